import type { ReadableAtom } from 'nanostores';
import type { ItemId, LearnerResponse } from '../quiz/quiz.ts';
import type { Attempt } from './attempt.ts';

/** Where the attempt stands with its keepers. */
export type SaveState =
  /** Before the launch has been read. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The LMS refused or is gone; this browser holds what it lacks. */
  | { readonly kind: 'kept-here' }
  /** Neither the LMS nor this browser took it: it lives as long as the page. */
  | { readonly kind: 'not-kept' }
  /** No LMS at all: progress lives in this browser. */
  | { readonly kind: 'no-lms' }
  /** The LMS opened the course to look at it; nothing is recorded. */
  | { readonly kind: 'read-only'; readonly mode: 'review' | 'browse' };

export interface AttemptStore {
  readonly $attempt: ReadableAtom<Attempt>;
  /** Answers an item of a check; another answer is another try. `seconds`: from showing it to answering. */
  answer(item: ItemId, response: LearnerResponse, seconds: number): void;
  /** Notes the page shown, without `.html`. */
  visit(page: string): void;
  /** Begins a sitting; false when one runs or none is left. */
  startSitting(): boolean;
  /** Answers an item of the running sitting; may be changed until it is submitted. */
  answerExam(item: ItemId, response: LearnerResponse, seconds: number): void;
  submitSitting(): void;
}
