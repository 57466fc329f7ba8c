import { atom } from 'nanostores';
import type { Attempt } from '../../src/attempt/attempt.ts';
import type { Course } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { isTimed, type Settings } from '../../src/attempt/settings.ts';
import { type SittingTimer, sittingTimer } from '../../src/attempt/sitting-timer.ts';
import { type AttemptStore, createStore } from '../../src/attempt/store.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { CmiApi, Dialect } from '../../src/scorm/cmi.ts';
import { initialize } from '../../src/scorm/initialize.ts';
import { openJournals, type TextStorage } from '../../src/scorm/journal.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { type Session, startSession } from '../../src/scorm/session.ts';

/** Storage with a quota, as browsers have it. */
export interface Storage extends TextStorage {
  /** Other pages take all the room that is left; false gives it back. */
  fill(full: boolean): void;
  /** Whether it took the last text it was given. */
  tookLast(): boolean;
  wipe(): void;
}

export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  let quota = Number.POSITIVE_INFINITY;
  let took = false;
  const used = () => [...entries.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      took = used() - (entries.get(key)?.length ?? 0) + value.length <= quota;
      if (!took) throw new RangeError('the quota is exceeded');
      entries.set(key, value);
    },
    removeItem: (key) => void entries.delete(key),
    fill(full) {
      quota = full ? used() : Number.POSITIVE_INFINITY;
    },
    tookLast: () => took,
    wipe: () => entries.clear(),
  };
}

/** A browser: its storage, and that of the tab the course runs in. */
export interface Browser {
  readonly local: Storage;
  tab: Storage;
}

/** Milliseconds since 1970 that pass only when told to, and by how much a device's clock is off. */
export interface Clock {
  now: number;
  off: number;
}

/** One document of the course. */
export interface Page {
  readonly session: Session;
  readonly store: AttemptStore;
  /** Lets time pass and runs what falls due; 0 is a paint. */
  wait(milliseconds: number): void;
  /** Counts the time of the sitting; null where it has no limit. */
  readonly timer: SittingTimer | null;
  /** Takes no more answers, as after leaving by the course's own button. */
  close(): void;
  /** Its tab closed its storage mark, as after leaving. */
  forgetLaunch(): void;
}

export interface PageSetup {
  readonly course: Course;
  readonly dialect: Dialect;
  readonly browser: Browser;
  readonly api: object;
  /** The LMS as the course asks it, where that is otherwise than as it is. */
  readonly asked?: (api: CmiApi) => CmiApi;
  readonly clock: Clock;
  readonly random: (below: number) => number;
  /** Hears of every save state together with the attempt it speaks of. */
  readonly onState: (state: SaveState, attempt: Attempt) => void;
  /** Sees what the launch came to before its first save state is told. */
  readonly onStart: (session: Session, start: Start) => void;
  /** The time of a sitting is up: what was being written is to be stored. */
  readonly onTimeUp?: (store: AttemptStore, settings: Settings) => void;
  /** The sitting was handed in. */
  readonly onTimedOut?: (store: AttemptStore) => void;
}

export interface Start {
  /** Whose journals were opened; null for nobody's. */
  readonly learner: string | null;
  readonly readOnly: boolean;
}

interface Task {
  readonly due: number;
  readonly run: () => void;
}

/** Opens the course as `islands/sco/sco.ts` does; null when the LMS starts no session. */
export function openPage(setup: PageSetup): Page | null {
  const { course, dialect, browser, clock } = setup;
  const api = cmiApi(setup.api, dialect.version);
  const mark = launchMark(browser.tab, course.id);
  const begun = initialize(api, dialect, mark, clock.now);
  if (begun.kind === 'refused') return null;
  const tasks = new Set<Task>();
  const early: SaveState[] = [];
  let opened: string | null = null;
  const store = createStore(
    () => course,
    () => clock.now,
  );
  let tell = (state: SaveState): void => void early.push(state);
  const schedule = (run: () => void, milliseconds: number) => {
    const task = { run, due: clock.now + milliseconds };
    tasks.add(task);
    return () => void tasks.delete(task);
  };
  const session = startSession({
    courseAt: () => course,
    api: setup.asked?.(api) ?? api,
    dialect,
    spent: begun.spent,
    onSpent: (spent) => mark.set({ since: begun.since, spent }),
    adopted: begun.adopted,
    keptBy: 'lms',
    platform: {
      elapsed: () => clock.now,
      isOnline: () => true,
      random: setup.random,
      schedule,
      openJournals(learner) {
        opened = learner;
        return openJournals(browser, course.id, learner, begun.since);
      },
      onState: (state) => {
        tell(state);
      },
    },
  });
  store.begin(session.attempt, session.settings, session);
  setup.onStart(session, {
    learner: opened,
    readOnly: early.some(({ kind }) => kind === 'read-only'),
  });
  tell = (state) => setup.onState(state, store.$attempt.get());
  for (const state of early) tell(state);

  const $records = atom(session.records);
  const timer = isTimed(session.settings)
    ? sittingTimer(
        store,
        $records,
        { now: () => clock.now + clock.off, elapsed: () => clock.now, schedule },
        {
          remark() {},
          takeDrafts: () => setup.onTimeUp?.(store, session.settings),
          ended: () => setup.onTimedOut?.(store),
        },
      )
    : null;

  return {
    session,
    store,
    timer,
    wait(milliseconds) {
      const until = clock.now + milliseconds;
      for (;;) {
        const [next] = [...tasks].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        tasks.delete(next);
        clock.now = Math.max(clock.now, next.due);
        next.run();
      }
      clock.now = Math.max(clock.now, until);
    },
    close: () => $records.set(false),
    forgetLaunch: () => mark.clear(),
  };
}
