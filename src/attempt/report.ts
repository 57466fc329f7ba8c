import type { ItemKey, LearnerResponse } from '../quiz/item-types.ts';
import type { QuizKey } from '../quiz/quiz.ts';

/** What an attempt amounts to, in no LMS's words; the dialects of `scorm/` translate it. */
export interface Report {
  readonly completion: 'incomplete' | 'completed';
  /** `unknown` until an exam is submitted; `failed` can still turn into `passed`. */
  readonly success: 'unknown' | 'passed' | 'failed';
  /** No sitting is left: a failure is final. */
  readonly final: boolean;
  /** Best submitted sitting in percent (0 to 100, two decimals); null before any. */
  readonly score: number | null;
  /** How much of what the completion rule asks is done, 0 to 1; 1 exactly when completed. */
  readonly progress: number;
  readonly place: string;
  /** In the order of the course; all of them, also those not begun. */
  readonly objectives: readonly ObjectiveReport[];
  /** Answers to report, those of checks first, each in the order first given; each `key` once. */
  readonly interactions: readonly InteractionReport[];
}

export interface ObjectiveReport {
  readonly id: string;
  /** Percent of the points of the items answered (0 to 100, two decimals); null before any. */
  readonly score: number | null;
  readonly status: 'not attempted' | 'incomplete' | 'passed' | 'failed';
}

export interface InteractionReport {
  /** One try at one item: unique within the report and stable between launches. */
  readonly key: string;
  /** The interaction id an LMS shows: `[A-Za-z0-9_]`, at most 100 characters. */
  readonly id: string;
  readonly item: ItemKey;
  /** Where it was answered. */
  readonly quiz: QuizKey['kind'] | 'practice';
  readonly response: LearnerResponse;
  /** `neutral` for items that are not graded. */
  readonly result: 'correct' | 'incorrect' | 'neutral';
}

/** What only the visit that gave an answer knows of it. */
export interface AnswerNote {
  /** Milliseconds since 1970, as `Date.now()`. */
  readonly at: number;
  /** Seconds from showing the item to answering it. */
  readonly seconds: number;
  /** The question in at most 100 characters. */
  readonly label: string;
}
