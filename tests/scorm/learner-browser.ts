import type { Course, CourseAt } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { type AttemptStore, createStore } from '../../src/attempt/store.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { initialize } from '../../src/scorm/initialize.ts';
import { openJournals, type TextStorage } from '../../src/scorm/journal.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { type Session, startSession } from '../../src/scorm/session.ts';

/** A storage that a test can look into and fill up. */
export interface MemoryStorage extends TextStorage {
  readonly entries: Map<string, string>;
  full: boolean;
}

export function memoryStorage(): MemoryStorage {
  const entries = new Map<string, string>();
  return {
    entries,
    full: false,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
    removeItem: (key) => entries.delete(key),
  };
}

/** One document of the course. */
export interface Visit {
  readonly session: Session;
  readonly store: AttemptStore;
  /** What the page said of the answers, in order. */
  readonly states: readonly SaveState[];
  /** Runs what was scheduled. */
  tick(): void;
}

/**
 * A tab of a browser whose storage outlives its documents, with a clock of its own.
 *
 * @param local what the tabs of the browser share
 * @param courseAt the course for each seed, where values of its items are drawn
 */
export function learnerBrowser(
  course: Course,
  local = memoryStorage(),
  courseAt: CourseAt = () => course,
) {
  const tab = memoryStorage();
  const network = { isUp: true };
  let clock = Date.UTC(2026, 10, 24, 9);

  function open(raw: object, dialect: Dialect): Visit | 'refused' {
    const api = cmiApi(raw, dialect.version);
    const mark = launchMark(tab, course.id);
    const begun = initialize(api, dialect, mark, clock);
    if (begun.kind === 'refused') return 'refused';
    const states: SaveState[] = [];
    const tasks = new Set<() => void>();
    const store = createStore(courseAt, () => clock);
    const session = startSession({
      courseAt,
      api,
      dialect,
      spent: begun.spent,
      onSpent: (spent) => mark.set({ since: begun.since, spent }),
      adopted: begun.adopted,
      keptBy: 'lms',
      platform: {
        elapsed: () => clock,
        isOnline: () => network.isUp,
        random: (below) => Math.floor(below / 3),
        schedule(task) {
          tasks.add(task);
          return () => tasks.delete(task);
        },
        openJournals: (learner) => openJournals({ local, tab }, course.id, learner, begun.since),
        onState: (state) => states.push(state),
      },
    });
    store.begin(session.attempt, session.settings, session);
    const tick = () => {
      const due = [...tasks];
      tasks.clear();
      for (const task of due) task();
    };
    return { session, store, states, tick };
  }

  return {
    local,
    tab,
    network,
    wait(seconds: number) {
      clock += seconds * 1000;
    },
    open,
  };
}

/** A visit that the LMS let begin. */
export function opened(visit: Visit | 'refused'): Visit {
  if (visit === 'refused') throw new Error('the LMS refused to start');
  return visit;
}
