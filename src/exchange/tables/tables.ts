import type { ItemReport, ReadBank, ReadOptions, SourceFile } from '../bank/bank.ts';
import type { Format, FormatNote } from '../bank/format.ts';
import { readCsv, writtenCsv } from './csv.ts';
import { readSheets } from './read-sheet.ts';
import { tableRows } from './table-rows.ts';
import { writtenSheet } from './write-sheet.ts';
import { isWorkbook, readWorkbook, writtenWorkbook } from './xlsx.ts';

const notes: readonly FormatNote[] = [
  { theirs: 'a row', ours: 'an item', note: 'Its columns are named in a row of their own.' },
  {
    theirs: 'quiz',
    ours: 'the title of its quiz',
    note: 'If empty, the name of the sheet or file.',
  },
  { theirs: 'id', ours: 'id', note: 'If empty, made of the question.' },
  {
    theirs: 'type',
    ours: 'type',
    note: 'If empty: choice where there are options, true-false, numeric or fill-in by what is right, long-fill-in where nothing is.',
  },
  {
    theirs: 'option 1 … option 12',
    ours: 'options of choice, steps in their right order, points of a scale or a rubric, pairs as "source => target", or known wrong answers',
    note: '',
  },
  { theirs: 'feedback 1 … feedback 12', ours: 'feedback to the option of that number', note: '' },
  {
    theirs: 'right',
    ours: 'right options by letter, number or text with ";" between; accepted answers with "|" between; the right number, true or false; a model answer',
    note: '',
  },
  {
    theirs: 'tolerance, unit, points, objective, difficulty, hint, explanation',
    ours: 'the same',
    note: 'Points that are not whole, from 1 to 10, become 1.',
  },
  {
    theirs: 'tables of Kahoot, Quizizz and others',
    ours: 'the same, by the names of their columns',
    note: 'Time limits, links to pictures and other columns are named as left.',
  },
  {
    theirs: '',
    ours: 'scenarios, variables, stems, facts, pictures',
    note: 'A table has no place for them.',
  },
];

export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  endings: ['csv', 'tsv'],
  recognises: ([file, ...others]) =>
    file !== undefined && others.length === 0 && /\.(csv|tsv)$/i.test(file.name),
  read(files, options) {
    const readings = files.map(readCsv);
    const changes = readings.flatMap(({ change }) => (change === null ? [] : [change]));
    return read(
      files,
      readings.map(({ sheet }) => sheet),
      changes,
      options,
    );
  },
  write(bank) {
    const { rows, report } = tableRows(bank);
    const bytes = writtenCsv(writtenSheet('', rows));
    return { files: [{ name: 'questions.csv', bytes }], report };
  },
  notes,
};

export const xlsx: Format = {
  id: 'xlsx',
  name: 'Excel',
  endings: ['xlsx'],
  recognises: isWorkbook,
  read: (files, options) => {
    const sheets = readWorkbook(files, 'workbook');
    return sheets.length === 0 ? unreadable(files) : read(files, sheets, [], options);
  },
  write(bank) {
    const { rows, report } = tableRows(bank);
    const title = bank.quizzes.length === 1 ? (bank.quizzes[0]?.title ?? '') : 'Questions';
    return { files: writtenWorkbook(writtenSheet(title, rows)), report };
  },
  notes,
};

function read(
  files: readonly SourceFile[],
  sheets: Parameters<typeof readSheets>[0],
  changes: readonly string[],
  options?: ReadOptions,
): ReadBank {
  return readSheets(sheets, changes, options).bank(files);
}

function unreadable(files: readonly SourceFile[]): ReadBank {
  const name = files[0]?.name ?? '';
  const left: ItemReport = {
    place: { file: name },
    name,
    outcome: { kind: 'left', reason: 'The workbook has no sheet that can be read.' },
  };
  return { quizzes: [], pictures: [], report: [left] };
}
