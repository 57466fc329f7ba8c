import type { ReadOptions } from '../bank/bank.ts';
import { BankDraft, type Source } from '../bank/bank-draft.ts';
import type { Sheet } from './sheet.ts';
import { type Columns, columnsOf, nameOf } from './sheet-columns.ts';
import { addQuestion, listed, questionOf } from './sheet-item.ts';

/** Reads a table row by row: a row is a question. */

/** Adds what the sheets hold. A sheet in which nothing is asked is a line of the report. */
export function readSheets(
  sheets: readonly Sheet[],
  changes: readonly string[],
  options?: ReadOptions,
): BankDraft {
  const draft = new BankDraft(options);
  for (const sheet of sheets) {
    const columns = columnsOf(sheet);
    if (columns === null) draft.leave(wholeOf(sheet), noColumns(sheet));
    else readRows(draft, sheet, columns, changes);
  }
  return draft;
}

function readRows(
  draft: BankDraft,
  sheet: Sheet,
  columns: Columns,
  changes: readonly string[],
): void {
  const unread =
    columns.unread.length === 0 ? [] : [`Nothing is read of ${listed(columns.unread)}.`];
  for (const row of sheet.rows.slice(columns.header + 1)) {
    if (row.cells.every((cell) => cell === '')) continue;
    const cells = columns.columns.flatMap((column, at) =>
      column === null ? [] : [[nameOf(column), row.cells[at] ?? ''] as const],
    );
    // Templates number rows that nobody filled in.
    const isEmpty = cells.every(([, cell]) => cell === '');
    if (isEmpty && row.cells.every((cell) => /^\d*$/.test(cell))) continue;
    const { isTemplate } = columns;
    const reading = { isMarkdown: isTemplate, byLetter: isTemplate };
    const question = questionOf({ file: sheet.file, line: row.line }, new Map(cells), reading);
    question.changes.push(...changes, ...unread);
    draft.section(question.cell('quiz') || sheet.title || withoutEnding(sheet.file));
    addQuestion(draft, question);
  }
}

function wholeOf({ file, title }: Sheet): Source {
  return { place: { file }, name: title || file };
}

function noColumns({ rows }: Sheet): string {
  const first = rows.find(({ cells }) => cells.some((cell) => cell !== ''));
  if (first === undefined) return 'It is empty.';
  const cells = first.cells.filter((cell) => cell !== '').map((cell) => cell.slice(0, 40));
  if (cells.some((cell) => /^(timestamp|start time|completion time|zeitstempel)$/i.test(cell)))
    return 'It holds answers that people gave to a form, and not the questions with their keys.';
  return `No column is named "question" in its first rows, which begin with ${listed(cells.slice(0, 6))}. Name the columns as the template does: question, option 1, option 2, right.`;
}

export function withoutEnding(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
}
