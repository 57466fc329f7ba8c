import { eastAsianWidth } from 'get-east-asian-width';

/** A place in a line of a file, to be shown. */
export interface Shown {
  readonly source: string;
  /** From 1, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Columns of a terminal that a line of a file may take. */
const widest = 100;

/**
 * The line with a caret under the place, for a terminal or any other fixed pitch; what is too long
 * is cut around the place.
 */
export function excerptOf({ source, line, column, length }: Shown): string {
  const marked = source.slice(column - 1, column - 1 + length);
  const before = lastThatFit(source.slice(0, column - 1), Math.max(40, 80 - widthOf(marked)));
  const after = firstThatFit(source.slice(column - 1), widest - widthOf(before));
  const start = before.length < column - 1 ? '…' : '';
  const end = after.length < source.length - column + 1 ? '…' : '';
  const carets = Math.max(1, Math.min(widthOf(marked), widthOf(after)));
  const gutter = ' '.repeat(String(line).length);
  return [
    `  ${line} | ${start}${shown(before)}${shown(after)}${end}`,
    `  ${gutter} | ${start && ' '}${blank(before)}${'^'.repeat(carets)}`,
  ].join('\n');
}

/** Letters that a terminal does not draw in one column are shown as one that it does. */
function shown(text: string): string {
  return text.replaceAll('\t', '  ').replaceAll(/\p{C}/gu, '�');
}

function blank(text: string): string {
  return ' '.repeat(widthOf(text));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (letter === '\t') return 2;
  if (/\p{M}/u.test(letter)) return 0;
  return eastAsianWidth(letter.codePointAt(0) ?? 0);
}

function firstThatFit(text: string, width: number): string {
  let [taken, used] = ['', 0];
  for (const letter of text) {
    used += widthOfLetter(letter);
    if (used > width) break;
    taken += letter;
  }
  return taken;
}

function lastThatFit(text: string, width: number): string {
  const reversed = [...text].reverse().join('');
  return [...firstThatFit(reversed, width)].reverse().join('');
}
