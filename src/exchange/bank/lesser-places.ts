import { plainOf } from '../text/plain-letters.ts';
import type { WrittenItemOf } from './bank.ts';

/** What is lost where a format says less of an item than ours does. */

/** The known wrong answers that are still wrong where capital letters do not matter. */
export function slipsWithoutCase({ accept, slips = [] }: WrittenItemOf<'fill-in'>) {
  const folded = new Set(accept.map((answer) => answer.normalize('NFKC').toLowerCase().trim()));
  return slips.filter(({ answer }) => !folded.has(answer.normalize('NFKC').toLowerCase().trim()));
}

/** Whether texts can be told apart by their letters: pictures have none. */
export function haveLetters(entries: readonly { readonly text: string }[]): boolean {
  const letters = entries.map(({ text }) => plainOf(text).replace(/\s+/g, ' ').trim());
  return !letters.includes('') && new Set(letters).size === letters.length;
}
