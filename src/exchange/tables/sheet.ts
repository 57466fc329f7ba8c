import type { SourceFile } from '../bank/bank.ts';

/** A table as it came: one sheet of a workbook, or a CSV file. */
export interface Sheet {
  readonly file: SourceFile['name'];
  /** '' for the one sheet of a CSV file. */
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Row {
  /** From 1, in the file or the sheet. */
  readonly line: number;
  /** Trimmed; '' where there is nothing. */
  readonly cells: readonly string[];
}

/** What a table to be written holds; the first row names the columns. */
export interface WrittenSheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}
