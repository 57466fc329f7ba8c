import { hash } from '../quiz/draw.ts';

/** The part of the Web Storage interface that is used; it may throw on every call. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * This browser's own copy of an attempt: written before the LMS is asked, and cleared only when a
 * later launch has read from the LMS the save it holds (an LMS that answers "true" may be gone:
 * Moodle's does while its server is unreachable).
 */
export interface Journal {
  /** '' when there is none or storage is forbidden. */
  read(): string;
  /** False when this browser cannot keep it: storage full or forbidden. */
  write(data: string): boolean;
  clear(): void;
}

/** The journals of one learner in one course. */
export interface Journals {
  /** Of the attempt that runs. */
  readonly current: Journal;
  /** Of an attempt the LMS knows nothing of any more, until the learner says what to do with it. */
  readonly earlier: Journal;
}

const nowhere: Journal = { read: () => '', write: () => false, clear: () => {} };

/** For a launch that does not know whose journals to open. */
export const noJournals: Journals = { current: nowhere, earlier: nowhere };

/**
 * Names a learner's attempt in this browser.
 *
 * @param learnerId kept only as a hash
 */
export function journalKey(courseId: string, learnerId: string): string {
  return `chokepoint/${courseId}/${hash(learnerId).toString(36)}`;
}

/** @param learnerId kept only as a hash */
export function openJournals(
  storage: TextStorage | null,
  courseId: string,
  learnerId: string,
): Journals {
  const key = journalKey(courseId, learnerId);
  return { current: journalAt(storage, key), earlier: journalAt(storage, `${key}/earlier`) };
}

function journalAt(storage: TextStorage | null, key: string): Journal {
  const guarded = <Result>(use: (storage: TextStorage) => Result, otherwise: Result): Result => {
    try {
      return storage === null ? otherwise : use(storage);
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => guarded((text) => text.getItem(key) ?? '', ''),
    write: (data) =>
      guarded((text) => {
        text.setItem(key, data);
        return true;
      }, false),
    clear: () => guarded((text) => text.removeItem(key), undefined),
  };
}
