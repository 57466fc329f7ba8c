import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';
import type { Span } from './problem.ts';

/** Where a path leads in the text of a JSON file. */

/** A place inside the JSON, as messages name it: `items[3].correct[0]`. */
export function pathText(path: JSONPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

/**
 * The part of a file that a path names: a text or number in full, of a list or an object the bracket,
 * and where nothing is at the path, the nearest part that exists.
 *
 * @param inside a part of the text at the path, in code units of what JSON.parse gives
 */
export function spanAt(text: string, tree: Node, path: JSONPath, inside?: Span): Span {
  const whole = findNodeAtLocation(tree, path);
  if (whole !== undefined && inside !== undefined) return spanInside(text, whole, inside);
  let node = whole;
  for (let length = path.length - 1; node === undefined && length >= 0; length -= 1) {
    node = findNodeAtLocation(tree, path.slice(0, length));
  }
  return node === undefined ? { offset: 0 } : spanOf(node);
}

/** The name of an entry, in its quotes; its value where there is no such name. */
export function nameSpanAt(text: string, tree: Node, path: JSONPath): Span {
  const name = findNodeAtLocation(tree, path)?.parent?.children?.[0];
  return name === undefined || typeof path.at(-1) === 'number'
    ? spanAt(text, tree, path)
    : spanOf(name);
}

function spanOf({ type, offset, length }: Node): Span {
  return { offset, length: type === 'object' || type === 'array' ? 1 : length };
}

/** A part of a text in quotes, whose letters may be written as escapes. */
function spanInside(text: string, node: Node, { offset, length = 1 }: Span): Span {
  if (node.type !== 'string') return spanOf(node);
  const start = rawOffset(text, node, offset);
  return { offset: start, length: Math.max(1, rawOffset(text, node, offset + length) - start) };
}

/** The offset in the file of a code unit of a text: `\n` stands for one, and so does `\u00e9`. */
function rawOffset(text: string, node: Node, units: number): number {
  const end = node.offset + node.length - 1;
  let at = node.offset + 1;
  for (let unit = 0; unit < units && at < end; unit += 1) {
    if (text[at] !== '\\') at += 1;
    else at += text[at + 1] === 'u' ? 6 : 2;
  }
  return Math.min(at, end);
}
