import { printJson } from './print-json.ts';
import { endOf, indentAt, itemText, lineEnd, type QuizText } from './quiz-text.ts';
import type { Splice } from './splice.ts';

/** Changes of the list of items of a file. An item keeps its letters wherever it goes. */

/** Puts the text of an item before the one at an index, or behind all. Null where there is no list. */
export function insertItem(quiz: QuizText, index: number, item: string): Splice | null {
  const { text, list, items } = quiz;
  if (list === null) return null;
  const end = lineEnd(text);
  const outer = indentAt(text, list.offset);
  const first = items[0];
  const inner = first === undefined ? `${outer}  ` : indentAt(text, first.offset);
  const own = indented(item, inner, end);
  const next = items[index];
  if (next !== undefined)
    return { at: next.offset, removed: '', inserted: `${own},${end}${inner}` };
  const last = items.at(-1);
  if (last !== undefined)
    return { at: endOf(last), removed: '', inserted: `,${end}${inner}${own}` };
  const removed = text.slice(list.offset, endOf(list));
  return { at: list.offset, removed, inserted: `${end}${inner}${own}${end}${outer}` };
}

/** Takes an item out, with the comma that it no longer needs. */
export function removeItem({ text, list, items }: QuizText, index: number): Splice | null {
  const item = items[index];
  if (item === undefined || list === null) return null;
  const [before, next] = [items[index - 1], items[index + 1]];
  const from = next === undefined && before !== undefined ? endOf(before) : item.offset;
  if (next !== undefined) return cut(text, from, next.offset);
  return before === undefined ? cut(text, list.offset, endOf(list)) : cut(text, from, endOf(item));
}

/** The text of an item that is made of a value, as it is written at the margin. */
export function writtenItem(value: unknown): string {
  return printJson(value, '');
}

/** The text of an item as it is written at the margin. */
export function itemAtMargin(quiz: QuizText, index: number): string {
  const item = quiz.items[index];
  if (item === undefined) return '';
  const outer = indentAt(quiz.text, item.offset);
  return itemText(quiz, index)
    .split(/\r?\n/)
    .map((line, at) => (at > 0 && line.startsWith(outer) ? line.slice(outer.length) : line))
    .join('\n');
}

/** Texts in JSON hold no line breaks, so each line of an item is one of the file. */
function indented(item: string, indent: string, end: string): string {
  return item
    .split(/\r?\n/)
    .map((line, at) => (at === 0 || line === '' ? line : indent + line))
    .join(end);
}

function cut(text: string, from: number, until: number): Splice {
  return { at: from, removed: text.slice(from, until), inserted: '' };
}
