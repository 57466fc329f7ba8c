import { type Choice, choice } from './item-types/choice.ts';
import { type FillIn, fillIn } from './item-types/fill-in.ts';
import { type Likert, likert } from './item-types/likert.ts';
import { type LongFillIn, longFillIn } from './item-types/long-fill-in.ts';
import { type Matching, matching } from './item-types/matching.ts';
import { type Numeric, numeric } from './item-types/numeric.ts';
import { type Performance, performance } from './item-types/performance.ts';
import type { ItemTypeRules } from './item-types/rules.ts';
import { type Sequencing, sequencing } from './item-types/sequencing.ts';
import { type TrueFalse, trueFalse } from './item-types/true-false.ts';

/**
 * The item types, each a file of `item-types/`. They carry the names of the SCORM 2004 interaction
 * types (RTE 4.2.9).
 */
interface ItemTypes {
  'true-false': TrueFalse;
  choice: Choice;
  'fill-in': FillIn;
  'long-fill-in': LongFillIn;
  matching: Matching;
  sequencing: Sequencing;
  numeric: Numeric;
  likert: Likert;
  performance: Performance;
}

export type ItemType = keyof ItemTypes;

/**
 * An item has two halves. Its *key* is what scoring and storage need: ids, the answer, points.
 * Its *text* is what people read. `Item` is both; `ItemKey` alone is small enough to be known on
 * every page of the course, so that any page can score the whole attempt.
 */
export type ItemKey<Type extends ItemType = ItemType> = ItemTypes[Type]['key'];

export type Item<Type extends ItemType = ItemType> = ItemTypes[Type]['item'];

/** What a learner answered, in ids of the item; `type` always equals the item's. */
export type LearnerResponse<Type extends ItemType = ItemType> = ItemTypes[Type]['response'];

const itemTypes: {
  readonly [Type in ItemType]: ItemTypeRules<ItemKey<Type>, LearnerResponse<Type>>;
} = {
  'true-false': trueFalse,
  choice,
  'fill-in': fillIn,
  'long-fill-in': longFillIn,
  matching,
  sequencing,
  numeric,
  likert,
  performance,
};

/**
 * The rules of the type of an item or of a response. Where both are given, they must be of one type:
 * see `isOf`.
 */
export function typeOf<Type extends ItemType>({
  type,
}: {
  readonly type: Type;
}): ItemTypeRules<ItemKey<Type>, LearnerResponse<Type>> {
  return itemTypes[type];
}
