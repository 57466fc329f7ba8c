import type { Answer, RightAnswer } from '../../standard/answer.ts';
import type { KeyBase } from './item.ts';

/**
 * What pages of students know of an item type: how answers to it are scored, kept in suspend data,
 * and told to an LMS. It ships with every page of a course that has such items, so what only
 * authors' tools need stands elsewhere, in `written/`.
 */
export interface ItemTypeRules<Key extends KeyBase, Response> {
  /** The share of its points that a response earns, 0 to 1. Left out where none is right or wrong. */
  fraction?(item: Key, response: Response): number;
  /** Whether enough is given to count as an answer. Left out where any response does. */
  isComplete?(item: Key, response: Response): boolean;
  /** Seconds that a learner takes for it, about; left out where it is never practised. */
  readonly seconds?: number;
  /** Answered step by step, each step for good, so that half an answer is to be kept: steps given. */
  stepsGiven?(response: Response): number;
  /** Answered by picking one or several of what is listed, where it is. */
  picks?(item: Key): 'one' | 'many';
  /** Typed, in a field of one line or of many. */
  readonly typed?: 'line' | 'lines';
  /** The most characters (UTF-16 units) of a text in a response; longer ones are cut when answered. */
  readonly textLimit?: number;
  /** The response with its texts changed, where it has any beside `text`. Itself where none changes. */
  withTexts?(response: Response, change: (text: string) => string): Response;
  /** What counts as the text does and may be shorter; null where a text that is cut counts as well. */
  sameText?(item: Key, text: string): string | null;

  /** The version of suspend data since which there are such items; 1 if left out. */
  readonly since?: 2;
  /** For the code of an item in suspend data: what of it decides what a response can be. */
  shape?(item: Key): readonly string[];
  /** The same for what is right; see `meaningOf`. */
  meaning?(item: Key): readonly string[];
  /** A response in characters of `text/digits.ts`. */
  write(item: Key, response: Response): string;
  /** What `write` wrote for the item; null where it does not fit the item. */
  read(item: Key, body: string): Response | null;
  /** Responses of which one is the longest to write, texts of more than a line cut to `cut`. */
  longest(item: Key, cut: string): readonly Response[];

  /** The interaction of the standard as which it travels. */
  readonly interaction: Answer['type'];
  /** A response as an answer to that; null where it says nothing. */
  answer(item: Key, response: Response): Answer | null;
  /** What would be right; null where nothing is. Left out where nothing ever is. */
  rightAnswer?(item: Key): RightAnswer | null;
}
