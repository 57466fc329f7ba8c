import { attribute } from '../site/html.ts';
import { editedHtml, escapedHtml, type HtmlEdit } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { resolve } from '../site/target.ts';

/** What the pages of a course of several SCOs are told. */
export interface ScoPlan {
  /** The SCO that has a page for itself, by the path of the page; other pages are in all SCOs. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Paths of pages that are in no SCO. */
  readonly without: ReadonlySet<string>;
  /** Path of the script that only such packages have. */
  readonly script: string;
  /** JSON for `<meta name="course-settings">` of a page of the SCO; '' for a page that all have. */
  settings(sco: string): string;
}

/**
 * The pages of a course whose lessons are SCOs of their own. An LMS alone may open a SCO, so no page
 * links a page of another one. Such a link becomes a `span` that says by `data-sco` where it led,
 * which the script makes a way there where the LMS offers one. A link to a page that is in no SCO
 * goes, with its line in a list, and its text stays elsewhere.
 */
export function scoPages(site: SiteFiles, plan: ScoPlan): SiteFiles {
  return new Map(
    [...site].flatMap(([path, bytes]) => {
      if (plan.without.has(path)) return [];
      if (!isPage(path)) return [[path, bytes] as const];
      const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const elements = htmlElements(html);
      if (!elements.some(isPackageMark)) return [[path, bytes] as const];
      const edits = elements.flatMap((element) => editsOf(element, path, html, plan));
      return [[path, new TextEncoder().encode(editedHtml(html, edits))] as const];
    }),
  );
}

function editsOf(
  element: HtmlElement,
  path: string,
  html: string,
  plan: ScoPlan,
): readonly HtmlEdit[] {
  const { tag, contentEnd, end } = element;
  if (isPackageMark(element)) {
    const { start } = tag;
    return [
      // Before all others, also those that come to a page with its mark: what they do in a SCO of
      // several, it tells them.
      { start, end: start, text: `<script type="module" src="./${plan.script}"></script>` },
      { start: end, end, text: settingsOf(path, plan) },
    ];
  }
  if (tag.name === 'li') {
    // Of lists of pages alone.
    const only = /^\s*<a\b[^>]*\bhref="([^"]*)"[^>]*>[^<]*<\/a>\s*$/.exec(
      html.slice(tag.textStart, contentEnd),
    );
    const isGone = only !== null && ways(only[1] ?? '', path, plan).kind === 'gone';
    return isGone ? [{ start: tag.start, end, text: '' }] : [];
  }
  const href = tag.name === 'a' ? attribute(tag, 'href') : null;
  if (href === null) return [];
  const way = ways(href, path, plan);
  switch (way.kind) {
    case 'stays':
      return [];
    case 'gone':
      return attribute(tag, 'rel') === null
        ? [opening(element, html, '')]
        : [{ start: tag.start, end, text: '' }];
    case 'other':
      // The way back is the LMS's.
      return attribute(tag, 'rel') === 'prev'
        ? [{ start: tag.start, end, text: '' }]
        : [opening(element, html, ` data-sco="${way.sco}" data-page="${escapedHtml(way.page)}"`)];
  }
}

/** The tag of a link that leads nowhere, which is text to everyone. */
function opening({ tag }: HtmlElement, html: string, said: string): HtmlEdit {
  const { start, textStart: end } = tag;
  const plain = html.slice(start, end).replace(/\s+href=(?:"[^"]*"|'[^']*'|[^\s>]+)/, '');
  return { start, end, text: `<a${said}${plain.slice(2)}` };
}

type Way =
  | { readonly kind: 'stays' | 'gone' }
  /** A page of another SCO, or of one that only the running page knows to be its own. */
  | { readonly kind: 'other'; readonly sco: string; readonly page: string };

function ways(href: string, path: string, { ownerOf, without }: ScoPlan): Way {
  const target = resolve(href, path);
  if (target.kind !== 'file' || !isPage(target.path)) return { kind: 'stays' };
  if (without.has(target.path)) return { kind: 'gone' };
  const sco = ownerOf.get(target.path);
  if (sco === undefined || sco === ownerOf.get(path)) return { kind: 'stays' };
  // One that does not open a SCO is for those who are in it.
  if (target.path !== [...ownerOf].find(([, owner]) => owner === sco)?.[0]) return { kind: 'gone' };
  return { kind: 'other', sco, page: href };
}

function settingsOf(path: string, plan: ScoPlan): string {
  const content = escapedHtml(plan.settings(plan.ownerOf.get(path) ?? ''));
  return `<meta name="course-settings" content="${content}">`;
}

function isPackageMark({ tag }: HtmlElement): boolean {
  return tag.name === 'meta' && attribute(tag, 'name') === 'package';
}
