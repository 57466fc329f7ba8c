import type { CmiApi } from './cmi.ts';
import type { TextStorage } from './journal.ts';
import { storageKey } from './storage-key.ts';

/**
 * After Terminate an LMS answers nothing more, yet a document of the course may follow: a reload
 * that the browser did not announce, or a page that comes back from the cache of pages. It goes on
 * with what the launch was told, and with this browser's journal, until the LMS launches it again.
 */
export interface EndedLaunch {
  /** Hears all that the LMS answers and takes. */
  listening(api: CmiApi): CmiApi;
  /** To be called once the session has ended. */
  end(): void;
  /** Answers as the launch did that has ended, and takes nothing; null where none has. */
  recall(): CmiApi | null;
}

/** @param notes on the LMS's API object, so that a new launch finds none */
export function endedLaunch(notes: TextStorage, courseId: string): EndedLaunch {
  const key = storageKey(courseId, 'ended');
  const answers = new Map<string, string>();
  return {
    listening: (api) => ({
      ...api,
      get(element) {
        const answer = api.get(element);
        answers.set(element, answer);
        return answer;
      },
      read(element) {
        const reading = api.read(element);
        answers.set(element, reading.value);
        return reading;
      },
      set(element, value) {
        const outcome = api.set(element, value);
        if (outcome.ok && answers.has(element)) answers.set(element, value);
        return outcome;
      },
    }),
    end() {
      try {
        notes.setItem(key, JSON.stringify([...answers]));
      } catch {
        // An API that takes no notes: the next document finds a session refused, and says so.
      }
    },
    recall() {
      try {
        const note = notes.getItem(key);
        return note === null ? null : ended(new Map(JSON.parse(note)));
      } catch {
        return null;
      }
    },
  };
}

function ended(answers: ReadonlyMap<unknown, unknown>): CmiApi {
  const over = () => ({ ok: false, code: 0, message: 'the session has ended' }) as const;
  const get = (element: string) => String(answers.get(element) ?? '');
  return {
    initialize: over,
    get,
    read: (element) => ({ value: get(element), error: 0, threw: false }),
    set: over,
    commit: over,
    terminate: over,
  };
}
