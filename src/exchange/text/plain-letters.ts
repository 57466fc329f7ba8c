import { textParser } from '../../authoring/text/parse-text.ts';
import { plainText } from '../../quiz/text/text.ts';

const parse = textParser((src) => ({ picture: { src, width: 1, height: 1 } }));

/** A text of a quiz without its marks, for places that hold letters alone. */
export function plainOf(text: string): string {
  return plainText(parse(text.trim(), 'block').text);
}

/** Whether a text is more than letters in one line, which some formats cannot hold. */
export function isMarked(text: string): boolean {
  return typeof parse(text.trim(), 'block').text !== 'string';
}
