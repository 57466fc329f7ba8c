import { expose } from 'comlink';
import { z } from 'zod';
import { type CourseData, judgeData, reviewData } from '../authoring/course-data.ts';
import { writtenCsv } from '../exchange/tables/csv.ts';
import { type ClassAnalysis, classAnalysis } from './analysis/class-analysis.ts';
import { byLesson, byObjective, type GroupAnalysis } from './analysis/groups.ts';
import { predictionsOf, type RulePrediction } from './analysis/predictions.ts';
import { type ItemChange, versionChange } from './analysis/version-change.ts';
import { type AskedCourse, askedCourse } from './course/asked-course.ts';
import { readResults } from './read-results.ts';
import type { Answers } from './reading/answers.ts';
import type { ReadingReport } from './reading/result-format.ts';
import { answerRows, itemRows, optionRows } from './result-tables.ts';
import { reviewedItems } from './reviewed-items.ts';

/** What the page of results asks of its worker, where a million answers leave the page responsive. */
export interface ResultsWorker {
  /** Takes the course that the results may be of; comes before all else. */
  open(data: CourseData): Promise<void>;
  /** Reads and analyses the files of a class; nothing of them leaves the worker but what is shown. */
  read(wanted: WantedResults, onProgress: (share: number) => void): Promise<ShownResults>;
  /** A table of what was read last, as CSV. */
  table(name: TableName): Promise<Blob>;
}

export type TableName = 'items' | 'options' | 'answers';

export interface WantedResults {
  readonly files: readonly { readonly file: File; readonly isEarlier: boolean }[];
  readonly pseudonym: string;
  /** Whether they are of the course that was opened. */
  readonly ofCourse: boolean;
}

/** What is shown of a class. */
export interface ShownResults {
  readonly report: readonly ReadingReport[];
  /** Null where no answer was read. */
  readonly analysis: ClassAnalysis | null;
  readonly groups: readonly {
    readonly part: ClassAnalysis['parts'][number]['part'];
    readonly lessons: readonly GroupAnalysis[];
    readonly objectives: readonly GroupAnalysis[];
  }[];
  /** [] unless files of an earlier version are among them. */
  readonly changes: readonly ItemChange[];
  readonly predictions: readonly RulePrediction[];
}

// It would try whether code can be made of text, which policies report.
z.config({ jitless: true });

let opened: {
  readonly course: AskedCourse;
  readonly rules: ReadonlyMap<string, readonly string[]>;
} | null = null;
let kept: { readonly answers: Answers; readonly course: AskedCourse | null } | null = null;
let shown: ClassAnalysis | null = null;

const worker: ResultsWorker = {
  async open(data) {
    const judged = judgeData(data);
    if (judged.course === null) return;
    const course = askedCourse(judged.course);
    opened = { course, rules: reviewedItems(course, reviewData(judged, data)) };
  },
  async read({ files, pseudonym, ofCourse }, onProgress) {
    const sources = await Promise.all(
      files.map(async ({ file, isEarlier }) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        version: isEarlier ? 'earlier' : 'now',
      })),
    );
    const { answers, report } = await readResults(sources, { pseudonym, onProgress });
    const course = ofCourse ? (opened?.course ?? null) : null;
    kept = { answers, course };
    return { report, ...shownOf(answers, course) };
  },
  async table(name) {
    if (kept === null || shown === null) return new Blob([]);
    if (name === 'answers') return new Blob(csvParts(answerRows(kept.answers, kept.course)));
    const rows = name === 'items' ? itemRows(shown) : optionRows(shown);
    return new Blob([new Uint8Array(writtenCsv({ title: '', rows }))]);
  },
};

function shownOf(answers: Answers, course: AskedCourse | null): Omit<ShownResults, 'report'> {
  const nothing = { analysis: null, groups: [], changes: [], predictions: [] };
  if (answers.count === 0) return nothing;
  const numberOf = (name: string) => {
    const number = answers.versions.indexOf(name);
    return number < 0 ? undefined : number;
  };
  const [now, earlier] = [numberOf('now'), numberOf('earlier')];
  const analysis = classAnalysis(answers, course, now);
  shown = analysis;
  return {
    analysis,
    groups:
      course === null
        ? []
        : analysis.parts.map(({ part, items }) => ({
            part,
            lessons: byLesson(items, course),
            objectives: byObjective(items),
          })),
    changes:
      now === undefined || earlier === undefined
        ? []
        : versionChange(classAnalysis(answers, course, earlier), analysis),
    predictions: course === null ? [] : predictionsOf(analysis, opened?.rules ?? new Map()),
  };
}

/** CSV in parts, so that no text grows with the class. */
function csvParts(rows: Iterable<readonly string[]>): string[] {
  const parts: string[] = [];
  let text = '';
  for (const row of rows) {
    text += `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
    if (text.length < 1_000_000) continue;
    parts.push(text);
    text = '';
  }
  return [...parts, text];
}

expose(worker);
