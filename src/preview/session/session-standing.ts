import type { ScormVersion } from '../../standard/api.ts';

/** How a learner stands, as a data model says it. */
export interface Standing {
  readonly completed: boolean;
  readonly success: 'unknown' | 'passed' | 'failed';
  /** As xAPI has scores; null for none. */
  readonly score: Score | null;
}

export interface Score {
  readonly scaled?: number;
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
}

export const noStanding: Standing = { completed: false, success: 'unknown', score: null };

/** @param elements of a data model, by their full names */
export function standingIn(version: ScormVersion, elements: ReadonlyMap<string, string>): Standing {
  const is12 = version === '1.2';
  const of = (name: string) => elements.get(name) ?? '';
  const status = of('cmi.core.lesson_status');
  const success = is12 ? status : of('cmi.success_status');
  const completion = is12 ? status : of('cmi.completion_status');
  return {
    completed: completion === 'completed',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
    score: scoreIn(is12 ? 'cmi.core.score.' : 'cmi.score.', elements),
  };
}

function scoreIn(prefix: string, elements: ReadonlyMap<string, string>): Score | null {
  const of = (name: string) => {
    const text = elements.get(prefix + name) ?? '';
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
  };
  const [scaled, raw, min, max] = [of('scaled'), of('raw'), of('min'), of('max')];
  // In 1.2 a score is of 100 (RTE 1.2 3.4.5).
  const worked = raw === null ? null : Number((raw / (max || 100)).toFixed(4));
  const share = scaled ?? worked;
  if (share === null && raw === null) return null;
  return {
    // Where it is out of its range it is none (xAPI 1.0.3, part two, 2.4.5.1).
    ...(share !== null && share >= -1 && share <= 1 && { scaled: share }),
    ...(raw !== null && { raw }),
    ...(raw !== null && min !== null && min <= raw && { min }),
    ...(raw !== null && max !== null && max >= raw && { max }),
  };
}
