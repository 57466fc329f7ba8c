import type { ComponentType } from 'react';
import { shuffle } from '../../quiz/draw.ts';
import type { Labelled } from '../../quiz/item-types/item.ts';
import { numericLimit } from '../../quiz/item-types/numeric.ts';
import { keptNumber } from '../../quiz/item-types/read-number.ts';
import type { Item, ItemType, LearnerResponse } from '../../quiz/item-types.ts';

export type ItemOf<Type extends ItemType> = Extract<Item, { readonly type: Type }>;
export type ResponseTo<Type extends ItemType> = Extract<LearnerResponse, { readonly type: Type }>;

/**
 * How much of the answer key is due: nothing while the learner is answering, what was given once
 * it is checked (the rest stays open for another try), all once it is right or shown.
 */
export type Reveal = 'nothing' | 'given' | 'all';

/** Puts options in the learner's own order. */
export type Arrange = <Entry extends Labelled>(entries: readonly Entry[]) => readonly Entry[];

/** What the part of an item that takes the answer is given; one component a type. */
export interface BodyProps<Type extends ItemType> {
  readonly item: ItemOf<Type>;
  /** Null until something is given. */
  readonly response: ResponseTo<Type> | null;
  readonly onResponse: (response: ResponseTo<Type>) => void;
  readonly reveal: Reveal;
  readonly arrange: Arrange;
  /** No change is taken now. Native inputs are disabled by the fieldset around the body. */
  readonly locked: boolean;
  /** The id of the message that says what is missing; the fields that are empty refer to it. */
  readonly lacking?: string | undefined;
}

/** The component of each item type. */
export type Bodies = { readonly [Type in ItemType]: ComponentType<BodyProps<Type>> };

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

/** The response as an attempt has room for it: a number with much around it gives way to its digits. */
export function keepable(item: Item, response: LearnerResponse): LearnerResponse {
  if (item.type !== 'numeric' || response.type !== item.type) return response;
  return { ...response, text: keptNumber(response.text, item, numericLimit) };
}
