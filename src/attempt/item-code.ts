import { hash } from '../quiz/draw.ts';
import type { ItemId, ItemKey, LearnerResponse } from '../quiz/quiz.ts';
import { reader, readText, writeNumber, writeText } from '../quiz/text/digits.ts';
import { plain } from '../quiz/text/plain.ts';
import { onceEach } from './once-each.ts';
import { endsOf, readDecisions, waysOn, writeDecisions } from './scenario-code.ts';
import { textLimits } from './text-limits.ts';

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
  codeOf([item.id, ...shapeOf(item), '=', ...meaningOf(item)]),
);

/**
 * The code of an item in the first version of suspend data, which did not cover what is right.
 * Null for scenarios, and where each learner has values of their own: no such item was answered then.
 */
export function firstCode(item: ItemKey): number | null {
  const isNew = item.variation !== undefined || item.type === 'performance';
  return isNew ? null : codeOf([item.id, ...shapeOf(item)]);
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

function shapeOf(item: ItemKey): readonly string[] {
  switch (item.type) {
    case 'choice':
      return [item.type, item.choose, ...sorted(item.options)];
    case 'likert':
      return [item.type, ...sorted(item.scale)];
    case 'matching':
      return [item.type, ...sorted(item.sources), '>', ...sorted(item.targets)];
    case 'sequencing':
      return [item.type, ...sorted(item.steps)];
    case 'performance':
      return [item.type, ...waysOn(item)];
    case 'true-false':
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric':
      return [item.type];
  }
}

/**
 * What makes an answer right: with another of it, an item is another question. How near a number
 * has to be and which other spellings count is not part of it, so that an author can be more
 * lenient without losing an answer. Values that are drawn stand for what they are drawn from.
 */
export function meaningOf(item: ItemKey): readonly string[] {
  if (item.variation !== undefined) return [`variation ${item.variation}`];
  switch (item.type) {
    case 'choice':
      return [...item.correct].sort();
    case 'matching':
      return sorted(item.sources).map((id) => item.correct[id] ?? '');
    case 'sequencing':
      return item.correct;
    case 'true-false':
    case 'numeric':
      return [String(item.correct)];
    case 'fill-in':
      return [plain(item.accept[0] ?? '', false)];
    case 'performance':
      return endsOf(item);
    case 'likert':
    case 'long-fill-in':
      return [];
  }
}

function sorted(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id).sort();
}

/** Writes a response; null where it is of another type than the item. */
export function writeResponse(item: ItemKey, response: LearnerResponse): string | null {
  switch (item.type) {
    case 'true-false':
      return response.type === item.type ? writeNumber(Number(response.value), 1) : null;
    case 'likert':
      return response.type === item.type ? writeOrder(sorted(item.scale), [response.chosen]) : null;
    case 'choice':
      return response.type === item.type
        ? writeChosen(sorted(item.options), response.chosen)
        : null;
    case 'matching':
      return response.type === item.type ? writePairs(item, response.pairs) : null;
    case 'sequencing':
      return response.type === item.type ? writeOrder(sorted(item.steps), response.order) : null;
    case 'performance':
      return response.type === item.type ? writeDecisions(item, response.decisions) : null;
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric':
      return response.type === item.type ? writeText(response.text) : null;
  }
}

/** Reads what `writeResponse` wrote for the item; null where it does not fit the item. */
export function readResponse(item: ItemKey, body: string): LearnerResponse | null {
  switch (item.type) {
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric': {
      const text = readText(body);
      const fits = text !== null && text.length <= textLimits[item.type];
      return fits ? { type: item.type, text } : null;
    }
    case 'sequencing': {
      const order = pick(sorted(item.steps), places(body));
      const whole = order !== null && new Set(order).size === item.steps.length;
      return whole && order.length === item.steps.length ? { type: item.type, order } : null;
    }
    case 'performance': {
      const decisions = readDecisions(item, body);
      return decisions === null ? null : { type: item.type, decisions };
    }
    case 'matching':
      return readPairs(item, places(body));
    case 'choice':
      return readChosen(item, body);
    case 'likert': {
      const [chosen, ...more] = pick(sorted(item.scale), places(body)) ?? [];
      return chosen === undefined || more.length > 0 ? null : { type: item.type, chosen };
    }
    case 'true-false':
      return body === writeNumber(0, 1) || body === writeNumber(1, 1)
        ? { type: item.type, value: body === writeNumber(1, 1) }
        : null;
  }
}

function places(body: string): readonly number[] {
  const digits = reader(body);
  return Array.from({ length: body.length }, () => digits.number(1) ?? 64);
}

function pick(ids: readonly string[], at: readonly number[]): readonly string[] | null {
  const picked = at.flatMap((place) => ids[place] ?? []);
  return picked.length === at.length ? picked : null;
}

function maskWidth(ids: readonly string[]): number {
  return Math.ceil(ids.length / 6);
}

function writeChosen(ids: readonly string[], chosen: readonly string[]): string {
  const bits = ids.reduce((sum, id, index) => sum + (chosen.includes(id) ? 2 ** index : 0), 0);
  return writeNumber(bits, maskWidth(ids));
}

function writePairs(
  item: ItemKey & { readonly type: 'matching' },
  pairs: Readonly<Record<string, string>>,
): string {
  const targets = sorted(item.targets);
  return sorted(item.sources)
    .map((source) => {
      const target = Object.hasOwn(pairs, source) ? pairs[source] : undefined;
      return writeNumber(target === undefined ? 0 : targets.indexOf(target) + 1, 1);
    })
    .join('');
}

function readPairs(
  item: ItemKey & { readonly type: 'matching' },
  at: readonly number[],
): LearnerResponse | null {
  const targets = sorted(item.targets);
  if (at.length !== item.sources.length || at.some((place) => place > targets.length)) return null;
  const pairs = sorted(item.sources).flatMap((source, index) => {
    const target = targets[(at[index] ?? 0) - 1];
    return target === undefined ? [] : [[source, target] as const];
  });
  return { type: item.type, pairs: Object.fromEntries(pairs) };
}

function readChosen(
  item: ItemKey & { readonly type: 'choice' },
  body: string,
): LearnerResponse | null {
  const ids = sorted(item.options);
  const bits = body.length === maskWidth(ids) ? reader(body).number(body.length) : null;
  if (bits === null || bits >= 2 ** ids.length) return null;
  const chosen = ids.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
  return item.choose === 'one' && chosen.length > 1 ? null : { type: item.type, chosen };
}

function writeOrder(ids: readonly string[], order: readonly string[]): string {
  return order.map((id) => writeNumber(ids.indexOf(id), 1)).join('');
}
