import { attribute, isElement, lettersOf, type TreeNode } from './lesson-tree.ts';

/** A claim of a lesson, as its text has it. */
export interface LessonClaim {
  /** Ids of facts.json that it rests on. */
  readonly facts: readonly string[];
  /** Its words. */
  readonly says: string;
  /** Claims with the same number stand in one paragraph and go with it when a lesson is left out. */
  readonly paragraph: number;
}

interface ClaimAt extends LessonClaim {
  readonly node: TreeNode;
}

/** The claims of a lesson in the order of its text. */
export function claimsIn(root: TreeNode): readonly ClaimAt[] {
  const found: ClaimAt[] = [];
  let paragraphs = 0;
  const walk = (node: TreeNode, within: number) => {
    const paragraph = opens(node) ? ++paragraphs : within;
    if (isElement(node) && node.name === 'Claim') {
      const facts = idsOf(attribute(node, 'facts') ?? '');
      const says = lettersOf(node).replace(/\s+/g, ' ').trim();
      found.push({ node, facts, says, paragraph });
      return;
    }
    for (const child of node.children ?? []) walk(child, paragraph);
  };
  walk(root, 0);
  return found;
}

/** Whether claims in a node share no mark with those around it. */
function opens(node: TreeNode): boolean {
  const blocks = ['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement'];
  return blocks.includes(node.type) || attribute(node, 'data-with') !== undefined;
}

/** The ids that an attribute lists, with blanks between. */
export function idsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((id) => id !== '');
}
