import { findNodeAtLocation, type JSONPath, modify, type Node, parseTree } from 'jsonc-parser';
import { printJson } from './print-json.ts';
import { indentAt, type Span } from './quiz-text.ts';
import type { Splice } from './splice.ts';

/**
 * Changes of values inside an object of a JSON text, each as small as it can be: what stands around
 * a value keeps its letters.
 */

/** A part of a text that is an object, and a path in it. */
export interface Place {
  readonly text: string;
  /** Of the object. */
  readonly span: Span;
  readonly path: JSONPath;
}

/** The value at a place; undefined where there is none, or where it cannot be read. */
export function valueAt(place: Place): unknown {
  const node = nodeAt(place);
  return node === undefined ? undefined : plainValue(node);
}

/**
 * Sets the value at a place, whose parents are made where they are missing; undefined takes it away.
 *
 * @param order the names that come before others in an object, for what is added
 * @returns [] where nothing changes or the text cannot be read so far
 */
export function setValue(
  place: Place,
  value: unknown,
  order: readonly string[] = [],
): readonly Splice[] {
  const { path } = place;
  const node = nodeAt(place);
  if (value === undefined) return node === undefined ? [] : removal(place);
  if (node !== undefined) return replacement(place, node, value);
  const name = path.at(-1);
  const above = path.slice(0, -1);
  const parent = nodeAt({ ...place, path: above });
  if (parent === undefined && above.length > 0)
    return setValue(
      { ...place, path: above },
      typeof name === 'number' ? [value] : wrapped(name, value),
      order,
    );
  if (parent?.type === 'array')
    return insertEntry({ ...place, path: above }, parent.children?.length ?? 0, value);
  if (parent?.type !== 'object' || typeof name !== 'string') return [];
  return entryAdded(place, parent, name, value, order);
}

/** Puts an entry into the list at a place, before the one at an index. */
export function insertEntry(
  place: Place,
  index: number,
  ...values: readonly unknown[]
): readonly Splice[] {
  const list = nodeAt(place);
  if (list?.type !== 'array' || values.length === 0) return [];
  const { children = [] } = list;
  const { text, span } = place;
  const at = (node: Node) => span.offset + node.offset;
  const isInLines =
    children.length > 0
      ? text.slice(at(list), at(children[0] ?? list)).includes('\n')
      : values.some(isComposite);
  const outer = indentAt(text, at(list));
  if (!isInLines)
    return [
      splice(
        text,
        at(list),
        list.length,
        printJson(
          [
            ...children.map(plainValue).slice(0, index),
            ...values,
            ...children.map(plainValue).slice(index),
          ],
          outer,
          columnAt(text, at(list)),
        ),
      ),
    ];
  const inner = children[0] === undefined ? `${outer}  ` : indentAt(text, at(children[0]));
  const written = values.map((value) => printJson(value, inner));
  if (children.length === 0)
    return [
      splice(
        text,
        at(list),
        list.length,
        `[\n${written.map((each) => inner + each).join(',\n')}\n${outer}]`,
      ),
    ];
  const next = children[index];
  const last = children.at(-1) ?? list;
  return next === undefined
    ? [
        splice(
          text,
          at(last) + last.length,
          0,
          written.map((each) => `,\n${inner}${each}`).join(''),
        ),
      ]
    : [splice(text, at(next), 0, written.map((each) => `${each},\n${inner}`).join(''))];
}

/** Puts an entry of the list at a place before the one at an index, counted without it. */
export function moveEntry(place: Place, from: number, to: number): readonly Splice[] {
  const list = nodeAt(place);
  const { children = [] } = list ?? {};
  if (list?.type !== 'array' || from === to || children[from] === undefined) return [];
  // What stands between entries stays where it is, and the entries change their places.
  const texts = children.map(({ offset, length }) =>
    place.text.slice(place.span.offset + offset, place.span.offset + offset + length),
  );
  const [moved = ''] = texts.splice(from, 1);
  texts.splice(to, 0, moved);
  return children.flatMap(({ offset, length }, at) => {
    const change = splice(place.text, place.span.offset + offset, length, texts[at] ?? '');
    return change.removed === change.inserted ? [] : [change];
  });
}

function nodeAt({ text, span, path }: Place): Node | undefined {
  const tree = parseTree(text.slice(span.offset, span.offset + span.length));
  return tree && findNodeAtLocation(tree, path);
}

function removal({ text, span, path }: Place): readonly Splice[] {
  const own = text.slice(span.offset, span.offset + span.length);
  return modify(own, path, undefined, {}).map(({ offset, length, content }) =>
    splice(text, span.offset + offset, length, content),
  );
}

function replacement({ text, span }: Place, node: Node, value: unknown): readonly Splice[] {
  if (JSON.stringify(plainValue(node)) === JSON.stringify(value)) return [];
  const at = span.offset + node.offset;
  const written = printJson(value, indentAt(text, at), columnAt(text, at));
  return [splice(text, at, node.length, written)];
}

function entryAdded(
  { text, span }: Place,
  parent: Node,
  name: string,
  value: unknown,
  order: readonly string[],
): readonly Splice[] {
  const { children = [] } = parent;
  const at = span.offset + parent.offset;
  const names = children.map(({ children: pair }) => String(pair?.[0]?.value));
  const rank = (each: string) => (order.includes(each) ? order.indexOf(each) : order.length);
  // Behind the last of those that come before it.
  const before = names.reduce((last, each, index) => (rank(each) <= rank(name) ? index : last), -1);
  const first = children[0];
  const isInLines =
    first === undefined || text.slice(at, span.offset + first.offset).includes('\n');
  const outer = indentAt(text, at);
  const inner =
    first === undefined || !isInLines ? `${outer}  ` : indentAt(text, span.offset + first.offset);
  const head = `${JSON.stringify(name)}: `;
  const entry = head + printJson(value, isInLines ? inner : outer, inner.length + head.length);
  if (first === undefined)
    return [splice(text, at, parent.length, `{\n${inner}${entry}\n${outer}}`)];
  const gap = isInLines ? `\n${inner}` : ' ';
  const previous = children[before];
  return previous === undefined
    ? [splice(text, span.offset + first.offset, 0, `${entry},${gap}`)]
    : [splice(text, span.offset + previous.offset + previous.length, 0, `,${gap}${entry}`)];
}

function wrapped(name: JSONPath[number] | undefined, value: unknown): unknown {
  return { [String(name)]: value };
}

function isComposite(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function columnAt(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** In the line ends of the text. */
function splice(text: string, at: number, length: number, written: string): Splice {
  const inserted = text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
  return { at, removed: text.slice(at, at + length), inserted };
}

/** As JSON.parse would give it, with `__proto__` as an ordinary name. */
function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
      value === undefined ? [] : [[String(name?.value), plainValue(value)]],
    ),
  );
}
