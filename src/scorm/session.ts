import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote } from '../attempt/report.ts';
import { notBelow, reportOf } from '../attempt/report-of.ts';
import type { ReadOnly, SaveState } from '../attempt/save-state.ts';
import type { Settings } from '../attempt/settings.ts';
import type { Answered, ProgressKeeper } from '../attempt/store.ts';
import { encodeAttempt, type SaveMark } from '../attempt/suspend-data.ts';
import type { CmiApi, Dialect, Launch } from './cmi.ts';
import { type Delivered, type Eventually, openDelivery } from './delivery.ts';
import { type Earlier, offered, setAside, takeAlone } from './earlier.ts';
import { type Journals, noJournals } from './journal.ts';
import { type LaunchRead, readLaunch } from './read-launch.ts';
import { resume } from './resume.ts';
import { launchSettings } from './settings.ts';
import { beat, timeSpent } from './time-spent.ts';

/** What a session asks of the page it runs in. */
export interface SessionPlatform {
  /** Milliseconds from any start, which no change of the clock sets back. */
  elapsed(): number;
  /** A whole number from 0 to `below` - 1. */
  random(below: number): number;
  /** Runs a task once after so many milliseconds; the answer takes it back. */
  schedule(task: () => void, milliseconds: number): () => void;
  /** Whether the browser has a network, as far as it knows. */
  isOnline(): boolean;
  openJournals(learnerId: string): Journals;
  /** Tells the page how saving goes. */
  onState(state: SaveState): void;
}

/** A started session: the attempt it found and the ways it ends. */
export interface Session extends ProgressKeeper {
  readonly attempt: Attempt;
  readonly settings: Settings;
  readonly notices: readonly string[];
  /** False where the launch is only for looking: what is answered would be lost. */
  readonly records: boolean;
  /** Answers of an earlier attempt that this browser still holds and the LMS does not; null for none. */
  readonly earlier: Earlier | null;
  /** The page was hidden and may never return: answers go to the LMS now. */
  pause(): void;
  /** The page is seen again. */
  resume(): void;
  /** Another document of the course takes over: everything is committed, the session stays open. */
  handOver(): void;
  /** The page goes: exit, time, Terminate, once. Answers whether that ended the LMS's session. */
  leave(): boolean;
  /** The learner leaves while the page lives: ends as `leave` does once all is saved, else not at all. */
  finish(): Promise<boolean>;
  /** Another window records from now on: nothing is written any more, not even an end. */
  stop(): void;
}

