import type { Target } from '../../quiz/item-types/matching.ts';
import { isBlock, plainText, type Text } from '../../quiz/text/text.ts';

/**
 * How a matching item is laid out:
 *
 * - `columns`: a table with a column a target, a radio button in each cell;
 * - `rows`: under each source its radio buttons, with the targets as their labels;
 * - `letters`: the targets stand in a lettered list, and each source has a control that names them
 *   by letter and first words.
 */
export type MatchLayout = 'columns' | 'rows' | 'letters';

/** The most targets that are offered as radio buttons. */
const mostRadios = 6;
/** The widest target among them, in letters. */
const widestRadio = 24;
/** Letters that all columns together have room for in an LMS frame of 650 pixels. */
const roomOfColumns = 54;
/** Letters of a target in a control that is as narrow as a phone. */
const firstLetters = 22;

/**
 * Up to six targets of up to 24 letters are radio buttons, in columns where each of these can be as
 * wide as the widest target and they are no more than 54 letters together. All others are lettered,
 * and so is what holds a picture or lines of its own. A Chinese character counts as two letters, and so
 * does the mark of a kind.
 */
export function matchLayout(targets: readonly Target[]): MatchLayout {
  const widest = Math.max(
    ...targets.map(({ text, mark }) =>
      isInline(text) ? widthOf(text) + (mark === undefined ? 0 : 2) : Infinity,
    ),
  );
  if (targets.length > mostRadios || widest > widestRadio) return 'letters';
  return widest * targets.length <= roomOfColumns ? 'columns' : 'rows';
}

function isInline(text: Text): boolean {
  if (typeof text === 'string') return true;
  return text.every((node) => typeof node === 'string' || !(isBlock(node) || node.tag === 'img'));
}

function widthOf(text: Text): number {
  return [...plainText(text)].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  return /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter)
    ? 2
    : 1;
}

/** The letter of the target at a place: A for the first. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place);
}

/** The text as far as a narrow control can show it, up to a word's end. */
export function firstWords(text: Text): string {
  const line = plainText(text).replace(/\s+/gu, ' ').trim();
  let room = firstLetters;
  let end = 0;
  for (const letter of line) {
    room -= letterWidth(letter);
    if (room < 0) break;
    end += letter.length;
  }
  if (end === line.length) return line;
  const start = line.slice(0, end);
  const isCutInWord = !line.startsWith(' ', end);
  const word = isCutInWord ? start.lastIndexOf(' ') : -1;
  return `${start.slice(0, word > 0 ? word : undefined).replace(/[\s,;:.]+$/u, '')}…`;
}
