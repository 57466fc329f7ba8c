/** The text of a lesson, letter by letter, and where its letters stand in the page. */
export interface LessonText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A text node, and the place of its first letter in the text. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** A stretch of a text, from a letter up to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is no text of the lesson: questions, figures that move, marks of claims and notes. */
const apart =
  'course-island, .quiz, .onward, .not-started, .claim, .margin-note, svg, script, button';
const blocks =
  'p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, blockquote, legend, label, section, figure, div, article';

/**
 * Reads the text of an element. Blanks are all alike, and a line break stands between blocks, so that
 * words are found again however a page is laid out.
 */
export function lessonText(article: Element): LessonText {
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest(apart)) continue;
    const home = node.parentElement?.closest(blocks) ?? null;
    if (home !== block) {
      // Between blocks, blanks are only how the page is written.
      if (node.data.trim() === '') continue;
      if (text !== '') text += '\n';
      block = home;
    }
    pieces.push({ node, start: text.length });
    text += node.data.replace(/\s/gu, ' ');
  }
  return { text, pieces };
}

/** What of the text lies in a range, without the blanks around it; null where nothing does. */
export function stretchIn({ text, pieces }: LessonText, range: Range): Stretch | null {
  const inside = pieces.flatMap(({ node, start }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    return from < to ? [{ start: start + from, end: start + to }] : [];
  });
  const start = inside[0]?.start ?? 0;
  const found = text.slice(start, inside.at(-1)?.end ?? 0);
  const words = found.trim();
  if (words === '') return null;
  const first = start + found.indexOf(words);
  return { start: first, end: first + words.length };
}

/** The parts of text nodes that a stretch is made of. */
export function nodesIn(
  { pieces }: LessonText,
  { start, end }: Stretch,
): readonly { readonly node: Text; readonly from: number; readonly to: number }[] {
  return pieces.flatMap(({ node, start: at }) => {
    const from = Math.max(0, start - at);
    const to = Math.min(node.length, end - at);
    return from < to ? [{ node, from, to }] : [];
  });
}
