import type { Item, ItemKey, ItemType } from './item-types.ts';
import { choice } from './written/choice.ts';
import { fillIn } from './written/fill-in.ts';
import { likert } from './written/likert.ts';
import { longFillIn } from './written/long-fill-in.ts';
import { matching } from './written/matching.ts';
import { numeric } from './written/numeric.ts';
import { performance } from './written/performance.ts';
import { sequencing } from './written/sequencing.ts';
import { trueFalse } from './written/true-false.ts';
import type { WrittenType } from './written/written-type.ts';

/** The item types as authors write them, each a file of `written/`. */
export const writtenTypes = {
  'true-false': trueFalse,
  choice,
  'fill-in': fillIn,
  'long-fill-in': longFillIn,
  matching,
  sequencing,
  numeric,
  likert,
  performance,
} satisfies WrittenTypes;

type WrittenTypes = {
  readonly [Type in ItemType]: WrittenType<ItemKey<Type>, Item<Type>>;
};

/** What authors' tools know of the type of an item. */
export function writtenTypeOf<Type extends ItemType>({
  type,
}: {
  readonly type: Type;
}): WrittenType<ItemKey<Type>, Item<Type>> {
  const all: WrittenTypes = writtenTypes;
  return all[type];
}

/** Whether there is such a type. */
export function isItemType(type: string): type is ItemType {
  return Object.hasOwn(writtenTypes, type);
}
