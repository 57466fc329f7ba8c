import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote } from '../attempt/report.ts';
import { notBelow, reportOf } from '../attempt/report-of.ts';
import type { ReadOnly, SaveState } from '../attempt/save-state.ts';
import type { Settings } from '../attempt/settings.ts';
import type { Answered, ProgressKeeper } from '../attempt/store.ts';
import { encodeAttempt, type SaveMark } from '../attempt/suspend-data.ts';
import type { CmiApi, CmiWrite, Dialect, Launch } from './cmi.ts';
import { type Earlier, offered, setAside } from './earlier.ts';
import { type Journal, type Journals, noJournals } from './journal.ts';
import { type LaunchRead, readLaunch } from './read-launch.ts';
import { openRecords } from './records.ts';
import { resume } from './resume.ts';
import { launchSettings } from './settings.ts';

/** What a session asks of the page it runs in. */
export interface SessionPlatform {
  /** Milliseconds since 1970. */
  now(): number;
  /** A whole number from 0 to `below` - 1. */
  random(below: number): number;
  /** Runs a task once after so many milliseconds; the answer takes it back. */
  schedule(task: () => void, milliseconds: number): () => void;
  openJournals(learnerId: string): Journals;
  /** Tells the page how saving goes. */
  onState(state: SaveState): void;
}

/** A started session: the attempt it found and the ways it ends. */
export interface Session extends ProgressKeeper {
  readonly attempt: Attempt;
  readonly settings: Settings;
  readonly notices: readonly string[];
  /** Answers of an earlier attempt that this browser still holds and the LMS does not; null for none. */
  readonly earlier: Earlier | null;
  /** The page was hidden and may never return: time and answers go to the LMS now. */
  pause(): void;
  /** Another document of the course takes over: everything is committed, the session stays open. */
  handOver(): void;
  /** The learner leaves: exit, time, Terminate, once. */
  leave(): void;
  /** Another window records from now on: nothing is written any more, not even an end. */
  stop(): void;
}

/** What a session starts from. */
export interface SessionSetup {
  readonly course: Course;
  readonly api: CmiApi;
  readonly dialect: Dialect;
  readonly platform: SessionPlatform;
  /** When the launch began, in milliseconds since 1970. */
  readonly since: number;
  /** An earlier document of the launch has run already: a reload is no new attempt. */
  readonly adopted: boolean;
  /** What was read already; read now where it is left out. */
  readonly read?: LaunchRead;
  /** Seed of the attempt this launch showed while it waited for another window; null for none. */
  readonly shown?: number | null;
  /** Another window records the attempt: this one may only look. */
  readonly elsewhere?: boolean;
  /** `browser` when the API is our own and keeps its data here, because there is no LMS. */
  readonly keptBy: 'lms' | 'browser';
}

/** How long a mere move to another page waits to be saved, in milliseconds. */
const movePause = 500;

/** Pauses before a refused Commit is tried again, in milliseconds; the last one repeats. */
const retryPauses = [2_000, 5_000, 15_000, 60_000] as const;

/**
 * Starts on an API whose Initialize has succeeded, now or in an earlier document of the same
 * launch. Nothing the API does makes it throw.
 */
export function startSession(setup: SessionSetup): Session {
  const { course, api, dialect, platform } = setup;
  const { launch, progressRead, learnerRead } = setup.read ?? readLaunch(api, dialect);
  const { settings, problem } = launchSettings(launch.launchData, course.settings);
  const journals = learnerRead ? platform.openJournals(launch.learnerId) : noJournals;
  const { suspendData } = launch;
  // Even where the LMS has taken nothing yet.
  const fresh = launch.fresh && !setup.adopted;
  const { shown = null } = setup;
  const journal = journals.current.read();
  const seed = platform.random(2 ** 30);
  const found = resume(course, { suspendData, fresh, shown, journal }, seed);
  const unread = progressRead ? '' : unreadNotice;
  const notices = [problem ?? '', unread, ...found.notices].filter((text) => text !== '');
  const start = { attempt: found.attempt, settings, notices };
  const why = readOnly(launch, found.locked, setup.elsewhere === true);
  if (why !== null) {
    platform.onState({ kind: 'read-only', why });
    return { ...start, earlier: null, ...watching(api, dialect, why) };
  }
  const stays = found.journalLocked || (found.setAside && !setAside(course, journals));
  const current = stays ? noJournals.current : journals.current;
  if (found.confirmed) current.clear();
  const earlier = offered(course, journals.earlier);
  return {
    ...start,
    earlier,
    ...recording(progressRead ? setup : { ...setup, api: exitOnly(api, dialect) }, {
      settings,
      journal: current,
      launch,
      found,
    }),
  };
}

const unreadNotice =
  'The LMS did not give back your progress, so nothing is sent to it, to keep what it holds. Close the course and open it again from the LMS.';

/**
 * An LMS that failed to give progress back may hold some. It is told nothing but that the attempt
 * goes on, without which SCORM 2004 ends it at Terminate (RTE 4.2.8).
 */
function exitOnly(api: CmiApi, dialect: Dialect): CmiApi {
  const untold = () => ({ ok: false, code: 0, message: 'progress was not read' }) as const;
  const exit = dialect.exit('suspend');
  return {
    ...api,
    set: (element) => (element === exit[0] ? api.set(...exit) : untold()),
    commit: untold,
  };
}

