/** A table of a page in which each cell says the name of its column, and how many columns it has. */
export interface NamedTable {
  readonly html: string;
  readonly columns: number;
}

const row = /<tr\b[\s\S]*?<\/tr>/g;
const heading = /<th\b[^>]*>([\s\S]*?)<\/th>/g;

/**
 * Gives each cell the name of its column as `data-column`, for pages that are too narrow for
 * columns and show a row as a list. The names are those of the first row, which must be headings.
 *
 * @param html what stands in a table, or a table; no tables within it
 */
export function withColumnNames(html: string): NamedTable {
  const [head = ''] = html.match(row) ?? [];
  const names = [...head.matchAll(heading)].map(([, name = '']) => textOf(name));
  const named = html.replace(row, (cells) => {
    let column = -1;
    return cells.replace(/<(td|th)\b/g, (tag) => {
      column += 1;
      const name = names[column] ?? '';
      return tag === '<td' && name !== '' ? `<td data-column="${name}"` : tag;
    });
  });
  return { html: named, columns: names.length };
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ')
    .trim();
}
