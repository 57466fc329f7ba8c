import type { SourceFile } from '../bank/bank.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../source/xml-tree.ts';
import type { Sheet, WrittenSheet } from './sheet.ts';

/**
 * Workbooks of Office Open XML (ECMA-376, part 1, 18), as the files in them: what cells hold, of all
 * sheets in their order. Formulas count by the value that was last worked out.
 */

const workbookFile = 'xl/workbook.xml';

export function isWorkbook(files: readonly SourceFile[]): boolean {
  return files.some(({ name }) => name === workbookFile);
}

/** More columns have no question. */
const mostColumns = 200;

/**
 * @param file what the workbook is called in messages
 * @param most the columns that are read at most
 */
export function readWorkbook(
  files: readonly SourceFile[],
  file: string,
  most = mostColumns,
): readonly Sheet[] {
  const partNamed = (name: string): XmlElement | null => {
    const part = files.find((each) => each.name === name);
    const reading = part === undefined ? null : readXml(new TextDecoder().decode(part.bytes));
    return reading?.kind === 'read' ? reading.root : null;
  };
  const book = partNamed(workbookFile);
  const relations = partNamed('xl/_rels/workbook.xml.rels');
  if (book === null || relations === null) return [];
  const strings = partNamed('xl/sharedStrings.xml');
  const shared = strings === null ? [] : childrenOf(strings, 'si').map(lettersOf);
  return descendantsOf(book, 'sheet').flatMap(({ attributes }) => {
    const relation = childrenOf(relations).find((each) => each.attributes.Id === attributes.id);
    const target = relation?.attributes.Target ?? '';
    const sheet = partNamed(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const rows = sheet === null ? [] : descendantsOf(sheet, 'row');
    return sheet === null
      ? []
      : [{ file, title: attributes.name ?? '', rows: rows.map((row) => rowOf(row, shared, most)) }];
  });
}

function rowOf(row: XmlElement, shared: readonly string[], most: number): Sheet['rows'][number] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const at = columnOf(cell.attributes.r ?? '') ?? cells.length;
    if (at >= most) continue;
    while (cells.length < at) cells.push('');
    cells[at] = shownIn(cell, shared).trim();
  }
  return { line: Number(row.attributes.r ?? 0), cells };
}

/** `C7` is column 2. */
function columnOf(reference: string): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn(cell: XmlElement, shared: readonly string[]): string {
  const value = textOf(childOf(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return lettersOf(childOf(cell, 'is'));
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    default:
      // What was worked out in binary has too many digits: 0.1 + 0.2.
      return /^-?\d+\.\d{12,}(E-?\d+)?$/i.test(value)
        ? String(Number(Number(value).toPrecision(15)))
        : value;
  }
}

/** All letters of a text, its runs included, without how they are to be spoken. */
function lettersOf(text: XmlElement | null): string {
  if (text === null) return '';
  return childrenOf(text)
    .map((each) => {
      if (each.name === 't') return textOf(each);
      return each.name === 'r' ? textOf(childOf(each, 't')) : '';
    })
    .join('');
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The files of a workbook with one sheet, whose cells are all text. */
export function writtenWorkbook({ title, rows }: WrittenSheet): readonly SourceFile[] {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files = {
    '[Content_Types].xml':
      `<Types xmlns="${packageRelation}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
      '</Types>',
    '_rels/.rels':
      `<Relationships xmlns="${packageRelation}/relationships">` +
      `<Relationship Id="rId1" Type="${officeRelation}/officeDocument" Target="xl/workbook.xml"/>` +
      '</Relationships>',
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${officeRelation}"><sheets>` +
      `<sheet name="${escaped(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packageRelation}/relationships">` +
      `<Relationship Id="rId1" Type="${officeRelation}/worksheet" Target="worksheets/sheet1.xml"/>` +
      '</Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map(writtenRow).join('')}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  return Object.entries(files).map(([name, text]) => ({
    name,
    bytes: encoder.encode(head + text),
  }));
}

function writtenRow(cells: readonly string[], at: number): string {
  const written = cells.map((cell, column) =>
    cell === ''
      ? ''
      : `<c r="${lettersFor(column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${at + 1}">${written.join('')}</row>`;
}

/** 0 is `A`, 26 is `AA`. */
function lettersFor(column: number): string {
  const before = column < 26 ? '' : lettersFor(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}

/** What Excel takes: 31 letters, none of []:*?/\. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31)
      .trim() || 'Questions'
  );
}

/** Characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
