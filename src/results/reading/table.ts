import Papa from 'papaparse';
import type { SourceFile } from '../../exchange/bank.ts';
import type { Row } from '../../exchange/sheet.ts';
import { sourceText } from '../../exchange/source-text.ts';
import { isWorkbook, readWorkbook } from '../../exchange/xlsx.ts';
import { isOpenDocument, readOpenDocument } from './open-document.ts';
import type { ResultFile } from './result-format.ts';

/** A table row by row, so that a large one is never there as a whole. */
export interface Table {
  /** The first row. */
  readonly head: readonly string[];
  /** What is to be said of its encoding; null where that is certain. */
  readonly change: string | null;
  /** Hands over each row but the head, with its line in the file or the sheet. */
  rows(each: (cells: readonly string[], line: number) => void, tell: (share: number) => void): void;
}

/** More columns no report has. */
const mostColumns = 4_000;

/** What of a file tells what it is. */
const beginning = 400_000;

/** The table of a CSV file, or the first sheet of a workbook; null where the file holds none. */
export function tableOf(file: ResultFile): Table | null {
  const { parts } = file;
  if (parts === undefined) return textTable(file);
  if (isWorkbook(parts))
    return sheetTable(readWorkbook(parts, file.name, mostColumns)[0]?.rows ?? []);
  return isOpenDocument(parts) ? sheetTable(readOpenDocument(parts, mostColumns)) : null;
}

function sheetTable([first, ...rows]: readonly Row[]): Table | null {
  if (first === undefined) return null;
  return {
    head: first.cells,
    change: null,
    rows(each, tell) {
      for (const [at, { cells, line }] of rows.entries()) {
        if (at % 5_000 === 4_999) tell(at / rows.length);
        each(cells, line);
      }
    },
  };
}

function textTable({ bytes }: SourceFile): Table | null {
  const begun = sourceText(bytes.subarray(0, beginning));
  // JSON and XML have no heads.
  if (/^\s*[{[<]/.test(begun.text)) return null;
  const delimiter = delimiterOf(begun.text);
  const [head] = Papa.parse<string[]>(begun.text, { delimiter, preview: 1 }).data;
  if (head === undefined || head.length < 2) return null;
  return {
    head: head.map((cell) => cell.trim()),
    change: begun.change,
    rows(each, tell) {
      const { text } = sourceText(bytes);
      let line = 1;
      let number = 0;
      Papa.parse<string[]>(text, {
        delimiter,
        step({ data, meta }) {
          const first = line;
          line += data.reduce((sum, cell) => sum + linesIn(cell), 1);
          if (number > 0 && data.some((cell) => cell !== '')) each(data, first);
          number += 1;
          if (number % 5_000 === 0) tell(meta.cursor / text.length);
        },
      });
    },
  };
}

/** The mark that makes most columns of the head: Moodle writes tabs, spreadsheets what they like. */
function delimiterOf(text: string): string {
  const tried = ['\t', ',', ';'].map((delimiter) => {
    const [head = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return { delimiter, columns: head.length };
  });
  return tried.reduce((best, each) => (each.columns > best.columns ? each : best)).delimiter;
}

/** How often a cell breaks. */
function linesIn(cell: string): number {
  let found = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) found += 1;
  return found;
}
