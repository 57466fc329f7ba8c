import type { TextStorage } from './journal.ts';
import { storageKey } from './storage-key.ts';

/** A launch that has begun. */
export interface LaunchBegun {
  /** Milliseconds since 1970; tells launches apart. */
  readonly since: number;
  /** Milliseconds spent in it so far, by earlier documents too. */
  readonly spent: number;
}

/**
 * Remembers, from Initialize to Terminate, that a session of this tab runs: a reload or a hard
 * link makes a new document, which must adopt the session instead of a second Initialize (in
 * Moodle that one wipes what is not committed and can throw).
 */
export interface LaunchMark {
  /** The running launch; null when none is marked. */
  read(): LaunchBegun | null;
  set(begun: LaunchBegun): void;
  clear(): void;
}

/** A mark in sessionStorage; without storage there is none, and each document starts anew. */
export function launchMark(storage: TextStorage | null, courseId: string): LaunchMark {
  const key = storageKey(courseId, 'launch');
  const guarded = <Result>(use: () => Result): Result | undefined => {
    try {
      return use();
    } catch {
      return undefined;
    }
  };
  return {
    read() {
      const text = guarded(() => storage?.getItem(key)) ?? '';
      // Others may write here too: "" and " 7 " would make numbers as well.
      const match = /^(\d{1,15})(?:\/(\d{1,15}))?$/.exec(text);
      return match && { since: Number(match[1]), spent: Number(match[2] ?? 0) };
    },
    set: ({ since, spent }) =>
      guarded(() => storage?.setItem(key, `${since}/${Math.round(spent)}`)),
    clear: () => guarded(() => storage?.removeItem(key)),
  };
}
