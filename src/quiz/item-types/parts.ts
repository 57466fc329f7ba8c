import type { Part } from '../../standard/answer.ts';
import { reader, writeNumber } from '../text/digits.ts';
import type { Named } from './item.ts';

/** Ids that a response names: as digits of suspend data, and as parts of an answer in the standard. */

/** The order of ids in suspend data, whatever that of the file. */
export function sorted(entries: readonly Named[]): readonly string[] {
  return entries.map(({ id }) => id).sort();
}

/** Ids in their order, a digit each. */
export function writeIds(entries: readonly Named[], named: readonly string[]): string {
  const ids = sorted(entries);
  return named.map((id) => writeNumber(ids.indexOf(id), 1)).join('');
}

/** What `writeIds` wrote; null where a digit stands for none. */
export function readIds(entries: readonly Named[], body: string): readonly string[] | null {
  const ids = sorted(entries);
  const picked = places(body).flatMap((place) => ids[place] ?? []);
  return picked.length === body.length ? picked : null;
}

/** The digits of a text; 64 for a character that is none. */
export function places(body: string): readonly number[] {
  const digits = reader(body);
  return Array.from({ length: body.length }, () => digits.number(1) ?? 64);
}

/** In the order in which the quiz file lists them, whatever order the learner saw. */
export function partsAmong(entries: readonly Named[], ids: readonly string[]): readonly Part[] {
  return entries.flatMap(({ id }, place) => (ids.includes(id) ? [{ id, place }] : []));
}

/** Those of the ids that there are, each once, in their order. */
export function partsInOrder(entries: readonly Named[], ids: readonly string[]): readonly Part[] {
  return [...new Set(ids)].flatMap((each) => partsAmong(entries, [each]));
}
