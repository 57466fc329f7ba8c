import type { Attempt, Practice } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import { practiceId } from '../attempt/report-of.ts';
import type { CmiApi, CmiWrite, Dialect } from './cmi.ts';
import { planned } from './record-plan.ts';

/** The numbered records of objectives, each at the index where the LMS has it (some come from the manifest). */
export interface ObjectiveRecords {
  /** Writes for objectives that have something to say or whose lesson was opened. */
  writes(report: Report, attempt: Attempt): readonly CmiWrite[];
}

export function openObjectives(course: Course, dialect: Dialect, api: CmiApi): ObjectiveRecords {
  let indexes: Map<string, number> | null = null;
  let seeded = 0;
  let next = 0;

  const read = (): Map<string, number> => {
    seeded = countOf(api, dialect.counts.objectives) ?? 0;
    next = seeded;
    const found = new Map<string, number>();
    for (let index = 0; index < seeded; index += 1) {
      const id = api.get(dialect.objectiveId(index));
      if (!found.has(id)) found.set(id, index);
    }
    return found;
  };
  return {
    writes(report, attempt) {
      const named = new Set(
        course.lessons
          .filter(({ id }) => attempt.opened.has(id))
          .flatMap(({ objectives }) => objectives.map(({ id }) => id)),
      );
      return report.objectives.flatMap((objective) => {
        if (objective.status === 'not attempted' && !named.has(objective.id)) return [];
        indexes ??= read();
        const index = indexes.get(objective.id) ?? next;
        if (index === next) {
          indexes.set(objective.id, index);
          next += 1;
        }
        const writes = dialect.objective(index, objective);
        // The LMS named it: its id is not to be set.
        return index < seeded
          ? writes.filter(([element]) => element !== dialect.objectiveId(index))
          : writes;
      });
    },
  };
}

/**
 * The numbered records of interactions: gives each the next free index, and remembers which this
 * launch has already written. A browser may cut a running script off at any place as it closes the
 * page (Firefox does), and still ask others of the page to finish: so an interaction counts as
 * written only after it is.
 */
export interface InteractionRecords {
  /**
   * Passes the writes of each interaction that is new or changed to `set`, and of each that the LMS
   * should have from an earlier visit but that was answered again in this one.
   */
  write(report: Report, set: (writes: readonly CmiWrite[]) => void): void;
  /** A Commit carried what was written since the last one, for good or, if not `ok`, perhaps. */
  carried(ok: boolean): void;
  /** Keys of interactions that no Commit carried but failed ones. */
  doubtful(): readonly string[];
  /** These are to be written again. */
  again(where: 'same places' | 'new places'): void;
}

export interface InteractionStart {
  readonly course: Course;
  readonly dialect: Dialect;
  readonly api: CmiApi;
  /** Interactions that the LMS should have, by the suspend data it gave back. */
  readonly known: readonly InteractionReport[];
  /** What practice came to, by the same. */
  readonly practice: Practice | undefined;
  /** Null for an answer that was not given in this visit. */
  readonly noteOf: (interaction: InteractionReport) => AnswerNote | null;
}

/** Of the records, the most held free for the exam while checks are answered again and again. */
const mostForExam = 150;

/** An answer that was written, in an earlier visit or in this one. */
interface Written extends Pick<InteractionReport, 'id' | 'response' | 'result'> {
  readonly visit: 'earlier' | 'this';
}