/** What a session starts from. */
export interface SessionSetup {
  readonly course: Course;
  readonly api: CmiApi;
  readonly dialect: Dialect;
  readonly platform: SessionPlatform;
  /** Milliseconds spent in the launch by earlier documents. */
  readonly spent: number;
  /** Notes the milliseconds spent so far, for the next document. */
  readonly onSpent: (milliseconds: number) => void;
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
  const { settings: asked, problem } = launchSettings(launch.launchData, course.settings);
  const settings =
    asked.interactions === 'auto' ? { ...asked, interactions: dialect.interactions } : asked;
  // One journal must never be offered to another person: whom nobody named has none that lasts.
  const journals = platform.openJournals(learnerRead ? launch.learnerId : '');
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
    return { ...start, records: false, earlier: null, ...watching(api, dialect, why) };
  }
  const stays = found.journalLocked || (found.setAside && !setAside(course, journals));
  const current = stays ? noJournals.current : journals.current;
  if (found.confirmed) current.clear();
  if (setup.keptBy === 'lms') takeAlone(course, journals);
  const earlier = offered(course, journals.earlier);
  return {
    ...start,
    records: true,
    earlier,
    ...recording(progressRead ? setup : { ...setup, api: exitOnly(api, dialect) }, {
      settings,
      journals: { current, doubt: journals.doubt },
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

type Running = Pick<
  Session,
  'keep' | 'pause' | 'resume' | 'handOver' | 'leave' | 'finish' | 'stop'
>;

/**
 * A session that only looks says nothing, not even the end: in preview, Moodle's 1.2 takes a Finish
 * for a course completed with 0 points, and its 2004 a Terminate in review for no time at all. Only
 * an attempt of a newer version must be there the next time, which takes an exit.
 */
function watching(api: CmiApi, dialect: Dialect, why: ReadOnly): Running {
  const nothing = () => {};
  let ended = false;
  const leave = () => {
    if (why !== 'newer-version') return false;
    if (!ended) {
      ended = true;
      api.set(...dialect.exit('suspend'));
      api.terminate();
    }
    return true;
  };
  return {
    keep: nothing,
    pause: nothing,
    resume: nothing,
    handOver: nothing,
    leave,
    finish: async () => false,
    stop: nothing,
  };
}

interface RecordingStart {
  readonly settings: Settings;
  readonly journals: Pick<Journals, 'current' | 'doubt'>;
  readonly launch: Launch;
  readonly found: ReturnType<typeof resume>;
}

function recording(
  { course: whole, api, dialect, platform, spent, onSpent, keptBy, adopted }: SessionSetup,
  { settings, journals, launch, found }: RecordingStart,
): Running {
  const course = { ...whole, settings };
  const notes = new Map<string, AnswerNote>();
  const writer = platform.random(4096);
  const time = timeSpent(platform.elapsed, spent);
  const { fromLms } = found;
  const noteOf = (item: string) => notes.get(item) ?? null;
  const { isOnline } = platform;
  const { current: journal, doubt } = journals;
  const inDoubt = doubt
    .read()
    .split(' ')
    .filter((name) => name !== '');
  const start = { course, api, dialect, launch, fromLms, inDoubt, adopted, noteOf, isOnline };
  const delivery = openDelivery(start);
  let attempt = found.attempt;
  let saveNumber = found.lastSave;
  let saves = 0;
  let inJournal = true;
  let unsaved = true;
  let closed = false;
  let ended = false;
  let failures = 0;
  let cancel = () => {};
  let cancelBeat = () => {};

  const kept = () => (inJournal && journal.lasting ? 'kept-here' : 'not-kept');
  const tell = (delivered: Delivered) => {
    const saved = keptBy === 'lms' ? 'saved' : 'no-lms';
    const kind = { saved, refused: kept(), closed: 'closed' } as const;
    platform.onState({ kind: kind[delivered] });
  };
  const nextMark = (): SaveMark => {
    saveNumber = (saveNumber + 1) % 2 ** 24;
    return { number: saveNumber, writer };
  };
  const writeJournal = (mark: SaveMark) => {
    const whole = encodeAttempt(course, attempt, mark, Number.MAX_SAFE_INTEGER);
    inJournal = whole !== null && journal.write(whole);
  };

  const flush = (): Eventually<Delivered> => {
    cancel();
    const earlierMark = nextMark();
    const mark = nextMark();
    writeJournal(mark);
    saves += 1;
    const number = saves;
    const conclude = (delivered: Delivered) => {
      // Of a save that another one has overtaken, only the later one counts.
      if (number !== saves || ended) return delivered;
      unsaved = delivered === 'refused';
      noteDoubt();
      closed = delivered === 'closed';
      tell(delivered);
      if (unsaved) retryLater();
      else failures = 0;
      return delivered;
    };
    const delivered = delivery.send(attempt, mark, earlierMark);
    return typeof delivered === 'string' ? conclude(delivered) : delivered.then(conclude);
  };
  const retryLater = () => {
    const pause = retryPauses[Math.min(failures, retryPauses.length - 1)] ?? 60_000;
    failures += 1;
    cancel = platform.schedule(flush, pause);
  };
  const noteTime = () => {
    time.note();
    onSpent(time.milliseconds());
  };
  const noteDoubt = () => {
    const names = delivery.inDoubt();
    if (names.length > 0) doubt.write(names.join(' '));
    else doubt.clear();
  };
  const keepTime = () => {
    noteTime();
    cancelBeat = platform.schedule(keepTime, beat);
  };
  const seconds = () => time.milliseconds() / 1000;
  const stop = () => {
    ended = true;
    cancel();
    cancelBeat();
  };
  const end = (isUnsaved: boolean) => {
    // Whatever an LMS is told in what has become a review may be wrong.
    if (closed) return stop();
    const { completion } = notBelow(reportOf(course, settings, attempt), launch.held);
    const isDone = settings.exit === 'normal-when-complete' && completion === 'completed';
    const last = isUnsaved ? { attempt, earlierMark: nextMark(), mark: nextMark() } : null;
    if (last !== null) writeJournal(last.mark);
    delivery.conclude(isDone ? 'normal' : 'suspend', seconds(), last);
    noteDoubt();
    // Not before: a browser may cut a script off as it closes a page, and still hide it.
    stop();
    delivery.terminate();
  };
  const pause = () => {
    // The launch is forgotten once it has ended: nothing may mark it again.
    if (ended) return;
    noteTime();
    if (unsaved && !closed) void flush();
  };

  void flush();
  keepTime();
  return {
    keep(next: Attempt, answered: Answered | null) {
      const moved = next.answers === attempt.answers && next.sittings === attempt.sittings;
      // A page that is only opened can wait until it stands; an answer before it waits no longer.
      const wait = moved && !unsaved ? movePause : 0;
      attempt = next;
      if (answered !== null) notes.set(answered.item, answered.note);
      writeJournal({ number: saveNumber + 1, writer });
      if (ended) return tell('refused');
      if (closed) return tell('closed');
      unsaved = true;
      platform.onState({ kind: 'saving' });
      cancel();
      // After the next paint: a slow LMS must not hold up what the learner sees.
      cancel = platform.schedule(flush, wait);
    },
    pause() {
      time.hide();
      pause();
    },
    resume: () => time.show(),
    handOver() {
      pause();
      cancel();
    },
    leave() {
      if (!ended) end(unsaved);
      return true;
    },
    async finish() {
      if (ended) return true;
      const delivered = unsaved && !closed ? await flush() : 'saved';
      if (delivered === 'refused') return false;
      end(false);
      if (!closed) platform.onState({ kind: 'left' });
      return true;
    },
    stop,
  };
}
