import { ownElements } from './own-elements.ts';
import type { Told } from './statements.ts';

/** What statements have said of the learner in this registration. */
export interface Standing {
  readonly completed: boolean;
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Percent, of the verdict that was said last. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly progress: number;
}

export const nothingSaid: Standing = {
  completed: false,
  success: 'unknown',
  score: null,
  progress: 0,
};

/** What a session has to say of the learner, and the standing once it is said. */
export interface Judged {
  readonly toSay: readonly Told[];
  readonly standing: Standing;
}

export interface Judging {
  /** Values that the session has set, by element. */
  readonly values: ReadonlyMap<string, string>;
  readonly said: Standing;
  /** This session has said passed or failed, of which it may say one, once (cmi5, 9.3). */
  readonly hasVerdict: boolean;
  /** The session ends. */
  readonly isEnd: boolean;
  /** Null where the LMS names none. */
  readonly masteryScore: number | null;
  /** Of the session so far. */
  readonly duration: string;
}

/**
 * What is to be said that was not: progress while it grows, a pass at once, a failure when nothing can
 * turn it into a pass any more or the session ends, completion. Nothing of it is ever said twice in a
 * registration but a failure, which another score makes news, and none follows a pass.
 */
export function judged(judging: Judging): Judged {
  const { values, said, hasVerdict, isEnd, masteryScore, duration } = judging;
  const number = (element: string) =>
    (values.get(element) ?? '') === '' ? null : Number(values.get(element));
  const toSay: Told[] = [];
  let standing = said;
  const isCompleted = said.completed || values.get('cmi.completion_status') === 'completed';
  const progress = number('cmi.progress_measure') ?? 0;
  if (progress > said.progress && !isCompleted) {
    // The same percent would be the same statement.
    if (percentOf(progress) > percentOf(said.progress))
      toSay.push({ verb: 'progressed', progress });
    standing = { ...standing, progress };
  }
  const success = values.get('cmi.success_status');
  const score = number('cmi.score.raw');
  const isSettled = isEnd || values.get(ownElements.final) === 'true';
  const isNewFailure = said.success === 'unknown' || said.score !== score;
  const isDue =
    success === 'passed'
      ? said.success !== 'passed'
      : success === 'failed' && said.success !== 'passed' && isSettled && isNewFailure;
  if (isDue && !hasVerdict && (success === 'passed' || success === 'failed')) {
    // A score goes with a verdict only where it agrees with the mark of the LMS (cmi5, 9.5.1).
    const agrees =
      score !== null &&
      (masteryScore === null || score / 100 >= masteryScore === (success === 'passed'));
    toSay.push({ verb: success, duration, score: agrees ? score : null });
    standing = { ...standing, success, score };
  }
  if (isCompleted && !said.completed) {
    toSay.push({ verb: 'completed', duration });
    standing = { ...standing, completed: true, progress: 1 };
  }
  return { toSay, standing };
}

function percentOf(share: number): number {
  return Math.floor(share * 100);
}
