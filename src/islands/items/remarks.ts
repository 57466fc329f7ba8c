import * as words from 'virtual:words';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import type { Text } from '../../quiz/text/text.ts';
import { viewOf } from './views.ts';

/**
 * What is said to the parts of an answer that were given, by the id of the option or source they
 * belong to ('' where an item has one field). It never tells what the right answer would be, so
 * that another try is still a try.
 */
export function remarks(item: Item, response: LearnerResponse): ReadonlyMap<string, Text> {
  const said = response.type === item.type ? viewOf(item).remarks?.(item, response) : undefined;
  return said ?? new Map();
}

/** What to do first when there is not enough to judge. */
export function lackingWords(item: Item, response: LearnerResponse | null): string {
  const own = response?.type === item.type ? viewOf(item).lacking?.(item, response) : undefined;
  return own ?? words.item.types[item.type].lacking;
}

/** The right answer in words, a line a part; empty for items that have none. */
export function rightAnswer(item: Item): readonly Text[] {
  return viewOf(item).rightAnswer?.(item) ?? [];
}
