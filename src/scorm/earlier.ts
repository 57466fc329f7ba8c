import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import { joinAttempts } from '../attempt/merge.ts';
import { decodeAttempt, encodeAttempt, isNewer } from '../attempt/suspend-data.ts';
import type { Journal, Journals } from './journal.ts';
import { hasAnswers } from './resume.ts';

/** An earlier attempt, offered to the learner: the LMS began a new one, on purpose or not. */
export interface Earlier {
  readonly attempt: Attempt;
  /** Forgets it: the learner has taken it up or does not want it. */
  settle(): void;
}

/**
 * Moves the journal to the earlier attempts and joins it with one that still waits there.
 *
 * @returns false where it stays what it was, and so may not be written to: what waits was written by
 *   a newer version of the course, or the storage has no room for both
 */
export function setAside(
  course: Course,
  { current, earlier }: Pick<Journals, 'current' | 'earlier'>,
): boolean {
  const own = current.read();
  const moved = decodeAttempt(course, own);
  const waiting = decodeAttempt(course, earlier.read());
  if (isNewer(waiting)) return false;
  const both =
    moved.kind === 'restored' && waiting.kind === 'restored'
      ? joinAttempts(course, moved.attempt, waiting.attempt)
      : null;
  const data =
    moved.kind === 'restored' && both !== null
      ? encodeAttempt(course, both, moved.save, Number.MAX_SAFE_INTEGER)
      : null;
  // Cleared first: a full storage has room for what is moved, but not for a copy.
  current.clear();
  if (earlier.write(data ?? own)) return true;
  current.write(own);
  return false;
}

/** Adds what was answered without an LMS to what waits for the learner's decision. */
export function takeAlone(course: Course, { alone, earlier }: Journals): void {
  const decoded = decodeAttempt(course, alone.read());
  if (decoded.kind !== 'restored' || !hasAnswers(decoded.attempt)) return;
  setAside(course, { current: alone, earlier });
}

/** The attempt that waits for the learner's decision; null for none. */
export function offered(course: Course, journal: Journal): Earlier | null {
  const decoded = decodeAttempt(course, journal.read());
  if (decoded.kind !== 'restored') return null;
  return { attempt: decoded.attempt, settle: () => journal.clear() };
}
