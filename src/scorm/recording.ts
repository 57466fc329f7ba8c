import type { Attempt } from '../attempt/attempt.ts';
import type { Course, CourseAt } from '../attempt/course.ts';
import { oncePer } from '../attempt/once-each.ts';
import type { AnswerNote, InteractionReport } from '../attempt/report.ts';
import { practiceReport } from '../attempt/report-of.ts';
import type { SaveState } from '../attempt/save-state.ts';
import type { Settings } from '../attempt/settings.ts';
import type { Answered, ProgressKeeper } from '../attempt/store.ts';
import { encodeAttempt, type SaveMark } from '../attempt/suspend-data.ts';
import type { LearnerResponse } from '../quiz/item-types.ts';
import type { CmiApi, Dialect, Launch } from './cmi.ts';
import { type Eventually, openDelivery, type Save } from './delivery.ts';
import { type Journal, type Journals, namesIn, writeNames } from './journal.ts';
import type { Resumed } from './resume.ts';
import {
  changed,
  type Delivered,
  delivered,
  isUnsaved,
  notYetSaved,
  retryPause,
  type Saving,
  sending,
} from './saving.ts';
import { keepTime, type TimePlatform } from './time-spent.ts';

/** How long a mere move to another page waits to be saved, in milliseconds. */
const movePause = 500;

/** What recording asks of the page it runs in. */
export interface RecordingPlatform extends TimePlatform {
  /** A whole number from 0 to `below` - 1. */
  random(below: number): number;
  /** Whether the browser has a network, as far as it knows. */
  isOnline(): boolean;
  /** Tells the page how saving goes. */
  onState(state: SaveState): void;
}

export interface RecordingSetup {
  readonly courseAt: CourseAt;
  readonly api: CmiApi;
  readonly dialect: Dialect;
  readonly platform: RecordingPlatform;
  /** Milliseconds spent in the launch by earlier documents. */
  readonly spent: number;
  /** Notes the milliseconds spent so far, for the next document. */
  readonly onSpent: (milliseconds: number) => void;
  /** An earlier document of the launch has run already: a reload is no new attempt. */
  readonly adopted: boolean;
  /** `browser` when the API is our own and keeps its data here, because there is no LMS. */
  readonly keptBy: 'lms' | 'browser';
}

