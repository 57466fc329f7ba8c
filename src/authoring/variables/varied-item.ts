import { meaningOf } from '../../attempt/item-code.ts';
import type { Item, ItemKey } from '../../quiz/item-types.ts';
import { hash } from '../../quiz/text/hash.ts';
import type { Hole, Holed, Shown, Varied } from '../../quiz/varied.ts';
import type { Variation } from './open-variation.ts';
import { withHoles, withoutStandIns } from './stand-ins.ts';

/** An item whose values are drawn, and its key. */
export interface VariedItem {
  readonly item: Varied<Item>;
  readonly key: Varied<ItemKey>;
}

/**
 * What becomes of an item with stand-ins.
 *
 * @param rooms how many characters each use takes, where it shows
 */
export function variedItem(
  read: Item,
  readKey: ItemKey,
  { variables, uses }: Pick<Variation, 'variables' | 'uses'>,
  rooms: readonly number[],
): VariedItem {
  const { id, type } = read;
  const variation = variationOf(readKey, { variables, uses });
  const item: Item = { ...read, variation };
  const key: ItemKey = { ...readKey, variation };
  const shown = uses.map(
    ({ of, as }, nth): Shown => ({
      of,
      ...(as !== undefined && { as }),
      room: rooms[nth] ?? 1,
    }),
  );
  const values = new Map(
    uses.flatMap(({ path, of, where }): [string, Hole][] =>
      where === 'value' ? [[path.join('.'), { hole: 'value', of }]] : [],
    ),
  );
  return {
    item: { id, type, variables, template: withTexts(itemWithValues(item, values), shown) },
    key: { id, type, variables, template: withTexts(keyWithValues(key, values), shown) },
  };
}

/** Lists whose texts say what an answer means. */
const choices: readonly unknown[] = ['options', 'sources', 'targets', 'steps'];

/**
 * Stands for what an item asks: what its values are drawn from, what is right, and the values that
 * its options show. Its wording is no part of that.
 */
function variationOf(
  key: ItemKey,
  { variables, uses }: Pick<Variation, 'variables' | 'uses'>,
): number {
  const asked = uses
    .filter(({ path: [field, nth, ...rest] }) => {
      if (field === 'accept') return nth === 0;
      return field === 'correct' || (choices.includes(field) && rest.at(-1) === 'text');
    })
    .map(({ path, of }) => [path, of]);
  const right = meaningOf(key).map(withoutStandIns);
  return hash(JSON.stringify([variables, asked, right]));
}

function itemWithValues(item: Item, values: ReadonlyMap<string, Hole>): Holed<Item> {
  if (item.type === 'true-false')
    return { ...item, correct: values.get('correct') ?? item.correct };
  if (item.type !== 'numeric') return item;
  return {
    ...item,
    correct: values.get('correct') ?? item.correct,
    tolerance: values.get('tolerance') ?? item.tolerance,
    slips: item.slips.map((slip, at) => ({
      ...slip,
      answer: values.get(`slips.${at}.answer`) ?? slip.answer,
    })),
  };
}

function keyWithValues(key: ItemKey, values: ReadonlyMap<string, Hole>): Holed<ItemKey> {
  if (key.type === 'true-false') return { ...key, correct: values.get('correct') ?? key.correct };
  if (key.type !== 'numeric') return key;
  return {
    ...key,
    correct: values.get('correct') ?? key.correct,
    tolerance: values.get('tolerance') ?? key.tolerance,
  };
}

/** Templates are plain JSON: each text in one may be a hole as well. */
function withTexts<Whole>(template: Holed<Whole>, shown: readonly Shown[]): Holed<Whole> {
  return JSON.parse(JSON.stringify(template), (_, part: unknown) => {
    if (typeof part === 'string') return withHoles(part, shown);
    return isValueInMath(part) ? { ...part, tag: 'mn' } : part;
  });
}

/** To the parser of formulas a stand-in is a text; what is put there is a number. */
function isValueInMath(part: unknown): part is { readonly tag: string } {
  if (typeof part !== 'object' || part === null || !('tag' in part) || part.tag !== 'mtext')
    return false;
  const only: unknown =
    'children' in part && Array.isArray(part.children) ? part.children[0] : null;
  return typeof only === 'object' && only !== null && 'hole' in only;
}
