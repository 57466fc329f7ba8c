import type { ItemReport } from '../bank/bank.ts';

/** More is no bank of questions, or one that should come in parts. */
export const mostBytes = 200 * 1024 ** 2;

/** What is said of a file of more bytes, packed or not. */
export function tooLarge(bytes: number, verb: 'has' | 'unpacks to'): string {
  return `It ${verb} ${Math.ceil(bytes / 1024 ** 2)} MB, and 200 MB are read at most.`;
}

/** The line of the report on a file that is too large to be opened; null for others. */
export function leftForSize(name: string, bytes: number): ItemReport | null {
  if (bytes <= mostBytes) return null;
  return { place: { file: name }, name, outcome: { kind: 'left', reason: tooLarge(bytes, 'has') } };
}