/** How a started session goes on. */
export interface Running extends ProgressKeeper {
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

/** What a session that records starts with, beside its setup. */
export interface RecordingStart {
  readonly settings: Settings;
  readonly journals: Pick<Journals, 'current' | 'doubt'>;
  readonly launch: Launch;
  readonly found: Resumed;
}

/**
 * Keeps an attempt with the LMS and in this browser: at once in the journal, after the next paint in
 * the LMS, again and again where it refuses.
 */
export function recording(setup: RecordingSetup, start: RecordingStart): Running {
  const { api, dialect, platform, keptBy, adopted } = setup;
  const { settings, launch, found } = start;
  const { doubt } = start.journals;
  const courseAt = oncePer((seed) => ({ ...setup.courseAt(seed), settings }));
  const notes = new Map<LearnerResponse, AnswerNote>();
  const inPractice: InteractionReport[] = [];
  const copy = openCopy(
    courseAt(found.attempt.seed),
    start.journals.current,
    found.lastSave,
    platform.random(4096),
  );
  const time = keepTime(platform, setup.spent, setup.onSpent);
  const delivery = openDelivery({
    courseAt,
    api,
    dialect,
    launch,
    adopted,
    fromLms: found.fromLms,
    inDoubt: namesIn(doubt),
    practised: () => [...inPractice],
    noteOf: ({ response }) => notes.get(response) ?? null,
    isOnline: platform.isOnline,
  });
  let attempt = found.attempt;
  let saving = notYetSaved;
  let cancel = () => {};

  const note = ({ response, note, practised }: Answered) => {
    notes.set(response, note);
    if (practised === undefined) return;
    const { given = 0 } = attempt.practice ?? {};
    inPractice.push(...practiceReport(settings, practised, response, given));
  };
  const show = (kind: Exclude<SaveState['kind'], 'read-only'>) => platform.onState({ kind });
  const become = (next: Saving) => {
    cancel();
    saving = next;
  };
  const send = (): Eventually<Delivered> => {
    const own = sending(saving);
    become(own);
    const conclude = (outcome: Delivered): Delivered => {
      // After a change, a later save or the end, only what followed counts.
      if (saving !== own) return outcome;
      become(delivered(own, outcome));
      writeNames(doubt, delivery.inDoubt());
      const alone = outcome === 'saved' && keptBy === 'browser';
      show(outcome === 'refused' ? copy.place() : alone ? 'no-lms' : outcome);
      if (outcome === 'refused') cancel = platform.schedule(send, retryPause(saving));
      return outcome;
    };
    const outcome = delivery.send(copy.save(attempt));
    return typeof outcome === 'string' ? conclude(outcome) : outcome.then(conclude);
  };
  const stop = () => {
    become({ kind: 'ended' });
    time.stop();
  };
  const end = () => {
    // Whatever an LMS is told in what has become a review may be wrong.
    if (saving.kind === 'closed') return stop();
    const last = isUnsaved(saving) ? copy.save(attempt) : null;
    delivery.conclude(attempt, time.seconds(), last);
    writeNames(doubt, delivery.inDoubt());
    // Not before: a browser may cut a script off as it closes a page, and still hide it.
    stop();
    delivery.terminate();
  };
  const pause = () => {
    // The launch is forgotten once it has ended: nothing may mark it again.
    if (saving.kind === 'ended') return;
    time.note();
    if (isUnsaved(saving)) void send();
  };

  void send();
  return {
    keep(next: Attempt, answered: Answered | null, waits = false) {
      if (waits) {
        attempt = next;
        copy.keep(attempt);
        if (saving.kind === 'saved') saving = changed(saving);
        return;
      }
      const moved =
        next.answers === attempt.answers &&
        next.unfinished === attempt.unfinished &&
        next.sittings === attempt.sittings &&
        next.practice === attempt.practice;
      // A page that is only opened can wait until it stands; an answer before it waits no longer.
      const wait = moved && saving.kind === 'saved' ? movePause : 0;
      attempt = next;
      if (answered !== null) note(answered);
      copy.keep(attempt);
      become(changed(saving));
      if (saving.kind === 'ended') return show(copy.place());
      if (saving.kind === 'closed') return show('closed');
      show('saving');
      // After the next paint: a slow LMS must not hold up what the learner sees.
      cancel = platform.schedule(send, wait);
    },
    pause() {
      time.hide();
      pause();
    },
    resume: time.show,
    handOver() {
      pause();
      cancel();
    },
    leave() {
      if (saving.kind !== 'ended') end();
      return true;
    },
    async finish() {
      const outcome = isUnsaved(saving) ? await send() : 'saved';
      if (outcome === 'refused') return false;
      if (saving.kind === 'ended') return true;
      const wasClosed = saving.kind === 'closed';
      end();
      if (!wasClosed) show('left');
      return true;
    },
    stop,
  };
}

/** The copy of an attempt in this browser's journal. */
interface Copy {
  /** Keeps a change until it is sent. */
  keep(attempt: Attempt): void;
  /** Keeps what is about to be sent, and marks it. */
  save(attempt: Attempt): Save;
  place(): 'kept-here' | 'not-kept';
}

function openCopy(course: Course, journal: Journal, lastSave: number, writer: number): Copy {
  let last = lastSave;
  let isKept = true;

  const mark = (ahead: number): SaveMark => ({ number: (last + ahead) % 2 ** 24, writer });
  const write = (attempt: Attempt, as: SaveMark) => {
    const whole = encodeAttempt(course, attempt, as, Number.MAX_SAFE_INTEGER);
    isKept = whole !== null && journal.write(whole);
  };
  return {
    keep: (attempt) => write(attempt, mark(1)),
    save(attempt) {
      const save = { attempt, earlierMark: mark(1), mark: mark(2) };
      last = save.mark.number;
      write(attempt, save.mark);
      return save;
    },
    place: () => (isKept && journal.lasting ? 'kept-here' : 'not-kept'),
  };
}
