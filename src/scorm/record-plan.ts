import { type Course, checkItems } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, ObjectiveReport } from '../attempt/report.ts';
import { longestResponses, worstCase } from '../attempt/worst-case.ts';
import type { ItemKey } from '../quiz/item-types.ts';
import type { CmiWrite, RecordPlan } from './cmi.ts';

/**
 * What of the answers is reported in SCORM 2004. Moodle posts the whole attempt at each Commit, and
 * at the end by a beacon, whose 65,536 bytes hold about 2.7 times less of it than the form of an
 * ordinary request: above that, Terminate fails as a window closes and the visit's time is lost.
 */

/**
 * Characters of the form that an attempt may have, long texts apart, when each of its answers and
 * the suspend data are the longest that there can be. None is so: one that is whole stays below the
 * 24,000 that the beacon takes.
 */
const formLength = 25_800;

/** Place, score, progress, statuses, exit, time and the names of it all. */
const courseLength = 700;

/** SCORM 2004 promises to keep 250 interactions (RTE 4.2.9, SPM). */
const mostPromised = 250;

/** What an interaction can be without, the least useful first. */
const spare = [
  'weighting',
  'objectives.0.id',
  'timestamp',
  'latency',
  'description',
  'correct_responses.0.pattern',
] as const;

/** Records that an item may need where each try has its own. */
const triesPlanned = 3;

const note: AnswerNote = { at: Date.UTC(2026, 0), seconds: 3600, label: 'x '.repeat(50) };

/** How a dialect writes its records. */
export interface RecordWriters {
  readonly interaction: (
    index: number,
    interaction: InteractionReport,
    note: AnswerNote | null,
  ) => readonly CmiWrite[];
  readonly objective: (index: number, objective: ObjectiveReport) => readonly CmiWrite[];
}

/**
 * The plan for a course with its settings: as much of each interaction as all of them can have;
 * where that is still too much, those of items with points alone; and of these as many as fit. Of
 * what is left, practice has half: where an LMS lost what tells how many records are those of
 * practice, they still take nobody's place.
 */
export function recordPlan(course: Course, { interaction, objective }: RecordWriters): RecordPlan {
  const items = reportable(course);
  const recordsOf = (reported: readonly ItemKey[]) =>
    reported.map((item) => interaction(10, longestReport(item), note));
  const all = recordsOf(items);
  const objectives = course.lessons.flatMap((lesson) =>
    lesson.objectives.flatMap(({ id }) => objective(10, { id, score: 33.33, status: 'failed' })),
  );
  const room = formLength - courseLength - worstCase(course) - formSize(objectives);
  const tries = course.settings.interactions === 'journal' ? triesPlanned : 1;
  const fits = (records: Records, without: readonly string[]) =>
    tries * sizeOf(records, without) <= room;
  const count = [...spare.keys(), spare.length].find((each) => fits(all, spare.slice(0, each)));
  const without = spare.slice(0, count);
  const ungraded = count !== undefined;
  const records = ungraded ? all : recordsOf(items.filter(({ points }) => points > 0));
  const average = sizeOf(records, without) / Math.max(1, records.length);
  const fit = Math.min(mostPromised, Math.max(1, Math.floor(room / average)));
  const practice = course.practice
    ? Math.max(0, Math.floor((fit - tries * records.length) / 2))
    : 0;
  return { without, ungraded, most: fit - practice, practice };
}

/** The writes of an interaction without what the plan leaves out. */
export function planned(
  writes: readonly CmiWrite[],
  { without }: Pick<RecordPlan, 'without'>,
): readonly CmiWrite[] {
  return writes.filter(([element]) => !without.some((name) => element.endsWith(`.${name}`)));
}

/** Characters that elements take in a form, named and escaped as Moodle does. */
export function formSize(writes: readonly CmiWrite[]): number {
  return writes.reduce((sum, [element, value]) => {
    const name = element.replace(/\.(\d+)/g, '_$1').replaceAll('.', '__');
    return sum + name.length + encodeURIComponent(value).length + '&='.length;
  }, 0);
}

type Records = readonly (readonly CmiWrite[])[];

function sizeOf(records: Records, without: readonly string[]): number {
  return formSize(records.flatMap((writes) => planned(writes, { without })));
}

/**
 * The items that the plan has room for: those of the checks, and of the exam those of one sitting,
 * where each try has a record those of all sittings. Questions that only a later sitting has are
 * reported as long as there is room.
 */
function reportable(course: Course): readonly ItemKey[] {
  const { examLength, examAttempts, interactions } = course.settings;
  const sittings = interactions === 'journal' ? examAttempts : 1;
  return [...checkItems(course), ...course.exam.items.slice(0, examLength * sittings)];
}

function longestReport(item: ItemKey): InteractionReport {
  const [response] = longestResponses(item).slice(-1);
  return {
    key: item.id,
    id: item.id,
    item,
    quiz: 'check',
    response: response ?? { type: 'long-fill-in', text: '' },
    result: 'incorrect',
  };
}
