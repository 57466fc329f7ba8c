import type { Span } from './problem.ts';
import type { RuleId } from './rules.ts';

/** The Markdown tree of a lesson, as far as it matters for what is judged. */
export interface TreeNode {
  readonly type: string;
  readonly name?: string | null | undefined;
  readonly url?: string | undefined;
  readonly value?: string | undefined;
  /** Of a heading. */
  readonly depth?: number | undefined;
  readonly attributes?: readonly Attribute[] | undefined;
  readonly children?: readonly TreeNode[] | undefined;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly line: number;
  readonly offset?: number | undefined;
}

interface Attribute {
  readonly type: string;
  readonly name?: string | undefined;
  readonly value?: unknown;
}

/** Something wrong at a node of a lesson. */
export interface LessonFlaw {
  /** Undefined for the lesson as a whole. */
  readonly node?: TreeNode | undefined;
  readonly message: string;
  readonly rule: RuleId;
}

/** The node and all that is in it, as they are written. */
export function allNodes(node: TreeNode): readonly TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

/** Whether it is a component or an HTML element that the author wrote as a tag. */
export function isElement(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** What an attribute says in quotes; undefined where there is none. */
export function attribute(node: TreeNode, name: string): string | undefined {
  const value = node.attributes?.find((each) => each.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The beginning of what is written at a node; the beginning of the file for none. */
export function spanOf(node: TreeNode | undefined): Span {
  const { start, end } = node?.position ?? {};
  const offset = start?.offset ?? 0;
  const isOneLine = start !== undefined && start.line === end?.line;
  return {
    offset,
    length: isOneLine ? (end?.offset ?? 0) - offset : (node?.name?.length ?? 0) + 1,
  };
}

/** The letters of a heading or a paragraph. */
export function lettersOf(node: TreeNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(lettersOf).join('');
}
