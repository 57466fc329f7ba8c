import type { WrittenSheet } from './sheet.ts';
import { mostOptions, singles } from './sheet-columns.ts';
import type { TableRow } from './table-rows.ts';

/** The template with a row a question. */
export function writtenSheet(title: string, rows: readonly TableRow[]): WrittenSheet {
  const count = optionColumns(rows);
  return { title, rows: [header(count), ...rows.map((row) => cellsOf(row, count))] };
}

/** Options as many as the longest question has. */
function optionColumns(rows: readonly TableRow[]): number {
  const most = rows.reduce((sum, { options = [] }) => Math.max(sum, options.length), 2);
  return Math.min(most, mostOptions);
}

/** An option after the other, each with its feedback. */
function numbered(count: number, pair: (nth: number) => readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, nth) => nth).flatMap(pair);
}

function header(count: number): readonly string[] {
  const options = numbered(count, (nth) => [`option ${nth + 1}`, `feedback ${nth + 1}`]);
  return [...singles.slice(0, 4), ...options, ...singles.slice(4)];
}

function cellsOf(row: TableRow, count: number): readonly string[] {
  const single = singles.map((name) => row[name] ?? '');
  const options = numbered(count, (nth) => [row.options?.[nth] ?? '', row.feedback?.[nth] ?? '']);
  return [...single.slice(0, 4), ...options, ...single.slice(4)];
}