export function openInteractions(start: InteractionStart): InteractionRecords {
  const { course, dialect, api, known, noteOf } = start;
  const before = practisedBefore(course, start.practice);
  const plan = dialect.recordPlan(course);
  const reserve = Math.min(examRecords(course), mostForExam, plan.most - 1);
  const most = { check: plan.most - reserve, exam: plan.most };
  const written = new Map<string, Written>(
    known.map((each) => [each.key, { ...each, visit: 'earlier' }]),
  );
  const earlier = new Set([...known.map(({ id }) => id), ...before.ids]);
  const indexes = new Map<string, number>();
  /** Written since the last Commit, and carried by one that failed: ids by key. */
  const waiting = new Map<string, string>();
  const doubtful = new Map<string, string>();
  let next: number | null = null;
  let practised = Math.min(before.count, plan.practice);

  /** The ids of records, by their places, as far as they were read. */
  const ids: string[] = [];
  /** The place of an interaction of an earlier visit; null where the LMS does not tell. */
  const placeOf = (id: string, count: number): number | null => {
    for (let index = 0; index < count; index += 1) {
      const names = dialect.interactionNames(index);
      if (names === null) return null;
      ids[index] ||= api.get(names.id);
      // One without a type was cut off as it was written.
      if (ids[index] === id && api.get(names.type) !== '') return index;
    }
    return null;
  };
  return {
    write(report, set) {
      for (const interaction of report.interactions) {
        const { key, id, item, response, result } = interaction;
        if (item.points === 0 && !plan.ungraded) continue;
        const note = noteOf(interaction);
        if (isWritten(written.get(key), interaction, note !== null)) continue;
        next ??= countOf(api, dialect.counts.interactions) ?? written.size;
        const kept = indexes.has(id) || !earlier.has(id) ? null : placeOf(id, next);
        const index = indexes.get(id) ?? kept ?? next;
        const isNew = index === next;
        if (interaction.quiz === 'practice') {
          if (isNew && practised >= plan.practice) continue;
          if (isNew) practised += 1;
        } else if (isNew && index - practised >= most[interaction.quiz]) continue;
        if (isNew) next += 1;
        indexes.set(id, index);
        waiting.set(key, id);
        const writes = planned(dialect.interaction(index, interaction, note), plan);
        set(kept === null ? writes : writes.filter(([element]) => isOfAnswer(element)));
        written.set(key, { id, response, result, visit: 'this' });
      }
    },
    carried(ok) {
      if (!ok) for (const [key, id] of waiting) doubtful.set(key, id);
      waiting.clear();
    },
    doubtful: () => [...doubtful.keys(), ...waiting.keys()],
    again(where) {
      for (const [key, id] of doubtful) {
        written.delete(key);
        if (where === 'same places') continue;
        indexes.delete(id);
        earlier.delete(id);
      }
      doubtful.clear();
    },
  };
}

/** Whether an answer need not be written: it stands, and no later visit has given it again. */
function isWritten(
  before: Written | undefined,
  { response, result }: InteractionReport,
  isGivenHere: boolean,
): boolean {
  if (before === undefined || before.result !== result) return false;
  if (before.visit === 'earlier' && isGivenHere) return false;
  return (
    before.response === response || JSON.stringify(before.response) === JSON.stringify(response)
  );
}

/** Records that the exam is sure to need; later sittings overwrite some of them in mode `state`. */
function examRecords({ settings }: Course): number {
  const { examLength, examAttempts, interactions } = settings;
  return interactions === 'state' ? examLength : examLength * examAttempts;
}

/** The records of practice that the LMS should have: at most so many, and their ids where each item has one. */
function practisedBefore(
  { settings }: Course,
  practice: Practice | undefined,
): { readonly count: number; readonly ids: readonly string[] } {
  if (practice === undefined || settings.interactions === 'off') return { count: 0, ids: [] };
  if (settings.interactions === 'journal') return { count: practice.given, ids: [] };
  const ids = [...practice.items.keys()].map(practiceId);
  return { count: ids.length, ids };
}

/** What may differ from one answer to the next; to set the type anew drops patterns in Moodle. */
function isOfAnswer(element: string): boolean {
  return /\.(?:learner_response|result|latency|timestamp)$/.test(element);
}

function countOf(api: CmiApi, element: string): number | null {
  const value = api.get(element);
  return /^\d+$/.test(value) ? Number(value) : null;
}
