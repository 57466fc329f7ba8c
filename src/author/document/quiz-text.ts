import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Splice, spliced } from './splice.ts';

/** A part of a text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** What the list of items shows of one, as far as it can be read; '' for what it does not say. */
export interface ItemBrief {
  readonly id: string;
  readonly type: string;
  readonly objective: string;
  readonly prompt: string;
  readonly label: string;
  readonly stem: string;
}

/** Where an item stands in its file. */
export interface ItemSpan extends Span {
  readonly brief: ItemBrief;
}

/**
 * A quiz file that is written on. Its items are known by their places, also while one of them is
 * being typed and is no JSON.
 */
export interface QuizText {
  /** Its name for messages, such as `quizzes/x.json`. */
  readonly file: string;
  readonly text: string;
  /** Between the brackets of its list of items; null where it has none that can be found. */
  readonly list: Span | null;
  readonly items: readonly ItemSpan[];
}

/** A file as it was opened. */
export function quizText(file: string, text: string): QuizText {
  const tree = parseTree(text.replace(/^\uFEFF/, ' '));
  const list = tree && findNodeAtLocation(tree, ['items']);
  if (list?.type !== 'array') return { file, text, list: null, items: [] };
  const isClosed = text[list.offset + list.length - 1] === ']';
  return {
    file,
    text,
    list: { offset: list.offset + 1, length: list.length - (isClosed ? 2 : 1) },
    items: spansIn(list, 0),
  };
}

/** The file after a change. What the change does not touch is not read again. */
export function changedText(quiz: QuizText, splice: Splice): QuizText {
  const text = spliced(quiz.text, splice);
  const start = splice.at;
  const end = start + splice.removed.length;
  const growth = splice.inserted.length - splice.removed.length;
  const { file, list, items } = quiz;
  if (list === null || start < list.offset || end > endOf(list)) {
    if (list === null) return quizText(file, text);
    if (start >= endOf(list)) return { ...quiz, text };
    return (end < list.offset ? withMovedList(quiz, text, growth) : null) ?? quizText(file, text);
  }
  const grown = { ...list, length: list.length + growth };
  const moved = (item: ItemSpan) => ({ ...item, offset: item.offset + growth });
  const isRewritten = splice.removed !== '' && splice.inserted !== '';
  const within = (item: ItemSpan) =>
    isRewritten
      ? start >= item.offset && end <= endOf(item)
      : start > item.offset && end < endOf(item);
  const at = splice.item ?? items.findIndex(within);
  const touched = items[at];
  if (touched !== undefined) {
    const length = touched.length + growth;
    const span = { offset: touched.offset, length };
    const own = { ...span, brief: briefOf(textAt(text, span), touched.brief) };
    const rest = items.slice(at + 1).map(moved);
    return { file, text, list: grown, items: [...items.slice(0, at), own, ...rest] };
  }
  const before = items.filter((item) => endOf(item) <= start);
  const after = items
    .slice(before.length)
    .filter((item) => item.offset >= end)
    .map(moved);
  const from = before.at(-1) === undefined ? grown.offset : endOf(before.at(-1) ?? grown);
  const until = after[0]?.offset ?? endOf(grown);
  const gap = parseTree(`[${text.slice(from, until)}]`);
  const fresh = gap === undefined ? [] : spansIn(gap, from - 1);
  return { file, text, list: grown, items: [...before, ...fresh, ...after] };
}

/** The file with a text in which more or less stands before its list; null where that is not all. */
function withMovedList(quiz: QuizText, text: string, growth: number): QuizText | null {
  if (quiz.list === null) return null;
  const list = { ...quiz.list, offset: quiz.list.offset + growth };
  const moved = {
    ...{ file: quiz.file, text, list },
    items: quiz.items.map((item) => ({ ...item, offset: item.offset + growth })),
  };
  const errors: ParseError[] = [];
  const tree = parseTree(withoutItems(moved).replace(/^\uFEFF/, ' '), errors);
  const found = tree && findNodeAtLocation(tree, ['items']);
  const isSame = found?.type === 'array' && found.offset === list.offset - 1 && found.length === 2;
  return isSame && errors.length === 0 ? moved : null;
}

/** The text of an item of a file; '' where there is no such item. */
export function itemText({ text, items }: QuizText, item: number): string {
  const span = items[item];
  return span === undefined ? '' : textAt(text, span);
}

/** What a file says beside its items, as JSON without them. */
export function withoutItems({ text, list }: QuizText): string {
  return list === null ? text : text.slice(0, list.offset) + text.slice(endOf(list));
}

export function endOf({ offset, length }: Span): number {
  return offset + length;
}

/** What stands before the first letter of the line at an offset. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** How lines end in a text. */
export function lineEnd(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function textAt(text: string, span: Span): string {
  return text.slice(span.offset, endOf(span));
}

function spansIn({ children = [] }: Node, moved: number): readonly ItemSpan[] {
  return children
    .filter(({ type }) => type === 'object')
    .map((node) => ({
      offset: node.offset + moved,
      length: node.length,
      brief: briefOfNode(node),
    }));
}

const unread: ItemBrief = { id: '', type: '', objective: '', prompt: '', label: '', stem: '' };

/** Of what is being typed, what was known before stands until it can be read again. */
function briefOf(text: string, before: ItemBrief): ItemBrief {
  const tree = parseTree(text);
  return tree?.type === 'object' && tree.length === text.length ? briefOfNode(tree) : before;
}

function briefOfNode(node: Node): ItemBrief {
  const brief: Record<keyof ItemBrief, string> = { ...unread };
  for (const { children: [name, value] = [] } of node.children ?? []) {
    if (isBriefName(name?.value) && typeof value?.value === 'string')
      brief[name.value] = value.value;
  }
  return brief;
}

function isBriefName(name: unknown): name is keyof ItemBrief {
  return typeof name === 'string' && Object.hasOwn(unread, name);
}
