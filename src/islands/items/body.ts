import type { ComponentType } from 'react';
import { shuffle } from '../../quiz/draw.ts';
import type { Labelled } from '../../quiz/item-types/item.ts';
import type { Item, ItemType, LearnerResponse } from '../../quiz/item-types.ts';
import type { Text } from '../../quiz/text/text.ts';

/**
 * How much of the answer key is due: nothing while the learner is answering, what was given once
 * it is checked (the rest stays open for another try), all once it is right or shown.
 */
export type Reveal = 'nothing' | 'given' | 'all';

/** Puts options in the learner's own order. */
export type Arrange = <Entry extends Labelled>(entries: readonly Entry[]) => readonly Entry[];

/** What the part of an item that takes the answer is given; one component a type. */
export interface BodyProps<Type extends ItemType> {
  readonly item: Item<Type>;
  /** Null until something is given. */
  readonly response: LearnerResponse<Type> | null;
  readonly onResponse: (response: LearnerResponse<Type>) => void;
  readonly reveal: Reveal;
  readonly arrange: Arrange;
  /** No change is taken now. Native inputs are disabled by the fieldset around the body. */
  readonly locked: boolean;
  /** The id of the message that says what is missing; the fields that are empty refer to it. */
  readonly lacking?: string | undefined;
}

/** How items of a type are shown, and what is said to answers. Each has a file, and exports it as `view`. */
export interface ItemView<Type extends ItemType> {
  /** The part of an item that takes the answer. */
  readonly Body: ComponentType<BodyProps<Type>>;
  /** Its inputs are no fields: what it lacks is said of their group. */
  readonly hasNoField?: true;
  /** What an answer lacks, where that depends on what was given. */
  lacking?(item: Item<Type>, response: LearnerResponse<Type>): string | undefined;
  /** The response as an attempt has room for it. */
  kept?(item: Item<Type>, response: LearnerResponse<Type>): LearnerResponse<Type>;
  /** As what an answer was read, in words; undefined where that could not surprise. */
  readAs?(item: Item<Type>, response: LearnerResponse<Type>): string | undefined;
  /** What is said to the parts of an answer; see `remarks`. */
  remarks?(item: Item<Type>, response: LearnerResponse<Type>): ReadonlyMap<string, Text>;
  /** The right answer in words, a line a part; left out where there is none. */
  rightAnswer?(item: Item<Type>): readonly Text[];
  /** Its lines are in order. */
  readonly inOrder?: true;
  /** The body shows by its parts what is right. */
  readonly marksRight?: true;
  /** What a learner compares an answer with that nothing judges. */
  model?(item: Item<Type>): { readonly text: Text; readonly rubric: readonly Text[] };
  /** A response in words, to be shown again further down; left out where it is long. */
  said?(item: Item<Type>, response: LearnerResponse<Type>): readonly Labelled[];
}

export type Views = { readonly [Type in ItemType]: ItemView<Type> };

/** Something said to an answer as a whole. */
export function whole(said: Text | undefined): ReadonlyMap<string, Text> {
  return new Map(said === undefined ? [] : [['', said]]);
}

/**
 * The order of an item's options for a learner: the authored one before the launch (`seed` null),
 * then one fixed by the attempt's seed.
 */
export function arrangement(seed: number | null, item: string): Arrange {
  return (entries) => {
    if (seed === null) return entries;
    const order = shuffle(
      entries.map(({ id }) => id),
      seed,
      item,
    );
    return order.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  };
}
