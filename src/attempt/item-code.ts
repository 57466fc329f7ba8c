import type { ItemId } from '../quiz/item-types/item.ts';
import { type ItemKey, type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import { hash } from '../quiz/text/hash.ts';
import { onceEach } from './once-each.ts';

/**
 * How an item and a response to it are written in suspend data.
 *
 * Options are numbered by their sorted ids, so their order in the file does not matter. The code
 * of an item covers its id, its type, the ids a response can name, and what is right: an item that
 * asks something else now has another code, and an old answer to it is dropped instead of misread.
 */

/** Characters of an item's code. */
export const codeWidth = 4;

/** 24 bits that stand for the item, the shape of its responses, and what is right. */
export const itemCode = onceEach((item: ItemKey): number =>
  codeOf([...shapeOf(item), '=', ...meaningOf(item)]),
);

/**
 * The code of an item in the first version of suspend data, which did not cover what is right.
 * Null for scenarios, and where each learner has values of their own: no such item was answered then.
 */
export function firstCode(item: ItemKey): number | null {
  const isNew = item.variation !== undefined || typeOf(item).since === 2;
  return isNew ? null : codeOf(shapeOf(item));
}

/** Its type, and what of it decides what a response can be. */
function shapeOf(item: ItemKey): readonly string[] {
  return [item.id, item.type, ...(typeOf(item).shape?.(item) ?? [])];
}

function codeOf(parts: readonly string[]): number {
  return hash(parts.join('|')) % 64 ** codeWidth;
}

/**
 * Items that suspend data of either version could not tell apart, as pairs of ids; the build
 * refuses them. Empty for all but one course in thousands.
 */
export function clashingItems(items: readonly ItemKey[]): readonly (readonly [ItemId, ItemId])[] {
  const pairs = [clashes(items, itemCode), clashes(items, firstCode)].flat();
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}

function clashes(
  items: readonly ItemKey[],
  codeFor: (item: ItemKey) => number | null,
): readonly (readonly [ItemId, ItemId])[] {
  const seen = new Map<number, ItemId>();
  return items.flatMap((item) => {
    const code = codeFor(item);
    if (code === null) return [];
    const other = seen.get(code);
    seen.set(code, item.id);
    return other === undefined ? [] : [[other, item.id] as const];
  });
}

/**
 * What makes an answer right: with another of it, an item is another question. How near a number
 * has to be and which other spellings count is not part of it, so that an author can be more
 * lenient without losing an answer. Values that are drawn stand for what they are drawn from.
 */
export function meaningOf(item: ItemKey): readonly string[] {
  if (item.variation !== undefined) return [`variation ${item.variation}`];
  return typeOf(item).meaning?.(item) ?? [];
}

/** Writes a response; null where it is of another type than the item. */
export function writeResponse(item: ItemKey, response: LearnerResponse): string | null {
  return response.type === item.type ? typeOf(item).write(item, response) : null;
}

/** Reads what `writeResponse` wrote for the item; null where it does not fit the item. */
export function readResponse(item: ItemKey, body: string): LearnerResponse | null {
  return typeOf(item).read(item, body);
}
