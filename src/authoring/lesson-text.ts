import { mdxToMdast } from 'satteri';

/** What the review knows of a lesson's text. */
export interface LessonText {
  /** What is read, a paragraph a line, without marks, figures and code. */
  readonly text: string;
  /** Ids of the facts that its claims name. */
  readonly facts: readonly string[];
}

interface TreeNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: unknown;
  readonly children?: readonly TreeNode[];
}

/** Blocks whose words are one paragraph. */
const paragraphs = ['paragraph', 'heading', 'tableCell'];

/** Reads the words of a lesson; null where it is no MDX, which others tell. */
export function readLessonText(source: string): LessonText | null {
  try {
    const tree: TreeNode = mdxToMdast(source);
    return { text: linesOf(tree).join('\n'), facts: [...new Set(factsOf(tree))] };
  } catch {
    return null;
  }
}

function linesOf(node: TreeNode): readonly string[] {
  if (paragraphs.includes(node.type)) return [wordsOf(node).replace(/\s+/g, ' ').trim()];
  return (node.children ?? []).flatMap(linesOf);
}

function wordsOf(node: TreeNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  return (node.children ?? []).map(wordsOf).join('');
}

function factsOf(node: TreeNode): readonly string[] {
  const own = node.name === 'Claim' ? attribute(node, 'facts').split(/\s+/) : [];
  return [...own.filter((id) => id !== ''), ...(node.children ?? []).flatMap(factsOf)];
}

function attribute({ attributes }: TreeNode, name: string): string {
  const all: readonly unknown[] = Array.isArray(attributes) ? attributes : [];
  for (const each of all) {
    if (typeof each !== 'object' || each === null || !('name' in each && 'value' in each)) continue;
    if (each.name === name && typeof each.value === 'string') return each.value;
  }
  return '';
}
