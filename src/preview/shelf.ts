import { type CmiData, type Learner, type Registration, section } from './registration.ts';
import type { ScormVersion } from './scorm-api.ts';

/** Where the bench keeps its data: `localStorage`, or anything like it. */
export interface ShelfStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The stored data of every learner and attempt. */
export interface Shelf {
  /** The attempt a learner is at; 1 before any. */
  attempt(version: ScormVersion, learner: Learner): number;
  beginAttempt(registration: Registration): void;
  /** The data last committed; {} before any. */
  read(registration: Registration): CmiData;
  write(registration: Registration, cmi: CmiData): void;
}

const prefix = 'preview-lms';

/**
 * A shelf in the given storage (null for none). What the storage refuses is held in memory, so that
 * relaunching works in any browser.
 */
export function openShelf(storage: ShelfStorage | null): Shelf {
  const memory = new Map<string, string>();

  function put(key: string, value: string): void {
    memory.set(key, value);
    try {
      storage?.setItem(key, value);
    } catch {
      // The memory has it for as long as the page is open.
    }
  }

  function take(key: string): unknown {
    try {
      return JSON.parse(memory.get(key) ?? storage?.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  return {
    attempt(version, learner) {
      const number = take(`${prefix}/${version}/${learner.id}`);
      return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : 1;
    },
    beginAttempt: ({ version, learner, attempt }) =>
      put(`${prefix}/${version}/${learner.id}`, String(attempt)),
    read: (registration) => section(take(dataKey(registration))),
    write: (registration, cmi) => put(dataKey(registration), JSON.stringify(cmi)),
  };
}

function dataKey({ version, learner, attempt }: Registration): string {
  return `${prefix}/${version}/${learner.id}/${attempt}`;
}
