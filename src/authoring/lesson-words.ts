import { lessonName } from './known-items.ts';
import { allNodes, attribute, isElement, lettersOf, type TreeNode } from './lesson-tree.ts';
import type { FileText } from './problem.ts';

/** What the review knows of the text of a lesson. */
export interface LessonWords {
  /** What is read, a paragraph a line, without marks, figures and code. */
  readonly text: string;
  /** Ids of the facts that its claims name. */
  readonly facts: readonly string[];
}

/** Blocks whose words are one paragraph. */
const paragraphs = ['paragraph', 'heading', 'tableCell'];

/** The words of lessons by their ids, which their files are named after. */
export function wordsOfLessons(
  texts: readonly FileText[],
  parse: (text: string) => TreeNode,
): ReadonlyMap<string, LessonWords> {
  return new Map(texts.map(({ file, text }) => [lessonName(file), lessonWords(parse(text))]));
}

/** Reads the words of a lesson, as far as it is MDX. */
export function lessonWords(tree: TreeNode): LessonWords {
  const claims = allNodes(tree).filter((node) => isElement(node) && node.name === 'Claim');
  const facts = claims.flatMap((claim) => (attribute(claim, 'facts') ?? '').split(/\s+/));
  const text = paragraphsOf(tree).map((node) => lettersOf(node).replace(/\s+/g, ' ').trim());
  return { text: text.join('\n'), facts: [...new Set(facts.filter((id) => id !== ''))] };
}

function paragraphsOf(node: TreeNode): readonly TreeNode[] {
  if (paragraphs.includes(node.type)) return [node];
  return (node.children ?? []).flatMap(paragraphsOf);
}
