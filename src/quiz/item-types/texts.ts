import { readText } from '../text/digits.ts';

/** A text of at most so many characters, as `writeText` wrote it; null for anything else. */
export function readWithin(limit: number, body: string): string | null {
  const text = readText(body);
  return text !== null && text.length <= limit ? text : null;
}
