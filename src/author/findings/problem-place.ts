import { createContext } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { fileOf, type WrittenDocument, type WrittenPlace } from '../document/document.ts';
import { findingsOf } from './item-findings.ts';

/** Where a problem is mended on the page; null where its file is not written on here. */
export function placeOfProblem(document: WrittenDocument, problem: Problem): WrittenPlace | null {
  const { file } = problem;
  const quiz = fileOf(document, file);
  if (quiz !== undefined) {
    const item = findingsOf(quiz, [problem])[0]?.item ?? null;
    return item === null ? { file, item } : { file, item };
  }
  const isText = [document.course, ...document.lessons].some((each) => each?.file === file);
  return isText ? { file, item: null } : null;
}

/** A problem that somebody wants to see; another object each time. */
export interface Sought {
  readonly problem: Problem;
}

/** The way to problems, wherever on the page they are listed. */
export interface WayToProblems {
  readonly placeOf: (problem: Problem) => WrittenPlace | null;
  /** Shows the place of a problem, with the cursor in it. */
  readonly goTo: (problem: Problem) => void;
}

export const ProblemWays = createContext<WayToProblems>({ placeOf: () => null, goTo: () => {} });
