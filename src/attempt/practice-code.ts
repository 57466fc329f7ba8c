import type { ItemId } from '../quiz/item-types/item.ts';
import { type Reader, writeNumber } from '../quiz/text/digits.ts';
import type { Practice, Practised } from './attempt.ts';

/**
 * What practising came to, in suspend data: a tag, the day of the latest answer in days since 1970
 * (3), how many answers were given (2), a count (2), and two characters for each of the first so
 * many records of answers, in their order: three bits for the box, 0 where the item was never
 * practised, and nine for how many days before the latest its own last answer was.
 */
export const practiceTag = 'P';

/** Characters of an item. */
export const practisedWidth = 2;

/** Characters beside those of items. */
export const practiceStart = 1 + 3 + 2 + 2;

/** Days that are told apart; what is longer ago counts as so long ago. */
const ages = 512;

const mostBox = 7;

/** @param ids of the records of answers, in their order */
export function writePractice(practice: Practice | undefined, ids: readonly ItemId[]): string {
  const states = ids.map((id) => practice?.items.get(id));
  const count = states.findLastIndex((state) => state !== undefined) + 1;
  if (practice === undefined) return '';
  const latest = Math.max(0, ...states.flatMap((state) => state?.day ?? []));
  const codes = states.slice(0, count).map((state) => codeOf(state, latest));
  return [
    practiceTag,
    writeNumber(latest, 3),
    writeNumber(Math.min(practice.given, 64 ** 2 - 1), 2),
    writeNumber(count, 2),
    ...codes.map((code) => writeNumber(code, practisedWidth)),
  ].join('');
}

function codeOf(state: Practised | undefined, latest: number): number {
  if (state === undefined) return 0;
  return Math.min(state.box, mostBox) * ages + Math.min(latest - state.day, ages - 1);
}

/**
 * What was written, the tag having been read; null for nothing.
 *
 * @param ids of the records of answers, in their order; null for those that are gone
 */
export function readPractice(from: Reader, ids: readonly (ItemId | null)[]): Practice | null {
  const [latest, given, count] = [from.number(3), from.number(2), from.number(2)];
  if (latest === null || given === null) return null;
  const items = new Map<ItemId, Practised>();
  for (const id of ids.slice(0, count ?? 0)) {
    const code = from.number(practisedWidth);
    if (code === null) break;
    const box = Math.floor(code / ages);
    if (id !== null && box > 0) items.set(id, { box, day: Math.max(0, latest - (code % ages)) });
  }
  return given === 0 ? null : { items, given };
}
