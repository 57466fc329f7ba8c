import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import type { CmiApi, CmiWrite, Dialect } from './cmi.ts';

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
}

/** SCORM 2004 promises to keep 250 interactions (RTE 4.2.9, SPM); 1.2 promises no number. */
const mostInteractions = 250;

/** Of those, the most held free for the exam while checks are answered again and again. */
const mostForExam = 150;

/**
 * @param known what the LMS already holds, from the suspend data it gave back; null when nothing
 */
export function openRecords(
  course: Course,
  dialect: Dialect,
  api: CmiApi,
  known: Report | null,
): Records {
  const signatures = new Map(known?.interactions.map((each) => [each.key, signature(each)]));
  const indexes = new Map<string, number>();
  let objectiveIds: string[] | null = null;
  let seeded = 0;
  let nextInteraction: number | null = null;

  const readObjectiveIds = (): string[] => {
    const count = countOf(api, dialect.counts.objectives) ?? 0;
    return Array.from({ length: count }, (_, index) => api.get(dialect.objectiveId(index)));
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
      const { examLength, examAttempts } = course.settings;
      for (const interaction of report.interactions) {
        const sign = signature(interaction);
        if (signatures.get(interaction.key) === sign) continue;
        nextInteraction ??= countOf(api, dialect.counts.interactions) ?? signatures.size;
        const inExam = interaction.key.includes('@');
        const most = inExam
          ? mostInteractions
          : mostInteractions - Math.min(examLength * examAttempts, mostForExam);
        const index = indexes.get(interaction.id) ?? nextInteraction;
        if (index >= most) continue;
        if (index === nextInteraction) nextInteraction += 1;
        indexes.set(interaction.id, index);
        set(dialect.interaction(index, interaction, noteOf(interaction)));
        signatures.set(interaction.key, sign);
      }
    },
  };
}

function signature(interaction: InteractionReport): string {
  return JSON.stringify([interaction.response, interaction.result]);
}

function countOf(api: CmiApi, element: string): number | null {
  const value = api.get(element);
  return /^\d+$/.test(value) ? Number(value) : null;
}
