import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';
import { isElement, type TreeNode } from './lesson-tree.ts';

/**
 * The tree of a lesson by a parser that runs in browsers, as the one that builds pages makes it; for
 * `readLesson`, which reads what the two say of faults.
 *
 * @throws an error with the place of the fault before what is said of it
 */
export function mdxTree(source: string): TreeNode {
  // The head is judged by its lines; what follows keeps its place.
  const [head = ''] = /^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  const rest = head.replace(/[^\r\n]/g, ' ') + source.slice(head.length);
  try {
    const read = fromMarkdown(rest, {
      extensions: [mdxjs(), gfmTable()],
      mdastExtensions: [mdxFromMarkdown(), gfmTableFromMarkdown()],
    });
    const tree = treeNode(read);
    const children = (tree.children ?? []).map(unravelled);
    return { ...tree, children: head === '' ? children : [headNode(head), ...children] };
  } catch (error) {
    throw new Error(saidWithPlace(error, rest));
  }
}

/** A node of the parser, as far as it matters. */
function treeNode(node: Nodes): TreeNode {
  const { type, position } = node;
  return {
    type,
    ...('name' in node ? { name: node.name } : {}),
    ...('url' in node ? { url: node.url } : {}),
    ...('value' in node ? { value: node.value } : {}),
    ...('depth' in node ? { depth: node.depth } : {}),
    ...('attributes' in node && Array.isArray(node.attributes)
      ? { attributes: node.attributes }
      : {}),
    ...('children' in node ? { children: node.children.map(treeNode) } : {}),
    position,
  };
}

function headNode(head: string): TreeNode {
  const value = head.replace(/^---\r?\n|\n---[ \t]*$/g, '');
  const end = { line: head.split('\n').length, offset: head.length };
  return { type: 'yaml', value, position: { start: { line: 1, offset: 0 }, end } };
}

/** A paragraph of nothing but components is none: they stand for themselves. */
function unravelled(node: TreeNode): TreeNode {
  const { type, children = [] } = node;
  const solid = children.filter((each) => each.type !== 'text' || each.value?.trim() !== '');
  const [only] = solid;
  if (type === 'paragraph' && only !== undefined && solid.length === 1 && isElement(only))
    return { ...only, type: 'mdxJsxFlowElement' };
  return node.children === undefined ? node : { ...node, children: children.map(unravelled) };
}

/** What the parser says, at the place and in the words of the one that builds pages. */
function saidWithPlace(error: unknown, source: string): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1;
  const opened = /^Expected a closing tag for `<.*?>` \((\d+:\d+)/.exec(message)?.[1];
  if (opened !== undefined) return `${opened}: ${message}`;
  const at = offsetOf(source, line, column);
  const before = source.lastIndexOf('<', at);
  const closing = before < 0 ? undefined : /^<\/([\w.]*)/.exec(source.slice(before))?.[1];
  if (
    closing !== undefined &&
    message.startsWith('Unexpected c') &&
    !message.includes('expected corr')
  )
    return `${placeOf(source, before)}: Unexpected closing tag \`</${closing}>\``;
  if (/expression|brace/.test(message)) {
    const brace = source.lastIndexOf('{', at);
    return `${placeOf(source, Math.max(brace, 0))}: ${message}`;
  }
  // A quotation that never ends may hold other tags.
  const begun = source.slice(0, at).search(/<[A-Za-z](?!.*<[A-Za-z])/s);
  if (message.startsWith('Unexpected end of file') && begun >= 0)
    return `${placeOf(source, begun)}: ${message}`;
  if (message.startsWith('Unexpected character'))
    return `${placeOf(source, Math.max(before, 0))}: ${message}`;
  return `${line}:${column}: ${message}`;
}

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}

function placeOf(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
