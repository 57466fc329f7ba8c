import type { z } from 'zod';
import type { ItemText, KeyBase, Labelled } from '../item-types/item.ts';
import type { Fields } from '../schema/fields.ts';

/**
 * What the tools of authors know of an item type: how it is written, and what may be wrong with that.
 * None of it ships to students.
 */
export interface WrittenType<Key extends KeyBase, Item extends Key & ItemText> {
  /** The shape of an item in a quiz file, and what its own entries say of each other. */
  schema(given: Fields): z.ZodType;
  /** What an editor writes of a new one to be filled in, beside what items of all types have. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Lists of which a learner tells the entries apart by their texts, by their names. */
  alternatives?(item: Item): Readonly<Record<string, readonly Labelled[]>>;
  /** What else is wrong with an item that has the right shape. */
  flaws?(item: Item): readonly ItemFlaw[];
  /** Why an exam cannot ask it; left out where it can. */
  readonly notInExams?: ItemFlaw;
  /** The key with what stands in it for texts, which no key has. */
  keyed?(key: Key, item: Item): Key;
  /** Its answers take more than a line or two to be shown again. */
  readonly isLong?: boolean;
}

/** What is wrong at a place inside an item, and the rule that is broken. */
export interface ItemFlaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly rule: 'right-answer' | 'scenario' | 'slip';
}
