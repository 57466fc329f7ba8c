/**
 * The address of a page of the course, relative, because an LMS serves the pages from a path of
 * its own choosing. All pages lie flat in one folder.
 *
 * @param page its name without `.html`
 * @param part the id of an element on it
 */
export function pageLink(page: string, part?: string): string {
  return part === undefined ? `${page}.html` : `${page}.html#${part}`;
}
