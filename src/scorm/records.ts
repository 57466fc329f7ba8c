import type { Attempt, Practice } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import { isPracticeId } from '../attempt/report-of.ts';
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
  const { course, dialect, known, noteOf } = start;
  const plan = dialect.recordPlan(course);
  const reserve = Math.min(examRecords(course), mostForExam, plan.most - 1);
  const most = { check: plan.most - reserve, exam: plan.most };
  const written = new Map<string, Written>(
    known.map((each) => [each.key, { ...each, visit: 'earlier' }]),
  );
  const indexes = new Map<string, number>();
  /** Written since the last Commit, and carried by one that failed: ids by key. */
  const waiting = new Map<string, string>();
  const doubtful = new Map<string, string>();
  let before: EarlierRecords | null = null;
  let next = 0;
  const earlier = (): EarlierRecords => {
    if (before === null) {
      before = earlierRecords(start);
      next = before.count;
    }
    return before;
  };
  /** Records of practice that are new in this launch. */
  let practised = 0;

  /** Whether a record at a place of its own would be one too many. */
  const isFull = (quiz: InteractionReport['quiz']): boolean => {
    const inPractice = () => Math.min(earlier().practised() + practised, plan.practice);
    if (quiz === 'practice') return inPractice() >= plan.practice;
    return next >= most[quiz] && next - inPractice() >= most[quiz];
  };
  return {
    write(report, set) {
      for (const interaction of report.interactions) {
        const { key, id, item, response, result } = interaction;
        if (item.points === 0 && !plan.ungraded) continue;
        const note = noteOf(interaction);
        if (isWritten(written.get(key), interaction, note !== null)) continue;
        const kept = indexes.has(id) ? -1 : earlier().placeOf(interaction);
        const index = indexes.get(id) ?? (kept < 0 ? next : kept);
        if (index === next) {
          if (isFull(interaction.quiz)) continue;
          if (interaction.quiz === 'practice') practised += 1;
          next += 1;
        }
        indexes.set(id, index);
        waiting.set(key, id);
        const writes = planned(dialect.interaction(index, interaction, note), plan);
        set(kept < 0 ? writes : writes.filter(([element]) => isOfAnswer(element)));
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
        if (where === 'new places') indexes.delete(id);
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

/** The records of earlier visits and documents, as the LMS has them. */
interface EarlierRecords {
  readonly count: number;
  /** The place of an interaction; -1 where it has none or the LMS does not tell. */
  placeOf(interaction: InteractionReport): number;
  /** How many are those of practice; of those it does not tell, as many as can be. */
  practised(): number;
}

/**
 * Asks the LMS what it has, as late as can be. What an attempt remembers is less: whoever starts
 * over has answered and practised nothing, and of a question that was removed nothing is left.
 */
function earlierRecords(start: InteractionStart): EarlierRecords {
  const { course, dialect, api, known, practice } = start;
  const count = countOf(api, dialect.counts.interactions) ?? known.length;
  const ofAttempt = new Set(known.map(({ id }) => id));
  let read: readonly string[] | null = null;
  const ids = () => {
    read ??= Array.from({ length: count }, (_, index) => {
      const element = dialect.interactionId(index);
      return element === null ? '' : api.get(element);
    });
    return read;
  };
  return {
    count,
    placeOf(interaction) {
      const { id } = interaction;
      const isOfAttempt = ofAttempt.has(id);
      // Where each try has a record, one that the attempt does not know is another's.
      if (!isOfAttempt && course.settings.interactions !== 'state') return -1;
      // One without a type was cut off as it was written. What the attempt does not know may belong
      // to an earlier edition of the question.
      const same = isOfAttempt ? /\.type$/ : /\.(?:type|pattern)$/;
      return ids().findIndex(
        (each, index) =>
          each === id &&
          planned(dialect.interaction(index, interaction, null), dialect.recordPlan(course))
            .filter(([element]) => same.test(element))
            .every(([element, value]) => api.get(element) === value),
      );
    },
    practised() {
      const untold = ids().filter((id) => id === '').length;
      return ids().filter(isPracticeId).length + Math.min(untold, practice?.given ?? 0);
    },
  };
}

/** What may differ from one answer to the next; to set the type anew drops patterns in Moodle. */
function isOfAnswer(element: string): boolean {
  return /\.(?:learner_response|result|latency|timestamp)$/.test(element);
}

function countOf(api: CmiApi, element: string): number | null {
  const value = api.get(element);
  return /^\d+$/.test(value) ? Number(value) : null;
}
