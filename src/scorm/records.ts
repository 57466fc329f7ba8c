import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import type { CmiApi, CmiWrite, Dialect } from './cmi.ts';
import { planned } from './record-plan.ts';

/**
 * The numbered records of the data model: objectives and interactions. Finds an objective's index
 * by its id (LMSs seed them from the manifest), gives each interaction the next free one, and
 * remembers which this launch has already written. A browser may cut a running script off at any
 * place as it closes the page (Firefox does), and still ask others of the page to finish: so an
 * interaction counts as written only after it is.
 */
export interface Records {
  /** Writes for objectives that have something to say or whose lesson was opened. */
  objectives(report: Report, attempt: Attempt): readonly CmiWrite[];
  /** Hands the writes of each interaction that is new or changed to `set`. */
  interactions(
    report: Report,
    noteOf: (interaction: InteractionReport) => AnswerNote | null,
    set: (writes: readonly CmiWrite[]) => void,
  ): void;
  /** A Commit carried what was handed over since the last one, for good or, if not `ok`, perhaps. */
  carried(ok: boolean): void;
  /** Keys of interactions that no Commit carried but failed ones. */
  doubtful(): readonly string[];
  /** These are to be handed over again. */
  again(where: 'same places' | 'new places'): void;
}

/** Of those, the most held free for the exam while checks are answered again and again. */
const mostForExam = 150;

/**
 * @param known interactions the LMS already holds, from the suspend data it gave back
 */
export function openRecords(
  course: Course,
  dialect: Dialect,
  api: CmiApi,
  known: readonly InteractionReport[],
): Records {
  const plan = dialect.recordPlan(course);
  const signatures = new Map(known.map((each) => [each.key, signature(each)]));
  const earlier = new Set(known.map(({ id }) => id));
  const indexes = new Map<string, number>();
  /** Handed over since the last Commit, and carried by one that failed: ids by key. */
  const waiting = new Map<string, string>();
  const doubtful = new Map<string, string>();
  let objectiveIds: string[] | null = null;
  let seeded = 0;
  let nextInteraction: number | null = null;

  const readObjectiveIds = (): string[] => {
    const count = countOf(api, dialect.counts.objectives) ?? 0;
    return Array.from({ length: count }, (_, index) => api.get(dialect.objectiveId(index)));
  };

  /** The place of an interaction of an earlier launch; null where the LMS does not tell. */
  const indexOf = (id: string, count: number): number | null => {
    for (let index = 0; index < count; index += 1) {
      const element = dialect.interactionId(index);
      if (element === null) return null;
      // One without a type was cut off as it was written.
      const isWhole = () => api.get(element.replace(/id$/, 'type')) !== '';
      if (api.get(element) === id && isWhole()) return index;
    }
    return null;
  };

  return {
    objectives(report, attempt) {
      const named = new Set(
        course.lessons
          .filter(({ id }) => attempt.opened.has(id))
          .flatMap(({ objectives }) => objectives.map(({ id }) => id)),
      );
      return report.objectives.flatMap((objective) => {
        if (objective.status === 'not attempted' && !named.has(objective.id)) return [];
        if (objectiveIds === null) {
          objectiveIds = readObjectiveIds();
          seeded = objectiveIds.length;
        }
        const found = objectiveIds.indexOf(objective.id);
        const index = found === -1 ? objectiveIds.push(objective.id) - 1 : found;
        const writes = dialect.objective(index, objective);
        // The LMS named it: its id is not to be set.
        return index < seeded
          ? writes.filter(([element]) => element !== dialect.objectiveId(index))
          : writes;
      });
    },
    interactions(report, noteOf, set) {
      for (const interaction of report.interactions) {
        const { key, id } = interaction;
        const sign = signature(interaction);
        if (signatures.get(key) === sign) continue;
        nextInteraction ??= countOf(api, dialect.counts.interactions) ?? signatures.size;
        const reserve = Math.min(examRecords(course), mostForExam, plan.most - 1);
        const most = key.includes('@') ? plan.most : plan.most - reserve;
        const kept = indexes.has(id) || !earlier.has(id) ? null : indexOf(id, nextInteraction);
        const index = indexes.get(id) ?? kept ?? nextInteraction;
        if (index >= most) continue;
        if (index === nextInteraction) nextInteraction += 1;
        indexes.set(id, index);
        waiting.set(key, id);
        const writes = planned(dialect.interaction(index, interaction, noteOf(interaction)), plan);
        set(kept === null ? writes : writes.filter(([element]) => isOfAnswer(element)));
        signatures.set(key, sign);
      }
    },
    carried(ok) {
      if (!ok) for (const [key, id] of waiting) doubtful.set(key, id);
      waiting.clear();
    },
    doubtful: () => [...doubtful.keys(), ...waiting.keys()],
    again(where) {
      for (const [key, id] of doubtful) {
        signatures.delete(key);
        if (where === 'same places') continue;
        indexes.delete(id);
        earlier.delete(id);
      }
      doubtful.clear();
    },
  };
}

/** Records that the exam is sure to need; later sittings overwrite some of them in mode `state`. */
function examRecords({ settings }: Course): number {
  const { examLength, examAttempts, interactions } = settings;
  return interactions === 'state' ? examLength : examLength * examAttempts;
}

/** What may differ from one answer to the next; to set the type anew drops patterns in Moodle. */
function isOfAnswer(element: string): boolean {
  return /\.(?:learner_response|result|latency|timestamp)$/.test(element);
}

function signature(interaction: InteractionReport): string {
  return JSON.stringify([interaction.response, interaction.result]);
}

function countOf(api: CmiApi, element: string): number | null {
  const value = api.get(element);
  return /^\d+$/.test(value) ? Number(value) : null;
}
