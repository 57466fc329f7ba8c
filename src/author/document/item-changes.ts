import type { JSONPath } from 'jsonc-parser';
import { endOf, lineEnd, type QuizText } from './quiz-text.ts';
import { difference, inTurn, type Splice, spliced } from './splice.ts';
import { insertEntry, moveEntry, type Place, setValue } from './value-edits.ts';

/** Something done to the value at a path of an item. */
export type ItemEdit =
  /** Undefined takes it away. */
  | { readonly kind: 'set'; readonly path: JSONPath; readonly value: unknown }
  | {
      readonly kind: 'insert';
      /** Of a list. */
      readonly path: JSONPath;
      readonly index: number;
      readonly values: readonly unknown[];
    }
  | {
      readonly kind: 'move';
      /** Of a list. */
      readonly path: JSONPath;
      readonly from: number;
      /** Counted without the entry that moves. */
      readonly to: number;
    };

/** The order in which files have the entries of an item; what is added goes to its place. */
const order = [
  ...['type', 'id', 'label', 'objective', 'facts', 'asAt', 'stem', 'family', 'difficulty'],
  ...['asks', 'silenced', 'variables', 'conditions', 'prompt', 'title', 'text', 'points', 'hint'],
  ...['choose', 'options', 'sources', 'targets', 'steps', 'scale', 'accept', 'caseMatters'],
  ...['correct', 'tolerance', 'unit', 'slips', 'feedback', 'partialHelp', 'model', 'rubric'],
  ...['outcomes', 'explanation'],
];

/** The one change of a file that edits of an item come to; null where they change nothing. */
export function editedItem(
  quiz: QuizText,
  item: number,
  edits: readonly ItemEdit[],
): Splice | null {
  const span = quiz.items[item];
  if (span === undefined) return null;
  // From the beginning of its line, which says how far it is indented.
  const start = quiz.text.lastIndexOf('\n', span.offset - 1) + 1;
  const before = quiz.text.slice(start, endOf(span));
  const offset = span.offset - start;
  let after = before;
  for (const edit of edits) {
    const own = { offset, length: after.length - offset };
    const splices = splicesOf(edit, { text: after, span: own, path: edit.path });
    after = inTurn(splices).reduce(spliced, after);
  }
  return placed(difference(before, after), start);
}

/** The change of a file that another text of an item is; null where it is the same. */
export function retypedItem(quiz: QuizText, item: number, text: string): Splice | null {
  const span = quiz.items[item];
  if (span === undefined) return null;
  // What is typed has one kind of line end, and a file keeps its own.
  const own = text.replace(/\r?\n/g, lineEnd(quiz.text));
  return placed(difference(quiz.text.slice(span.offset, endOf(span)), own), span.offset);
}

function placed(splice: Splice | null, start: number): Splice | null {
  return splice && { ...splice, at: splice.at + start };
}

function splicesOf(edit: ItemEdit, place: Place): readonly Splice[] {
  switch (edit.kind) {
    case 'set':
      return setValue(place, edit.value, order);
    case 'insert':
      return insertEntry(place, edit.index, ...edit.values);
    case 'move':
      return moveEntry(place, edit.from, edit.to);
  }
}
