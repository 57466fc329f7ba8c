import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReadingReport } from '../results/reading/result-format.ts';
import { messageOf, runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';

const usage = `npm run results -- files [--course ../my-course] [--items f.csv] [--options f.csv] [--answers f.csv]

Reads what LMSs export of the answers of a class, and says which questions to change and why: how hard
each is, how well it tells the strong from the weak, who chose what; and of the exam how reliable its
results are and how even its forms. Names are dropped as files are read.

${courseUsage}
  --no-course  the answers are of a course that is not here: items have no texts then
  --pseudonym  the word that people are called by in place of their names; "Learner" if left out
  --items      writes a table of the items to this file, as CSV
  --options    writes a table of who chose which option
  --answers    writes the answers without names, in the columns that the documented SQL takes
  --large      takes one such table, CSV or Parquet, of any size: DuckDB analyses it by the documented
               SQL, and keeps on disk what memory does not hold
  --memory     how much memory DuckDB takes; 2GB if left out, which is enough for 100 million answers

Exit status: 0 where something was read, 1 where nothing was.`;

const options = {
  ...courseOption,
  'no-course': { type: 'boolean' },
  pseudonym: { type: 'string' },
  items: { type: 'string' },
  options: { type: 'string' },
  answers: { type: 'string' },
  large: { type: 'boolean' },
  memory: { type: 'string' },
} as const;

await runCommand({ usage, options, files: 'the files to read' }, async ({ values, files }) => {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) return failed(`${missing}: there is no such file`);
  if (values.large) return large(files, values.memory);
  const folder = chooseCourse(values.course);
  if (typeof folder !== 'string') return folder;
  const { loadCourse } = await import('../authoring/node.ts');
  const { writtenCsv } = await import('../exchange/tables/csv.ts');
  const { classAnalysis } = await import('../results/analysis/class-analysis.ts');
  const { askedCourse } = await import('../results/course/asked-course.ts');
  const { readResults } = await import('../results/read-results.ts');
  const { answerRows, itemRows, optionRows } = await import('../results/result-tables.ts');
  const { resultLines } = await import('../results/result-words.ts');
  const course = values['no-course'] ? null : askedCourse(loadCourse(folder));
  const { answers, report } = await readResults(
    files.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) })),
    { pseudonym: values.pseudonym },
  );
  for (const entry of report) console.log(reportLine(entry));
  if (answers.count === 0) return failed('No answer could be read.');
  const analysis = classAnalysis(answers, course);
  for (const line of resultLines(analysis)) console.log(line);
  try {
    if (values.items) write(values.items, writtenCsv({ title: '', rows: itemRows(analysis) }));
    if (values.options)
      write(values.options, writtenCsv({ title: '', rows: optionRows(analysis) }));
    if (values.answers) writeRows(values.answers, answerRows(answers, course));
    return 0;
  } catch (error) {
    return failed(`It cannot be written: ${messageOf(error)}`);
  }
});

async function large(
  [file = '', ...more]: readonly string[],
  memory = '2GB',
): Promise<0 | 1 | { readonly misused: string }> {
  if (more.length > 0) return { misused: '--large takes one table.' };
  const { largeResults } = await import('./large-results.ts');
  const results = await largeResults(file, memory);
  if (results.kind === 'failed') return failed(results.why);
  for (const line of results.lines) console.log(line);
  return 0;
}

function reportLine({ place, outcome }: ReadingReport): string {
  const at = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  switch (outcome.kind) {
    case 'read':
      return `${at} read ${outcome.answers} answers, as ${outcome.format}`;
    case 'changed':
      return `${at} changed: ${outcome.change}`;
    case 'left':
      return `${at} left: ${outcome.reason}`;
  }
}

function write(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  console.log(`Wrote ${file}`);
}

function writeRows(file: string, rows: Iterable<readonly string[]>): void {
  const out = openSync(file, 'w');
  let text = '';
  for (const row of rows) {
    text += `${row.map(quoted).join(',')}\n`;
    if (text.length < 1_000_000) continue;
    writeSync(out, text);
    text = '';
  }
  writeSync(out, text);
  closeSync(out);
  console.log(`Wrote ${file}`);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function failed(line: string): 1 {
  console.error(line);
  return 1;
}
