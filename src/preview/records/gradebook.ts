import type { ScormVersion } from '../../standard/api.ts';
import { durationSeconds } from '../../standard/time-format.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import type { ActivityRecord } from './bench-records.ts';

export type Completion = 'completed' | 'incomplete' | 'not attempted' | 'unknown';
export type Success = 'passed' | 'failed' | 'unknown';

/** How an LMS reads raw scores: within min and max, or as a percentage whatever these say. */
export type ScoreReading = 'within-range' | 'percentage';

/** What a gradebook makes of a data model. */
export interface Grade {
  readonly completion: Completion;
  readonly success: Success;
  /** Percent, 0 to 100; null where none was reported. */
  readonly score: number | null;
  /** What the score was read from, such as `cmi.score.raw 8 of 0 to 10`; '' for none. */
  readonly scoreFrom: string;
  /** Of all visits. */
  readonly seconds: number;
}

/**
 * The grade an LMS reads from a data model. The score is raw within min and max (0 to 100 where
 * they were not set), as gradebooks want a percentage; scaled counts where 2004 content sent no raw.
 *
 * @param reads `percentage` where the LMS reads the raw score alone, whatever it is out of
 */
export function gradeOf(
  version: ScormVersion,
  cmi: CmiData,
  reads: ScoreReading = 'within-range',
): Grade {
  const core = version === '1.2' ? section(cmi.core) : cmi;
  return {
    ...(version === '1.2' ? status12(word(core.lesson_status)) : status2004(cmi)),
    ...scoreOf(section(core.score), reads),
    seconds: durationSeconds(word(core.total_time)),
  };
}

/** 1.2 has one word for both (RTE 1.2 3.4.4): one who passed or failed has finished. */
function status12(status: string): Pick<Grade, 'completion' | 'success'> {
  switch (status) {
    case 'passed':
    case 'failed':
      return { completion: 'completed', success: status };
    case 'completed':
    case 'incomplete':
    case 'not attempted':
      return { completion: status, success: 'unknown' };
    case 'browsed':
      return { completion: 'incomplete', success: 'unknown' };
    default:
      return { completion: 'not attempted', success: 'unknown' };
  }
}

function status2004(cmi: CmiData): Pick<Grade, 'completion' | 'success'> {
  const [completion, success] = [word(cmi.completion_status), word(cmi.success_status)];
  return {
    completion:
      completion === 'completed' || completion === 'incomplete' || completion === 'not attempted'
        ? completion
        : 'unknown',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
  };
}

function scoreOf(score: CmiData, reads: ScoreReading): Pick<Grade, 'score' | 'scoreFrom'> {
  const [raw, scaled] = [real(score.raw), real(score.scaled)];
  if (reads === 'percentage') {
    return raw === null
      ? { score: null, scoreFrom: '' }
      : { score: percent(raw / 100), scoreFrom: `score.raw ${raw}, as a percentage` };
  }
  if (raw === null) {
    return scaled === null
      ? { score: null, scoreFrom: '' }
      : { score: percent(Math.max(0, scaled)), scoreFrom: `score.scaled ${scaled}` };
  }
  const [min, max] = [real(score.min) ?? 0, real(score.max) ?? 100];
  const share = max > min ? (raw - min) / (max - min) : raw / 100;
  return { score: percent(share), scoreFrom: `score.raw ${raw} of ${min} to ${max}` };
}

function real(value: unknown): number | null {
  const text = word(value);
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** A row of the gradebook: one learner's attempt at a package. */
export interface GradebookRow extends Grade {
  readonly learnerId: string;
  readonly attempt: number;
  /** Activities with data. */
  readonly begun: number;
  /** Whether the LMS shows every activity as complete. */
  readonly complete: boolean;
  /** When anything was last stored, in milliseconds since 1970. */
  readonly stored: number;
}

/**
 * The gradebook of a package from its records. Several activities are rolled up as most LMSs do
 * where a package gives no rules of its own: completed when all of them are, passed when all that
 * say so passed, failed when one did, and the mean of the scores.
 *
 * @param activities how many activities the package has
 * @param reads see `gradeOf`
 */
export function gradebook(
  records: readonly ActivityRecord[],
  activities: number,
  reads: ScoreReading = 'within-range',
): readonly GradebookRow[] {
  const rows = new Map<string, readonly ActivityRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.learnerId, record.attempt]);
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  return [...rows.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const grades = group.map(({ version, cmi }) => gradeOf(version, cmi, reads));
    return [
      {
        ...rolledUp(grades, activities),
        learnerId: first.learnerId,
        attempt: first.attempt,
        begun: group.length,
        complete: group.length >= activities && group.every(({ complete }) => complete),
        stored: Math.max(...group.map(({ stored }) => stored)),
      },
    ];
  });
}

function rolledUp(grades: readonly Grade[], activities: number): Grade {
  const [only] = grades;
  if (only !== undefined && grades.length === 1 && activities <= 1) return only;
  const judged = grades.filter(({ success }) => success !== 'unknown');
  const scores = grades.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const allCompleted =
    grades.length >= activities && grades.every(({ completion }) => completion === 'completed');
  return {
    completion: allCompleted ? 'completed' : 'incomplete',
    success: judged.some(({ success }) => success === 'failed')
      ? 'failed'
      : judged.length > 0 && grades.length >= activities
        ? 'passed'
        : 'unknown',
    score: scores.length === 0 ? null : Math.round(mean * 100) / 100,
    scoreFrom: scores.length === 0 ? '' : `mean of ${scores.length}`,
    seconds: grades.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
