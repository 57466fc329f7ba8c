import type { TextStorage } from './journal.ts';

/**
 * Remembers, from Initialize to Terminate, that a session of this tab runs: a reload or a hard
 * link makes a new document, which must adopt the session instead of a second Initialize (in
 * Moodle that one wipes what is not committed and can throw).
 */
export interface LaunchMark {
  /** When the running launch began, in milliseconds since 1970; null when none is marked. */
  read(): number | null;
  set(since: number): void;
  clear(): void;
}

/** A mark in sessionStorage; without storage there is none, and each document starts anew. */
export function launchMark(storage: TextStorage | null, courseId: string): LaunchMark {
  const key = `chokepoint/${courseId}/launch`;
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
      return /^\d{1,15}$/.test(text) ? Number(text) : null;
    },
    set: (since) => guarded(() => storage?.setItem(key, String(since))),
    clear: () => guarded(() => storage?.removeItem(key)),
  };
}
