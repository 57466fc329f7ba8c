import type { WrittenSheet } from './sheet.ts';
import { mostOptions, singles } from './sheet-columns.ts';
import type { TableRow } from './table-rows.ts';

/** The template with a row a question. */
export function writtenSheet(title: string, rows: readonly TableRow[]): WrittenSheet {
  return { title, rows: [header(rows), ...rows.map((row) => cellsOf(row, rows))] };
}

/** Options as many as the longest question has, each with its feedback. */
function numbered(rows: readonly TableRow[]): readonly number[] {
  const most = Math.max(2, ...rows.map(({ options = [] }) => options.length));
  return Array.from({ length: Math.min(most, mostOptions) }, (_, nth) => nth);
}

function header(rows: readonly TableRow[]): readonly string[] {
  const options = numbered(rows).flatMap((nth) => [`option ${nth + 1}`, `feedback ${nth + 1}`]);
  return [...singles.slice(0, 4), ...options, ...singles.slice(4)];
}

function cellsOf(row: TableRow, rows: readonly TableRow[]): readonly string[] {
  const single = singles.map((name) => row[name] ?? '');
  const options = numbered(rows).flatMap((nth) => [
    row.options?.[nth] ?? '',
    row.feedback?.[nth] ?? '',
  ]);
  return [...single.slice(0, 4), ...options, ...single.slice(4)];
}
