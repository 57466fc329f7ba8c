import { attribute, type HtmlAttribute, type HtmlTag, htmlTags } from './html.ts';
import { htmlElements } from './html-elements.ts';

/** A page with the mark of its package, or how many marks it has where there must be one. */
export type MarkedPage =
  | { readonly kind: 'marked'; readonly html: string }
  | { readonly kind: 'unmarked'; readonly marks: number };

/**
 * Writes into a page what package it is in: `<meta name="package" content="…">`, which pages of
 * the course hold exactly once. The course reads it to choose the API it looks for first.
 */
export function markPage(html: string, mark: string): MarkedPage {
  const contents = markContents(html);
  const content = contents[0];
  if (content === undefined || contents.length > 1) {
    return { kind: 'unmarked', marks: contents.length };
  }
  return {
    kind: 'marked',
    html: html.slice(0, content.start) + mark + html.slice(content.end),
  };
}

/** The `content` attributes of the page's marks. */
export function markContents(html: string): readonly HtmlAttribute[] {
  return htmlTags(html)
    .filter(isMark)
    .flatMap((tag) => tag.attributes.filter((each) => each.name === 'content'));
}

/** Where the page's mark ends, all that a package with no choices changes in it; 0 where none is. */
export function endOfMark(html: string): number {
  return htmlTags(html).find(isMark)?.textStart ?? 0;
}

/** What a policy allows pages to load and to speak with. */
const loads = "default-src 'self';";

/**
 * A page that loads a script before all others, and that may speak with any server, as its script
 * does: where an LRS is, only a launch says. Null for a page without a mark.
 *
 * @param path of the script, from the folder that the page lies in
 */
export function withScript(html: string, path: string): string | null {
  const end = endOfMark(html);
  if (end === 0) return null;
  const script = `<script type="module" src="./${path}"></script>`;
  const rest = html.slice(end).replace(loads, () => `${loads}connect-src *;`);
  return html.slice(0, end) + script + rest;
}

/** Whether a page says that it goes into packages. */
export function isCoursePage(html: string): boolean {
  return htmlTags(html).some(isMark);
}

function isMark(tag: HtmlTag): boolean {
  return tag.name === 'meta' && attribute(tag, 'name') === 'package';
}

/** What elements say that stand on the site alone, such as the line that leads to staff pages. */
const siteOnly = 'data-only="site"';

/** A page without its elements that stand on the site alone. */
export function withoutSiteOnly(html: string): string {
  if (!html.includes(siteOnly)) return html;
  const parts: string[] = [];
  let at = 0;
  for (const { tag, end } of htmlElements(html)) {
    if (tag.start < at || attribute(tag, 'data-only') !== 'site') continue;
    parts.push(html.slice(at, tag.start));
    at = end;
  }
  return parts.join('') + html.slice(at);
}
