import { type Attempt, newAttempt, roundOf } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import { mergeAttempts } from '../attempt/merge.ts';
import { courseProgress } from '../attempt/progress.ts';
import {
  type Decoded,
  decodeAttempt,
  encodeAttempt,
  isNewer,
  type SaveMark,
} from '../attempt/suspend-data.ts';
import type { Notice } from './notice.ts';

/** Where a launch goes on from. */
export interface Resumed {
  readonly attempt: Attempt;
  /** What the LMS gave back of it; null when nothing. Interactions in it need not be sent again. */
  readonly fromLms: Attempt | null;
  /** The number the next save must pass. */
  readonly lastSave: number;
  /** The LMS has all that this browser's journal holds. */
  readonly confirmed: boolean;
  /**
   * The LMS starts a new attempt, or is at another one, but the journal holds answers of one.
   * Either the LMS lost it or somebody wanted a fresh start: only the learner knows, so it is set
   * aside and offered. Seeds tell attempts apart.
   */
  readonly setAside: boolean;
  /** Suspend data that must not be overwritten: a newer version of the course wrote it. */
  readonly locked: boolean;
  /** The same of the journal, which then cannot be used. */
  readonly journalLocked: boolean;
  /** What to tell the learner; null for nothing. */
  readonly notice: Notice | null;
}

/** What a launch found. */
export interface Findings {
  readonly suspendData: string;
  /** The LMS has begun a new attempt. */
  readonly fresh: boolean;
  /** Seed of the attempt that this launch has shown already, where it has. */
  readonly shown?: number | null;
  /** What this browser's journal holds. */
  readonly journal: string;
}

/**
 * Joins what the LMS gave back with this browser's journal.
 *
 * @param course with the settings of the launch
 * @param seed for a new attempt, 0 to 2^30 - 1
 */
export function resume(course: Course, found: Findings, seed: number): Resumed {
  const lms = decodeAttempt(course, found.suspendData);
  const fromLms = restored(lms);
  const journal = decodeAttempt(course, found.journal);
  const inJournal = restored(journal);
  const isNew = lms.kind === 'empty' && found.fresh;
  const isOther = fromLms !== null && fromLms.attempt.seed !== inJournal?.attempt.seed;
  const isApart = isOther || (isNew && inJournal?.attempt.seed !== found.shown);
  const setAside = isApart && inJournal !== null && hasAnswers(inJournal.attempt);
  const fromJournal = setAside || isOther ? null : inJournal;
  const attempt = joined(course, fromLms, fromJournal) ?? newAttempt(seed);
  const confirmed =
    fromJournal === null || (fromLms !== null && sameSave(course, fromLms, fromJournal, attempt));
  return {
    attempt,
    fromLms: fromLms?.attempt ?? null,
    lastSave: Math.max(fromLms?.save.number ?? 0, inJournal?.save.number ?? 0),
    confirmed,
    setAside,
    locked: isNewer(lms),
    journalLocked: isNewer(journal),
    notice: noticeOf(lms, fromJournal !== null),
  };
}

/** Whether there is anything in an attempt that a learner would miss. */
export function hasAnswers(attempt: Attempt): boolean {
  const { answers, unfinished, sittings } = attempt;
  return answers.size + unfinished.size + sittings.length > 0;
}

type Restored = Extract<Decoded, { kind: 'restored' }>;

function restored(decoded: Decoded): Restored | null {
  return decoded.kind === 'restored' ? decoded : null;
}

function joined(course: Course, lms: Restored | null, journal: Restored | null): Attempt | null {
  if (lms === null || journal === null) return (lms ?? journal)?.attempt ?? null;
  const attempt = joinedStates(lms, journal);
  const { restart } = attempt;
  if (restart === undefined) return attempt;
  // What a device reached that had not heard of it, the LMS may have been told.
  const reached = [lms, journal]
    .filter((state) => roundOf(state.attempt) < restart.round)
    .map((state) => courseProgress(course, course.settings, state.attempt));
  return { ...attempt, restart: { ...restart, progress: Math.max(restart.progress, ...reached) } };
}

function joinedStates(lms: Restored, journal: Restored): Attempt {
  const lmsFirst = mergeAttempts(lms.attempt, journal.attempt);
  if (journal.save.number <= lms.save.number) return lmsFirst;
  // A sitting handed in at two devices stands as the LMS has it, which told its score.
  const standing = new Set(
    lms.attempt.sittings.filter(({ submitted }) => submitted).map(({ number }) => number),
  );
  const merged = mergeAttempts(journal.attempt, lms.attempt);
  const sittings = merged.sittings.map((sitting) =>
    standing.has(sitting.number)
      ? (lmsFirst.sittings.find(({ number }) => number === sitting.number) ?? sitting)
      : sitting,
  );
  return { ...merged, sittings };
}

function sameSave(course: Course, lms: Restored, journal: Restored, attempt: Attempt): boolean {
  const text = (of: Attempt, save: SaveMark) =>
    encodeAttempt(course, of, save, Number.MAX_SAFE_INTEGER);
  return (
    lms.save.number === journal.save.number &&
    lms.save.writer === journal.save.writer &&
    text(lms.attempt, lms.save) === text(attempt, lms.save)
  );
}

function noticeOf(lms: Decoded, found: boolean): Notice | null {
  if (lms.kind === 'restored') return lms.whole ? null : { kind: 'progress-cut', found };
  if (lms.kind === 'empty') return null;
  return lms.why === 'damaged' ? { kind: 'progress-damaged', found } : { kind: lms.why };
}
