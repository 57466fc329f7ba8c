import Papa from 'papaparse';
import type { SourceFile } from '../bank/bank.ts';
import { sourceText } from '../source/source-text.ts';
import type { Sheet, WrittenSheet } from './sheet.ts';
import { columnsOf } from './sheet-columns.ts';

/** CSV as RFC 4180 has it, with commas, semicolons or tabs between, as spreadsheets write it. */

export interface CsvReading {
  readonly sheet: Sheet;
  /** What is to be said of its encoding; null where that is certain. */
  readonly change: string | null;
}

export function readCsv({ name, bytes }: SourceFile): CsvReading {
  const { text, change } = sourceText(bytes);
  // A spreadsheet of some countries names the mark that it puts between.
  const [, named] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const table = named === undefined ? text : text.replace(/^.*\n/, '');
  const delimiter = named ?? delimiterOf(table, name);
  const { data } = Papa.parse<string[]>(table, { delimiter });
  return { sheet: sheetOf(name, data, named === undefined ? 1 : 2), change };
}

/** More rows do not make a header likelier. */
const headRows = 30;

/** The mark with which the table has a header, and the most columns. */
function delimiterOf(text: string, name: string): string {
  const tried = [',', ';', '\t'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: headRows });
    const columns = columnsOf(sheetOf(name, data, 1))?.columns.filter((column) => column !== null);
    return { delimiter, columns: columns?.length ?? 0 };
  });
  return tried.reduce((best, each) => (each.columns > best.columns ? each : best)).delimiter;
}

function sheetOf(file: string, data: readonly (readonly string[])[], first: number): Sheet {
  let line = first;
  const rows = data.map((cells) => {
    const row = { line, cells: cells.map(unguarded) };
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return row;
  });
  return { file, title: '', rows };
}

/** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
function unguarded(cell: string): string {
  return cell.trim().replace(/^'(?='*[=+\-@])/, '');
}

/** With the byte order mark by which spreadsheets know UTF-8; no text is taken for a formula. */
export function writtenCsv({ rows }: WrittenSheet): Uint8Array {
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: /^'*[=+\-@]/, newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${lines}\r\n`);
}
