import type { TreeNode } from './lesson-tree.ts';
import { type MdxFault, mdxFault } from './mdx-faults.ts';

/** A lesson as far as it can be read. */
export interface ParsedLesson {
  readonly tree: TreeNode;
  /** In the order of the text. */
  readonly faults: readonly MdxFault[];
}

/** @throws where it is no MDX, with what the parser says as `3:7: Expected a closing tag for …` */
export type MdxTree = (source: string) => TreeNode;

/** After so many faults, the rest is left for the next time. */
const mostFaults = 50;

/**
 * Reads the text of a lesson. The parser stops at the first fault; this one takes the sign that makes
 * the fault out of the text, puts a letter in its place, and goes on, so that all faults are told at
 * once, and what stands between them is judged as well.
 *
 * @param components names of what can stand in a lesson without anything in it
 */
export function readLesson(
  source: string,
  components: readonly string[],
  mdxTree: MdxTree,
): ParsedLesson {
  const faults: MdxFault[] = [];
  for (let text = source; faults.length < mostFaults; ) {
    try {
      return { tree: mdxTree(text), faults: inOrder(faults) };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const fault = mdxFault(text, said, components);
      const mended = without(text, fault.signs);
      faults.push(fault);
      if (mended === text) break;
      text = mended;
    }
  }
  return { tree: { type: 'root' }, faults: inOrder(faults) };
}

/** The text with a letter in the place of signs, so that nothing else moves. */
function without(text: string, signs: readonly number[]): string {
  return signs.reduce((rest, at) => `${rest.slice(0, at)}x${rest.slice(at + 1)}`, text);
}

function inOrder(faults: readonly MdxFault[]): readonly MdxFault[] {
  return [...faults].sort((one, other) => one.offset - other.offset);
}
