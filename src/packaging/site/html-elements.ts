import { type HtmlTag, htmlMarks } from './html.ts';

/** An element of a page: its tag, and where it and what it holds end. */
export interface HtmlElement {
  readonly tag: HtmlTag;
  /** Where its closing tag begins, or would. */
  readonly contentEnd: number;
  /** Behind its closing tag. */
  readonly end: number;
  /** The names of the elements it stands in, the nearest first. */
  readonly inside: readonly string[];
}

/** The elements of a page in the order of their tags. One that is not closed ends with its parent. */
export function htmlElements(html: string): readonly HtmlElement[] {
  const elements = new Map<HtmlTag, HtmlElement>();
  let open: readonly HtmlTag[] = [];
  const close = (tag: HtmlTag, contentEnd: number, end: number) => {
    const inside = open.slice(open.indexOf(tag) + 1).map(({ name }) => name);
    elements.set(tag, { tag, contentEnd, end, inside });
  };
  for (const mark of htmlMarks(html)) {
    if ('name' in mark) {
      if (voidElements.has(mark.name)) {
        const inside = open.map(({ name }) => name);
        elements.set(mark, { tag: mark, contentEnd: mark.textStart, end: mark.textStart, inside });
      } else {
        elements.set(mark, { tag: mark, contentEnd: html.length, end: html.length, inside: [] });
        open = [mark, ...open];
      }
      continue;
    }
    const at = open.findIndex(({ name }) => name === mark.closes);
    if (at < 0) continue;
    for (const [index, tag] of open.slice(0, at + 1).entries()) {
      close(tag, mark.start, index === at ? mark.end : mark.start);
    }
    open = open.slice(at + 1);
  }
  for (const tag of open) close(tag, html.length, html.length);
  return [...elements.values()];
}

const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
