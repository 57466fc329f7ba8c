import type { Item, ItemKey } from '../../quiz/item-types.ts';
import { writeText } from '../../quiz/text/digits.ts';
import { filled, type WriteNumber } from '../../quiz/varied.ts';
import type { Flaw } from './flaw.ts';
import type { Variation } from './open-variation.ts';
import { standInsOf } from './stand-ins.ts';
import { flawsOfDraws, roomsOf } from './try-draws.ts';
import { type VariedItem, variedItem } from './varied-item.ts';

/** An item whose values are drawn, tried with them. */
export interface TriedItem {
  readonly varied: VariedItem;
  /** The item with the values of the draw that takes most room in suspend data. */
  readonly sample: Item;
  readonly flaws: readonly Flaw[];
}

/**
 * @param item as the schema read it, with stand-ins
 * @param key of that
 * @param write writes numbers in the course's language
 * @param judge says what is wrong with an item that has no variables
 */
export function triedItem(
  item: Item,
  key: ItemKey,
  variation: Variation,
  write: WriteNumber,
  judge: (item: Item) => readonly Flaw[],
): TriedItem {
  const { uses, draws } = variation;
  const varied = variedItem(item, key, variation, roomsOf(uses, draws, write));
  const tried = draws.holding.map((values) => {
    return { values, item: filled(varied.item, values, write) };
  });
  const [{ item: sample } = { item }] = [...tried].sort(
    (one, other) => mostToType(other.item) - mostToType(one.item),
  );
  const flaws = [...unplaced(item, variation), ...flawsOfDraws(tried, uses, judge)];
  return { varied, sample, flaws };
}

/** Characters of suspend data that the longest right answer takes, where it is a text. */
function mostToType(item: Item): number {
  if (item.type !== 'fill-in') return 0;
  return Math.max(...item.accept.map((text) => writeText(text).length));
}

/** Values that the parser of texts put where nothing can be filled in. */
function unplaced(item: Item, { uses }: Variation): readonly Flaw[] {
  const placed = new Set<number>();
  JSON.parse(JSON.stringify(item), (name, part: unknown) => {
    if (typeof part === 'string' && name !== 'href' && name !== 'src')
      for (const index of standInsOf(part)) placed.add(index);
    return null;
  });
  return uses.flatMap(({ path, span, where }, index) => {
    if (where === 'value' || placed.has(index)) return [];
    const message =
      'a value cannot stand here; it can in words, formulas and descriptions of pictures';
    return [{ path, span, message }];
  });
}