function readOnly({ mode }: Launch, locked: boolean, elsewhere: boolean): ReadOnly | null {
  if (mode !== 'normal') return mode;
  if (elsewhere) return 'other-window';
  return locked ? 'newer-version' : null;
}

type Running = Pick<Session, 'keep' | 'pause' | 'handOver' | 'leave' | 'stop'>;

/**
 * A session that only looks writes nothing (in review mode Moodle would change the grade), but for
 * the exit of an attempt that must be there the next time. Beside another window it does not even
 * end: Terminate stores, and what it would store is older than what the other window has sent.
 */
function watching(api: CmiApi, dialect: Dialect, why: ReadOnly): Running {
  const nothing = () => {};
  let ended = why === 'other-window';
  const leave = () => {
    if (ended) return;
    ended = true;
    if (why === 'newer-version') api.set(...dialect.exit('suspend'));
    api.terminate();
  };
  return { keep: nothing, pause: nothing, handOver: nothing, leave, stop: nothing };
}

interface RecordingStart {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly launch: Launch;
  readonly found: ReturnType<typeof resume>;
}

function recording(
  { course, api, dialect, platform, since, keptBy }: SessionSetup,
  { settings, journal, launch, found }: RecordingStart,
): Running {
  const known = found.fromLms === null ? null : reportOf(course, settings, found.fromLms);
  const records = openRecords({ ...course, settings }, dialect, api, known);
  const notes = new Map<string, AnswerNote>();
  const written = new Map<string, string>();
  const refused = new Set<string>();
  const writer = platform.random(4096);
  let attempt = found.attempt;
  let saveNumber = found.lastSave;
  let inJournal = true;
  let unsaved = true;
  let ended = false;
  let failures = 0;
  let cancel = () => {};

  const set = (writes: readonly CmiWrite[]) => {
    for (const [element, value] of writes) {
      if (refused.has(element) || written.get(element) === value) continue;
      if (api.set(element, value).ok) written.set(element, value);
      else refused.add(element);
    }
  };
  const tell = (saved: boolean) => {
    const kept = inJournal ? 'kept-here' : 'not-kept';
    platform.onState({ kind: saved ? (keptBy === 'lms' ? 'saved' : 'no-lms') : kept });
  };
  const nextMark = (): SaveMark => {
    saveNumber = (saveNumber + 1) % 2 ** 24;
    return { number: saveNumber, writer };
  };
  const writeJournal = (mark: SaveMark) => {
    const whole = encodeAttempt(course, attempt, mark, Number.MAX_SAFE_INTEGER);
    inJournal = whole !== null && journal.write(whole);
  };
  const writeSuspendData = (mark: SaveMark): boolean => {
    const data = encodeAttempt(course, attempt, mark, dialect.suspendDataLimit);
    if (data === null) return false;
    const [element, value] = dialect.suspendData(data);
    return api.set(element, value).ok;
  };

  const flush = () => {
    cancel();
    if (ended) return;
    const mark = nextMark();
    writeJournal(mark);
    const report = notBelow(reportOf(course, settings, attempt), launch.held);
    records.interactions(report, ({ item }) => notes.get(item.id) ?? null, set);
    set(records.objectives(report, attempt));
    set(dialect.course(report));
    const stored = writeSuspendData(mark);
    const saved = api.commit().ok && stored;
    unsaved = !saved;
    tell(saved);
    if (saved) failures = 0;
    else retryLater();
  };
  const retryLater = () => {
    const pause = retryPauses[Math.min(failures, retryPauses.length - 1)] ?? 60_000;
    failures += 1;
    cancel = platform.schedule(flush, pause);
  };
  const setTime = () => set([dialect.sessionTime(Math.max(0, (platform.now() - since) / 1000))]);
  const closing = (): 'suspend' | 'normal' => {
    const { completion } = notBelow(reportOf(course, settings, attempt), launch.held);
    return settings.exit === 'normal-when-complete' && completion === 'completed'
      ? 'normal'
      : 'suspend';
  };

  set(dialect.opening(launch.fresh));
  flush();
  return {
    keep(next: Attempt, answered: Answered | null) {
      const moved = next.answers === attempt.answers && next.sittings === attempt.sittings;
      // A page that is only opened can wait until it stands; an answer before it waits no longer.
      const pause = moved && !unsaved ? movePause : 0;
      attempt = next;
      unsaved = true;
      if (answered !== null) notes.set(answered.item, answered.note);
      writeJournal({ number: saveNumber + 1, writer });
      if (ended) return tell(false);
      platform.onState({ kind: 'saving' });
      cancel();
      // After the next paint: a slow LMS must not hold up what the learner sees.
      cancel = platform.schedule(flush, pause);
    },
    pause() {
      if (ended) return;
      setTime();
      if (unsaved) flush();
      else tell(api.commit().ok);
    },
    handOver() {
      if (ended) return;
      setTime();
      if (unsaved) flush();
      else api.commit();
      cancel();
    },
    leave() {
      if (ended) return;
      if (unsaved) flush();
      set([dialect.exit(closing())]);
      setTime();
      // Terminate commits too, and may pass where a Commit in `pagehide` is refused.
      api.commit();
      ended = true;
      cancel();
      api.terminate();
    },
    stop() {
      ended = true;
      cancel();
    },
  };
}
