import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import type { CmiApi, CmiWrite, Dialect } from './cmi.ts';

/**
 * The numbered records of the data model: objectives and interactions. Finds an objective's index
 * by its id (LMSs seed them from the manifest), gives each interaction the next free one, and
 * remembers what this launch has already written.
 */
export interface Records {
  /** Writes for objectives that have something to say or whose lesson was opened. */
  objectives(report: Report, attempt: Attempt): readonly CmiWrite[];
  /** Writes for interactions that are new or changed. */
  interactions(
    report: Report,
    noteOf: (interaction: InteractionReport) => AnswerNote | null,
  ): readonly CmiWrite[];
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
  const written = new Map<string, string>();
  const signatures = new Map(known?.interactions.map((each) => [each.key, signature(each)]));
  const indexes = new Map<string, number>();
  let objectiveIds: string[] | null = null;
  let nextInteraction: number | null = null;

  const readObjectiveIds = (): string[] => {
    const count = countOf(api, dialect.counts.objectives) ?? 0;
    return Array.from({ length: count }, (_, index) => api.get(dialect.objectiveId(index)));
  };
  const changed = (writes: readonly CmiWrite[]) =>
    writes.filter(([element, value]) => {
      const same = written.get(element) === value;
      written.set(element, value);
      return !same;
    });

  return {
    objectives(report, attempt) {
      const named = new Set(
        course.lessons
          .filter(({ id }) => attempt.opened.has(id))
          .flatMap(({ objectives }) => objectives.map(({ id }) => id)),
      );
      return report.objectives.flatMap((objective) => {
        if (objective.status === 'not attempted' && !named.has(objective.id)) return [];
        objectiveIds ??= readObjectiveIds();
        const found = objectiveIds.indexOf(objective.id);
        const index = found === -1 ? objectiveIds.push(objective.id) - 1 : found;
        const writes = dialect.objective(index, objective);
        if (found !== -1) written.set(dialect.objectiveId(index), objective.id);
        return changed(writes);
      });
    },
    interactions(report, noteOf) {
      const { examLength, examAttempts } = course.settings;
      return report.interactions.flatMap((interaction) => {
        const sign = signature(interaction);
        if (signatures.get(interaction.key) === sign) return [];
        nextInteraction ??= countOf(api, dialect.counts.interactions) ?? signatures.size;
        const inExam = interaction.key.includes('@');
        const most = inExam
          ? mostInteractions
          : mostInteractions - Math.min(examLength * examAttempts, mostForExam);
        const index = indexes.get(interaction.id) ?? nextInteraction;
        if (index >= most) return [];
        if (index === nextInteraction) nextInteraction += 1;
        indexes.set(interaction.id, index);
        signatures.set(interaction.key, sign);
        return dialect.interaction(index, interaction, noteOf(interaction));
      });
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
