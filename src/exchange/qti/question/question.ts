import type { Place } from '../../bank/bank.ts';
import type { Varied } from './template.ts';

/**
 * A question of either QTI, as far as both can say it: what is read, what is asked, and what an
 * answer gives. QTI 1 and QTI 2 are read into it, and our items are made of it.
 */
export interface Question {
  readonly place: Place;
  /** Its identifier. */
  readonly name: string;
  readonly title: string;
  /** HTML, in which `gapMark(n)` stands where the n-th of `asked` is answered. */
  readonly body: string;
  readonly asked: readonly Asked[];
  /** The most points that it gives, as the source says; null where it says nothing. */
  readonly points: number | null;
  readonly play: Play;
  /** Whether it says how answers are scored; what it says may still be more than can be followed. */
  readonly scored: boolean;
  /** Whether what `play` gives are points, or a share of them in a measure of its own. */
  readonly scoreIsPoints: boolean;
  /** Explanations that stand apart from feedback, as HTML. */
  readonly explanation: string;
  /** What graders are told, as HTML. */
  readonly rubric: readonly string[];
  /** What its maker calls right, by response. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly difficulty?: Difficulty | undefined;
  readonly objective?: string | undefined;
  /** The values that each learner has of it. */
  readonly varied?: Varied | undefined;
  /** What was read and is not in it, in plain sentences. */
  readonly losses: readonly string[];
}

/** The words of IEEE LOM. */
export type Difficulty = 'very easy' | 'easy' | 'medium' | 'difficult' | 'very difficult';

/** Responses and the values given to them. A pair is its two ids with a blank between. */
export type Answer = ReadonlyMap<string, readonly string[]>;

export interface Played {
  /** Points in the measure of the source; null where its scoring cannot be followed. */
  readonly score: number | null;
  /** The feedback that is shown: the same of the question is the same object. */
  readonly shown: readonly Said[];
}

export interface Said {
  readonly html: string;
}

/** What an answer gives, by the scoring of the source. Never throws. */
export type Play = (answer: Answer) => Played;

/** One of several things to choose, to order or to pair. */
export interface Option {
  readonly id: string;
  /** HTML. */
  readonly text: string;
  /** HTML that stands inside it; '' for none. */
  readonly feedback: string;
}

/** One interaction, with the name of its response. */
export type Asked =
  | {
      readonly kind: 'choice';
      readonly response: string;
      readonly prompt: string;
      readonly options: readonly Option[];
      readonly many: boolean;
      /** Whether it is chosen within a text, so that a gap shows where. */
      readonly inline: boolean;
    }
  | {
      readonly kind: 'order';
      readonly response: string;
      readonly prompt: string;
      readonly options: readonly Option[];
    }
  | {
      readonly kind: 'pairs';
      readonly prompt: string;
      readonly sources: readonly Option[];
      readonly targets: readonly Option[];
      /** The answer that these pairs are. */
      readonly give: (pairs: readonly Pair[]) => Answer;
      /** Those that its maker calls right. */
      readonly right: readonly Pair[];
      /** What was changed to make pairs of it. */
      readonly losses: readonly string[];
    }
  | {
      readonly kind: 'text';
      readonly response: string;
      readonly prompt: string;
      /** Whether its value is a number. */
      readonly number: boolean;
      /** Answers that the scoring mentions, right or wrong. */
      readonly mentioned: readonly string[];
    }
  | { readonly kind: 'essay'; readonly response: string; readonly prompt: string }
  | {
      readonly kind: 'unknown';
      /** For people: `a hotspot on a picture`. */
      readonly noun: string;
    };

export type Pair = readonly [source: string, target: string];

/** Letters of the private use area, which no text has. */
export function gapMark(nth: number): string {
  return `\uE000${nth}\uE001`;
}

export const gapMarks = /\uE000(\d+)\uE001/g;
