import type { ItemKey, ItemType } from '../../quiz/item-types.ts';
import type { ItemScore } from '../../quiz/score.ts';
import type { Held, HeldQuiz } from '../../quiz/varied.ts';

/** What the page for authors and the frames in which it shows an item say to each other. */

/** What a frame is to show. */
export interface ShowItem {
  readonly kind: 'show';
  /** With one item. */
  readonly quiz: HeldQuiz;
  readonly key: Held<ItemKey>;
  /** Of an attempt, from which values and orders follow. */
  readonly seed: number;
  /** As students answer it, or with its key as they see it once that is due. */
  readonly view: 'answering' | 'key';
  readonly scheme: 'light' | 'dark' | 'device';
  /** Whether what a screen reader says is asked for. */
  readonly heard: boolean;
}

export type FrameSays =
  /** It can be told what to show. */
  { readonly kind: 'ready' } | ({ readonly kind: 'shown' } & ShownItem);

/** What came of showing an item, told again after each change. */
export interface ShownItem {
  /** Of all that it shows, in CSS pixels. */
  readonly height: number;
  readonly type: ItemType;
  /** Null before it is answered. */
  readonly score: ItemScore | null;
  /** What an LMS is told, element by element; without an answer, what is told of any. */
  readonly told: { readonly '1.2': Told; readonly '2004': Told };
  /** A line for each thing that a screen reader says, in their order; null where it was not asked for. */
  readonly heard: readonly Heard[] | null;
}

export type Told = readonly (readonly [element: string, value: string])[];

export interface Heard {
  /** How deep it stands in groups and lists. */
  readonly depth: number;
  readonly says: string;
}
