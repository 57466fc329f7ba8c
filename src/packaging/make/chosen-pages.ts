import { z } from 'zod';
import { counted } from '../../words/counted.ts';
import { attribute, type HtmlAttribute, isIsland } from '../site/html.ts';
import { editedHtml, escapedHtml, type HtmlEdit } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import type { Problem } from '../site/problem.ts';
import { lineAt } from '../site/reference.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { resolve } from '../site/target.ts';
import { jsonObject } from './read-choices.ts';

/** What a package changes in the pages of a built site. */
export interface PageChanges {
  /** Paths of the pages to leave out. */
  readonly without: ReadonlySet<string>;
  /**
   * What elements with `data-fill` say, by what that attribute says: a text, a number, which is put
   * in the words of the page, or null to keep theirs.
   */
  readonly fills: ReadonlyMap<string, string | number | null>;
  /** JSON for `<meta name="course-settings">`, which the course reads at launch; '' for none. */
  readonly settings: string;
}

export interface ChosenPages {
  readonly files: SiteFiles;
  readonly problems: readonly Problem[];
}

/**
 * The site as a package has it. Pages say by attributes what depends on others:
 *
 * - `data-with="approval"`: the element stands only where the page `approval.html` does;
 * - `data-fill="title"`: its text is written anew, where it is a number in the forms that `data-forms`
 *   has for it, as JSON of `Counted`;
 * - `rel="next"` and `rel="prev"`: a link to a page left out becomes that page's own such link.
 *
 * An item of the contents that leads to a page left out goes. Of any other link to one the text
 * stays. Inside an island, whose markup React
 * compares with its own, such a link leads to the next page that is kept instead.
 */
export function chosenPages(site: SiteFiles, changes: PageChanges): ChosenPages {
  const pages = new Map<string, Page>();
  for (const [path, bytes] of site) {
    if (!isPage(path)) continue;
    const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const elements = htmlElements(html);
    if (elements.some(isPackageMark))
      pages.set(path, { path, html, elements, language: languageOf(elements) });
  }
  const problems: Problem[] = [];
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of site) {
    if (changes.without.has(path)) continue;
    const page = pages.get(path);
    if (page === undefined) {
      files.set(path, bytes);
      continue;
    }
    const { edits, flaws } = editsOf(page, pages, changes);
    problems.push(...flaws);
    files.set(
      path,
      edits.length === 0 ? bytes : new TextEncoder().encode(editedHtml(page.html, edits)),
    );
  }
  return { files, problems };
}

interface Page {
  /** Of the page's texts. */
  readonly language: string;
  readonly path: string;
  readonly html: string;
  readonly elements: readonly HtmlElement[];
}

function editsOf(page: Page, pages: ReadonlyMap<string, Page>, changes: PageChanges) {
  const flaws: Problem[] = [];
  const edits = page.elements.flatMap((element): readonly HtmlEdit[] => {
    const { tag, contentEnd, end } = element;
    const needs = attribute(tag, 'data-with');
    if (needs !== null && changes.without.has(`${needs}.html`)) {
      return [{ start: tag.start, end, text: '' }];
    }
    const fill = attribute(tag, 'data-fill');
    if (fill !== null) {
      const text = changes.fills.get(fill);
      if (text === null) return [];
      if (text !== undefined) {
        const words = typeof text === 'string' ? text : inWords(text, element, page.language);
        return [{ start: tag.textStart, end: contentEnd, text: escapedHtml(words) }];
      }
      flaws.push({
        where: `${page.path}:${lineAt(page.html, tag.start)}`,
        what: `data-fill="${fill}" is nothing that can be filled in`,
        fix: `write one of ${[...changes.fills.keys()].join(', ')}`,
      });
    }
    if (isPackageMark(element) && changes.settings !== '') {
      const text = `<meta name="course-settings" content="${escapedHtml(changes.settings)}">`;
      return [{ start: end, end, text }];
    }
    if (isListed(element, page, changes.without)) return [{ start: tag.start, end, text: '' }];
    return linkEdits(element, page, pages, changes.without);
  });
  return { edits, flaws };
}

/** Whether it is the item of a list of contents that leads to a page left out. */
function isListed(
  { tag, inside }: HtmlElement,
  { path, elements }: Page,
  without: ReadonlySet<string>,
): boolean {
  if (tag.name !== 'li' || !inside.includes('nav')) return false;
  const link = elements.find((each) => each.tag.start === tag.textStart);
  const href = link === undefined ? null : hrefOf(link);
  return href !== null && without.has(targetOf(href, path) ?? '');
}

function languageOf(elements: readonly HtmlElement[]): string {
  const html = elements.find(({ tag }) => tag.name === 'html');
  return (html && attribute(html.tag, 'lang')) || 'en';
}

const countedShape = z.object({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});

/** The number in the forms that the page has for it. */
function inWords(number: number, { tag }: HtmlElement, language: string): string {
  const forms = attribute(tag, 'data-forms');
  const read = countedShape.safeParse(forms === null ? null : jsonObject(forms));
  return counted(language, read.success ? read.data : { other: '#' }, number);
}

function linkEdits(
  element: HtmlElement,
  page: Page,
  pages: ReadonlyMap<string, Page>,
  without: ReadonlySet<string>,
): readonly HtmlEdit[] {
  const { tag, contentEnd, end, inside } = element;
  const href = hrefOf(element);
  const target = href === null ? null : targetOf(href, page.path);
  if (href === null || target === null || !without.has(target)) return [];
  const rel = attribute(tag, 'rel');
  if (rel === 'next' || rel === 'prev') {
    const other = kept(target, rel, pages, without);
    return [{ start: tag.start, end, text: other === null ? '' : other.markup }];
  }
  if (inside.some(isIsland)) {
    const text = kept(target, 'next', pages, without)?.href ?? '';
    return [{ start: href.start, end: href.end, text: escapedHtml(text) }];
  }
  return [
    { start: tag.start, end: tag.textStart, text: '' },
    { start: contentEnd, end, text: '' },
  ];
}

/** The link that leads past pages left out, from one of them on; null where none does. */
function kept(
  from: string,
  rel: 'next' | 'prev',
  pages: ReadonlyMap<string, Page>,
  without: ReadonlySet<string>,
): { readonly markup: string; readonly href: string } | null {
  const seen = new Set<string>();
  let path = from;
  while (!seen.has(path)) {
    seen.add(path);
    const page = pages.get(path);
    const link = page?.elements.find(({ tag }) => attribute(tag, 'rel') === rel);
    const href = link === undefined ? null : hrefOf(link);
    if (page === undefined || link === undefined || href === null) return null;
    const target = targetOf(href, path);
    if (target === null) return null;
    if (!without.has(target)) {
      return { markup: page.html.slice(link.tag.start, link.end), href: href.value };
    }
    path = target;
  }
  return null;
}

function hrefOf({ tag }: HtmlElement): HtmlAttribute | null {
  if (tag.name !== 'a') return null;
  return tag.attributes.find(({ name }) => name === 'href') ?? null;
}

function targetOf(href: HtmlAttribute, from: string): string | null {
  const target = resolve(href.value, from);
  return target.kind === 'file' ? target.path : null;
}

function isPackageMark({ tag }: HtmlElement): boolean {
  return tag.name === 'meta' && attribute(tag, 'name') === 'package';
}
