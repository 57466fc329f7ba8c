import type { ItemId, LearnerResponse } from '../quiz/quiz.ts';

/** The latest answer to an item of a check. */
export interface Answer {
  readonly response: LearnerResponse;
  /** How often the item was answered, 1 or more. */
  readonly tries: number;
}

/** One sitting of the exam. */
export interface Sitting {
  /** 1 for the first. */
  readonly number: number;
  /** The items drawn, in the order they are shown. */
  readonly drawn: readonly ItemId[];
  /** Answers given so far, by item. */
  readonly answers: ReadonlyMap<ItemId, LearnerResponse>;
  readonly submitted: boolean;
}

/** What one learner did in one SCO. Everything shown or reported is derived from it and the course. */
export interface Attempt {
  /** Fixes draws and orders, 0 to 2^30 - 1. */
  readonly seed: number;
  /** The page the learner was last on, without `.html`; '' before any. */
  readonly place: string;
  /** Lessons opened, by id. */
  readonly opened: ReadonlySet<string>;
  /** Answers to the items of checks. */
  readonly answers: ReadonlyMap<ItemId, Answer>;
  /** Sittings in order; only the last can be unsubmitted. */
  readonly sittings: readonly Sitting[];
}
