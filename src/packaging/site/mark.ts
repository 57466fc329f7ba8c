import { attribute, type HtmlAttribute, htmlTags } from './html.ts';

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
    .filter((tag) => tag.name === 'meta' && attribute(tag, 'name') === 'package')
    .flatMap((tag) => tag.attributes.filter((each) => each.name === 'content'));
}
