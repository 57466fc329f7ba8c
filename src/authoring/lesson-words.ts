import { allNodes, attribute, isElement, lettersOf, type TreeNode } from './lesson-tree.ts';
import { parseLesson } from './parse-lesson.ts';

/** What the review knows of the text of a lesson. */
export interface LessonWords {
  /** What is read, a paragraph a line, without marks, figures and code. */
  readonly text: string;
  /** Ids of the facts that its claims name. */
  readonly facts: readonly string[];
}

/** Blocks whose words are one paragraph. */
const paragraphs = ['paragraph', 'heading', 'tableCell'];

/** Reads the words of a lesson, as far as it is MDX. */
export function lessonWords(source: string): LessonWords {
  const { tree } = parseLesson(source, []);
  const claims = allNodes(tree).filter((node) => isElement(node) && node.name === 'Claim');
  const facts = claims.flatMap((claim) => (attribute(claim, 'facts') ?? '').split(/\s+/));
  const text = paragraphsOf(tree).map((node) => lettersOf(node).replace(/\s+/g, ' ').trim());
  return { text: text.join('\n'), facts: [...new Set(facts.filter((id) => id !== ''))] };
}

function paragraphsOf(node: TreeNode): readonly TreeNode[] {
  if (paragraphs.includes(node.type)) return [node];
  return (node.children ?? []).flatMap(paragraphsOf);
}
