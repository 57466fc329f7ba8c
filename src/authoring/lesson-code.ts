import { isElement, type LessonFlaw, type TreeNode } from './lesson-tree.ts';
import { braces } from './mdx-faults.ts';

/** Braces that hold only notes to oneself, or a text in quotes. */
const harmless = /^\s*(?:(?:\/\*[\s\S]*?\*\/\s*)*|"[^"\\]*"|'[^'\\]*')\s*$/;

/**
 * Code in a lesson. MDX would run it when the site is built; lessons hold none, so that they can be
 * taken from others, and so that braces and first words of a paragraph surprise nobody.
 */
export function codeFlaws(node: TreeNode, text: string): readonly LessonFlaw[] {
  const told = (message: string): readonly LessonFlaw[] => [{ node, message, rule: 'code' }];
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return harmless.test(node.value ?? '') ? [] : told(braces(writtenAt(node, text)));
    case 'mdxjsEsm': {
      const word = node.value?.trim().startsWith('export') ? 'export' : 'import';
      return told(
        `a paragraph that begins with "${word}" is code, and a lesson holds none; begin it with another word, or remove it`,
      );
    }
    default:
      return isElement(node) ? elementFlaws(node).flatMap(told) : [];
  }
}

function elementFlaws({ name, attributes = [] }: TreeNode): readonly string[] {
  if (name === 'script') return ['a lesson holds no script; remove it'];
  return attributes.flatMap(({ type, name: given, value }) => {
    if (type !== 'mdxJsxAttribute' || given === undefined)
      return [`{…} in <${name}> is code; write name="value" instead`];
    const isText = value === null || value === undefined || typeof value === 'string';
    return isText ? [] : [`${given}={…} is code; write ${given}="…"`];
  });
}

function writtenAt({ position }: TreeNode, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
