import { mdxToMdast } from 'satteri';
import type { TreeNode } from './lesson-tree.ts';
import { type ParsedLesson, readLesson } from './read-lesson.ts';

/** `readLesson` with the parser that builds pages, which runs in Node alone. */
export function parseLesson(source: string, components: readonly string[]): ParsedLesson {
  return readLesson(source, components, (text) => {
    // As Astro has it, so that headings get the same ids.
    const tree = mdxToMdast(text, { features: { gfm: true, smartPunctuation: true } });
    return tree as unknown as TreeNode;
  });
}

/** The tree of a lesson as far as it can be read. */
export function lessonTree(source: string): TreeNode {
  return parseLesson(source, []).tree;
}
