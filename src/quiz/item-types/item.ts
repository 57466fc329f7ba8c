import type { Text } from '../text/text.ts';

/** What items of every type have, and what several types are made of. */

/** Ids are `[a-z][a-z0-9_]*`, at most 40 characters: legal in every SCORM version and in Moodle. */
export type ItemId = string;

export interface KeyBase {
  readonly id: ItemId;
  /** Points for a full score; 0 exactly for items that are not graded. */
  readonly points: number;
  /** The lesson objective it tests, an id of course.json. */
  readonly objective: string;
  /** The stem it leans on: such items are shown and drawn together, in order. */
  readonly stem?: string | undefined;
  /** Of the items of a family, a sitting has one at most. */
  readonly family?: string | undefined;
  readonly difficulty?: Difficulty | undefined;
  /**
   * Where the learner has values of their own: a number that stands for all that they are drawn
   * from, the same for every learner.
   */
  readonly variation?: number | undefined;
}

/** What an item asks of its learner: to remember a plain fact, or to use what was learned. */
export type Asks = 'recall' | 'use';

/** The vocabulary of IEEE 1484.12.1 (LOM), 5.8 Difficulty. */
export type Difficulty = 'very easy' | 'easy' | 'medium' | 'difficult' | 'very difficult';

export interface ItemText {
  /** The question. */
  readonly prompt: Text;
  /** The question in at most 100 characters, where the prompt's start would not do; see `labelOf`. */
  readonly label?: string | undefined;
  /** "as at" date (YYYY-MM or YYYY-MM-DD) where the answer depends on it. */
  readonly asAt?: string | undefined;
  /** A nudge that does not give the answer away. */
  readonly hint?: Text | undefined;
  /** Why the right answer is right; shown once feedback is due. '' where it is still to be written. */
  readonly explanation: Text;
  /** Facts it rests on, ids of facts.json, for the checks of the build: pages go without. */
  readonly facts?: readonly string[] | undefined;
  /** For the review alone: pages go without. That of its objective's verb, where it is left out. */
  readonly asks?: Asks | undefined;
  /** Findings of the review that its author has judged: pages go without. */
  readonly silenced?: readonly Silence[] | undefined;
}

/** A rule of the review that is to be silent here, and why. */
export interface Silence {
  readonly rule: string;
  readonly reason: string;
}

/** What has an id of its own in an item. */
export interface Named {
  readonly id: string;
}

/** Something to pick: an option, a step, a point of a scale. */
export interface Labelled extends Named {
  readonly text: Text;
}

export interface Option extends Labelled {
  /** Why picking it is right or wrong; '' where that is still to be written. */
  readonly feedback: Text;
}

/** A known wrong answer and what to say to it. */
export interface Slip<Answer> {
  readonly answer: Answer;
  readonly feedback: Text;
}
