import type { ComponentType } from 'react';
import type { Course } from '../attempt/course.ts';
import type { ChoosableQuestion } from '../packaging/make/choices.ts';
import type { DrawnQuestions } from '../packaging/make/drawn-questions.ts';
import type { OwnBank } from '../packaging/make/own-bank.ts';
import type { OfferedQuestion } from './offered-question.ts';

/** The course of the site with questions that were brought in. */
export interface CourseWithOwn {
  readonly drawn: DrawnQuestions;
  readonly questions: readonly ChoosableQuestion[];
  readonly offered: readonly OfferedQuestion[];
  /** As attempts see it. */
  readonly outline: Course;
}

export type TakenBanks =
  | { readonly kind: 'taken'; readonly course: CourseWithOwn }
  /** In sentences. */
  | { readonly kind: 'failed'; readonly problems: readonly string[] };

/** What reads and draws questions: of it the page that makes packages knows no more than this. */
export interface OwnQuestions {
  /** Puts banks into the course. */
  readonly take: (banks: readonly OwnBank[]) => Promise<TakenBanks>;
  /** Reads a file of questions, and says what became of each. */
  readonly Bring: ComponentType<{
    readonly onBank: (bank: OwnBank) => void;
    readonly onCancel: () => void;
  }>;
}

/** How many questions a bank has. */
export function countOf({ quizzes }: OwnBank): number {
  return quizzes.reduce((sum, { text }) => {
    const items: unknown = Object(JSON.parse(text)).items;
    return sum + (Array.isArray(items) ? items.length : 0);
  }, 0);
}
