import type { SourceFile } from '../../exchange/bank/bank.ts';
import {
  childrenOf,
  descendantsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../../exchange/source/xml-tree.ts';
import type { Row } from '../../exchange/tables/sheet.ts';

/** Spreadsheets of OpenDocument 1.2 (part 1, section 9), as the files in them. */

const contentFile = 'content.xml';

export function isOpenDocument(files: readonly SourceFile[]): boolean {
  const mimetype = files.find(({ name }) => name === 'mimetype');
  return (
    mimetype !== undefined &&
    files.some(({ name }) => name === contentFile) &&
    new TextDecoder().decode(mimetype.bytes).includes('opendocument.spreadsheet')
  );
}

/**
 * The rows of the first sheet; none where it cannot be read.
 *
 * @param most the columns that are read at most
 */
export function readOpenDocument(files: readonly SourceFile[], most: number): readonly Row[] {
  const content = files.find(({ name }) => name === contentFile);
  const reading = content === undefined ? null : readXml(new TextDecoder().decode(content.bytes));
  if (reading?.kind !== 'read') return [];
  const [sheet] = descendantsOf(reading.root, 'table');
  if (sheet === undefined) return [];
  let line = 1;
  return descendantsOf(sheet, 'table-row').flatMap((row) => {
    const repeated = repeats(row, 'number-rows-repeated');
    const cells = cellsOf(row, most);
    const first = line;
    line += repeated;
    // Sheets end with thousands of empty rows in one.
    if (cells.every((cell) => cell === '')) return [];
    return Array.from({ length: Math.min(repeated, 1000) }, (_, at) => ({
      line: first + at,
      cells,
    }));
  });
}

function cellsOf(row: XmlElement, most: number): readonly string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row)) {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
    const shown = shownIn(cell);
    const times = Math.min(repeats(cell, 'number-columns-repeated'), most - cells.length);
    for (let time = 0; time < times; time += 1) cells.push(shown);
  }
  return cells;
}

function shownIn(cell: XmlElement): string {
  const paragraphs = childrenOf(cell, 'p').map(textOf);
  return (paragraphs.length > 0 ? paragraphs.join('\n') : (cell.attributes.value ?? '')).trim();
}

function repeats(element: XmlElement, name: string): number {
  return Math.max(Number(element.attributes[name] ?? 1) || 1, 1);
}
