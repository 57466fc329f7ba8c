import type { Reference } from './reference.ts';

/** What a style sheet loads: `url()`, `@import`, and the strings of `image-set()`. */
export function cssReferences(css: string): readonly Reference[] {
  // Comments become blanks of the same length, so that places stay right.
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length));
  const found: Reference[] = [];
  const patterns = [
    /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]+))\s*\)/gi,
    /@import\s+(?:"([^"]*)"|'([^']*)')/gi,
    /\bimage-set\(\s*(?:"([^"]*)"|'([^']*)')/gi,
  ];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      found.push({ url: match[1] ?? match[2] ?? match[3] ?? '', at: match.index, use: 'load' });
    }
  }
  return found;
}
