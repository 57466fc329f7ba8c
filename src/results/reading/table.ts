import Papa from 'papaparse';
import { wideEncoding } from '../../authoring/encoding.ts';
import type { SourceFile } from '../../exchange/bank/bank.ts';
import { sourceText } from '../../exchange/source/source-text.ts';
import type { Row } from '../../exchange/tables/sheet.ts';
import { isWorkbook, readWorkbook } from '../../exchange/tables/xlsx.ts';
import { isOpenDocument, readOpenDocument } from './open-document.ts';
import type { ResultFile } from './result-format.ts';

/** A table row by row, so that a large one is never there as a whole. */
export interface Table {
  /** The first row. */
  readonly head: readonly string[];
  /**
   * Hands over each row but the head, with its line in the file or the sheet.
   *
   * @returns what is to be said of its encoding; null where that is certain
   */
  rows(
    each: (cells: readonly string[], line: number) => void,
    tell: (share: number) => void,
  ): string | null;
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
    rows(each, tell) {
      for (const [at, { cells, line }] of rows.entries()) {
        if (at % 5_000 === 4_999) tell(at / rows.length);
        each(cells, line);
      }
      return null;
    },
  };
}

function textTable({ bytes }: SourceFile): Table | null {
  // JSON and XML have no heads, and one line may be all of them.
  if (/^\s*[{[<]/.test(sourceText(bytes.subarray(0, 400)).text)) return null;
  const begun = sourceText(bytes.subarray(0, pieceEnd(bytes, 0, beginning))).text;
  const delimiter = delimiterOf(begun);
  const [head] = Papa.parse<string[]>(begun, { delimiter, preview: 1 }).data;
  if (head === undefined || head.length < 2) return null;
  return {
    head: head.map((cell) => cell.trim()),
    rows(each, tell) {
      let line = 1;
      let isHead = true;
      let said: string | null = null;
      for (let at = 0; at < bytes.length; ) {
        const end = pieceEnd(bytes, at, pieceSize);
        const { text, change } = sourceText(bytes.subarray(at, end));
        said ??= change;
        Papa.parse<string[]>(text, {
          delimiter,
          step({ data }) {
            // What follows the last line of a piece is in the next.
            if (data.length === 1 && data[0] === '') return;
            const first = line;
            line += data.reduce((sum, cell) => sum + linesIn(cell), 1);
            if (!isHead && data.some((cell) => cell !== '')) each(data, first);
            isHead = false;
          },
        });
        at = end;
        tell(at / bytes.length);
      }
      return said;
    },
  };
}

/** As much of a file is text at once. */
const pieceSize = 4_000_000;

/**
 * Where a piece ends: behind the first line that ends after so many bytes and outside of quotes. All of
 * a file whose letters have two bytes is one piece.
 */
function pieceEnd(bytes: Uint8Array, from: number, size: number): number {
  if (bytes.length - from <= size || wideEncoding(bytes) !== null) return bytes.length;
  let isQuoted = false;
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x22) isQuoted = !isQuoted;
    else if (bytes[at] === 0x0a && !isQuoted && at - from >= size) return at + 1;
  }
  return bytes.length;
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
