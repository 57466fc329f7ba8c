import { findNodeAtLocation, type JSONPath, parseTree } from 'jsonc-parser';
import { changedText, endOf, lineEnd, type QuizText, withoutItems } from './quiz-text.ts';
import { difference, inTurn, type Splice, spliced } from './splice.ts';
import { insertEntry, moveEntry, type Place, setValue } from './value-edits.ts';

/** Something done to the value at a path of an item, of a quiz beside its items, or of another object. */
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
const itemOrder = [
  ...['type', 'id', 'label', 'objective', 'facts', 'asAt', 'stem', 'family', 'difficulty'],
  ...['asks', 'silenced', 'variables', 'conditions', 'prompt', 'title', 'text', 'points', 'hint'],
  ...['choose', 'options', 'sources', 'targets', 'steps', 'scale', 'accept', 'caseMatters'],
  ...['correct', 'tolerance', 'unit', 'slips', 'feedback', 'partialHelp', 'model', 'rubric'],
  ...['outcomes', 'explanation'],
];

/** That of a quiz; its stems have theirs as items have. */
const quizOrder = ['$schema', 'id', 'kind', 'draw', 'title', 'intro', 'stems', 'silenced', 'items'];

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
    const splices = splicesOf(edit, { text: after, span: own, path: edit.path }, itemOrder);
    after = inTurn(splices).reduce(spliced, after);
  }
  return placed(difference(before, after), start);
}

/**
 * The changes of a file that edits of what it says beside its items come to, one after another.
 * However many items it has, they are not read.
 *
 * @param order in which its entries stand
 */
export function editedQuiz(
  quiz: QuizText,
  edits: readonly ItemEdit[],
  order = quizOrder,
): readonly Splice[] {
  let now = quiz;
  return edits.flatMap((edit) => {
    const around = withoutItems(now);
    const tree = parseTree(around.replace(/^\uFEFF/, ' '));
    if (tree === undefined) return [];
    const span = { offset: tree.offset, length: tree.length };
    const splices = inTurn(splicesOf(edit, { text: around, span, path: edit.path }, order));
    return splices.map((splice) => {
      const placed = aroundItems(now, splice);
      now = changedText(now, placed);
      return placed;
    });
  });
}

/**
 * The changes of a file that another text of what it says beside its items is, one after another. None
 * as long as that text has nowhere to put the items: they would go with what is deleted around them.
 */
export function retypedQuiz(quiz: QuizText, around: string): readonly Splice[] {
  const before = withoutItems(quiz);
  const place = quiz.list?.offset ?? null;
  const next = place === null ? null : emptyListIn(around);
  if (place !== null && next !== null) {
    const head = difference(before.slice(0, place), around.slice(0, next));
    const tail = placed(difference(before.slice(place), around.slice(next)), place);
    return inTurn(
      [head, tail].flatMap((each) => each ?? []).map((each) => aroundItems(quiz, each)),
    );
  }
  const splice = difference(before, around);
  if (splice === null) return [];
  const goesOver = place !== null && splice.at < place && splice.at + splice.removed.length > place;
  return goesOver ? [] : [aroundItems(quiz, splice)];
}

/** The offset of the bracket that closes a quiz's list of items, which has none; null where there is no such list. */
function emptyListIn(around: string): number | null {
  const tree = parseTree(around.replace(/^\uFEFF/, ' '));
  const list = tree && findNodeAtLocation(tree, ['items']);
  return list?.type === 'array' && list.children?.length === 0 ? endOf(list) - 1 : null;
}

/** A change of the text without items, in the file. */
function aroundItems({ text, list }: QuizText, { at, removed, inserted }: Splice): Splice {
  const placed = (offset: number) =>
    list === null || offset <= list.offset ? offset : offset + list.length;
  const [from, until] = [placed(at), placed(at + removed.length)];
  return { at: from, removed: text.slice(from, until), inserted };
}

/** The change of a file that another text of an item is; null where it is the same. */
export function retypedItem(quiz: QuizText, item: number, text: string): Splice | null {
  const span = quiz.items[item];
  if (span === undefined) return null;
  // What is typed has one kind of line end, and a file keeps its own.
  const own = text.replace(/\r?\n/g, lineEnd(quiz.text));
  const splice = placed(difference(quiz.text.slice(span.offset, endOf(span)), own), span.offset);
  return splice && { ...splice, item };
}

function placed(splice: Splice | null, start: number): Splice | null {
  return splice && { ...splice, at: splice.at + start };
}

function splicesOf(edit: ItemEdit, place: Place, order: readonly string[]): readonly Splice[] {
  switch (edit.kind) {
    case 'set':
      return setValue(place, edit.value, order);
    case 'insert':
      return insertEntry(place, edit.index, ...edit.values);
    case 'move':
      return moveEntry(place, edit.from, edit.to);
  }
}
