import { changeOf, leftOf, Records } from './interaction.ts';
import type { ReadingReport, ResultFile, ResultFormat } from './result-format.ts';
import { type Table, tableOf } from './table.ts';

/**
 * Moodle's report *Interactions* of a SCORM activity, as it is downloaded: text with tabs, Excel or
 * OpenDocument. A row is an attempt. Its columns, by `mod/scorm/report/interactions/classes/report.php`:
 * name, fields that say who it is, attempt, start, end, score, a grade for each SCO, and then, of each
 * record from 0, as many as were ticked of question, response, right answer, result.
 */
export const moodleReport: ResultFormat = {
  name: "Moodle's interactions report",
  recognises: (file) => fieldsOf(tableOf(file)?.head ?? []) !== null,
  read(file, into, onProgress) {
    const table = tableOf(file);
    const fields = fieldsOf(table?.head ?? []);
    if (table === null || fields === null) return [];
    const records = new Records(file, into);
    return [...read(file, table, fields, records, onProgress), ...records.report()];
  },
};

type Field = 'question' | 'response' | 'right' | 'result';

/** In the order in which Moodle writes them. */
const order: readonly Field[] = ['question', 'response', 'right', 'result'];

const english: Readonly<Record<string, Field>> = {
  Question: 'question',
  Response: 'response',
  'Right answer': 'right',
  Result: 'result',
};

interface Fields {
  /** The columns that say who it is. */
  readonly who: number;
  /** The column of the attempt; null where none is known by its head. */
  readonly attempt: number | null;
  /** Of each record, the columns of its fields. */
  readonly records: readonly Readonly<Partial<Record<Field, number>>>[];
}

/** What the columns are; null where the head is not that of such a report. */
function fieldsOf(head: readonly string[]): Fields | null {
  const numbered = head.map((name) => /^(.+?) (\d+)$/.exec(name));
  const first = numbered.findIndex((match) => match?.[2] === '0');
  if (first < 4) return null;
  const names = [...new Set(numbered.slice(first).map((match) => match?.[1] ?? ''))];
  // In other languages the order tells, where all were ticked.
  const known = names.map(
    (name) => english[name] ?? (names.length === 4 ? order : [])[names.indexOf(name)],
  );
  if (known.some((field) => field === undefined)) return null;
  const count = (head.length - first) / names.length;
  if (!Number.isInteger(count)) return null;
  const attempt = head.indexOf('Attempt');
  return {
    who: attempt > 0 ? attempt : 1,
    attempt: attempt > 0 ? attempt : null,
    records: Array.from({ length: count }, (_, record) =>
      Object.fromEntries(known.map((field, at) => [field, first + record * names.length + at])),
    ),
  };
}

function read(
  file: ResultFile,
  table: Table,
  { who, attempt, records }: Fields,
  into: Records,
  onProgress: (share: number) => void,
): readonly ReadingReport[] {
  if (records[0]?.question === undefined) {
    return [
      leftOf(
        file,
        'It does not say which question an answer is to. In Moodle, tick "Summary of question", "Summary of right answer" and "Summary of result" above the report, choose Save preferences, and download it again.',
        1,
      ),
    ];
  }
  const report: ReadingReport[] = [];
  if (attempt === null)
    report.push(
      changeOf(file, 'No column is named "Attempt", so each row counts as a first one.', 1),
    );
  const known = new Map<string, number>();
  const change = table.rows((cells, line) => {
    if (cells.length > table.head.length) {
      report.push(
        leftOf(
          file,
          'The row has more cells than headings, as of an activity with several SCOs.',
          line,
        ),
      );
      return;
    }
    const identity = cells.slice(0, who).join('\n');
    // Without its number, a further row of somebody is a further attempt.
    const earlier = known.get(identity) ?? 0;
    known.set(identity, earlier + 1);
    const number = attempt === null ? earlier + 1 : Number(cells[attempt]);
    for (const fields of records) {
      const at = (field: Field) => unescaped(cells[fields[field] ?? -1] ?? '');
      const id = at('question');
      if (id === '') continue;
      into.add(
        { id, response: at('response'), right: at('right'), result: at('result') },
        { identity, attempt: number || 1 },
      );
    }
  }, onProgress);
  return change === null ? report : [changeOf(file, change), ...report];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&#39;': "'",
};

/** Moodle writes what it took from a package as HTML, into files as well. */
function unescaped(cell: string): string {
  if (!cell.includes('&')) return cell;
  return cell.replace(/&(?:amp|lt|gt|quot|#0?39);/g, (entity) => entities[entity] ?? entity);
}
