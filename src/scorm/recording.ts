import type { Attempt } from '../attempt/attempt.ts';
import type { AnswerNote } from '../attempt/report.ts';
import { notBelow, reportOf } from '../attempt/report-of.ts';
import type { Settings } from '../attempt/settings.ts';
import type { Answered } from '../attempt/store.ts';
import { encodeAttempt, type SaveMark } from '../attempt/suspend-data.ts';
import type { Launch } from './cmi.ts';
import { type Delivered, type Eventually, openDelivery } from './delivery.ts';
import type { Journals } from './journal.ts';
import type { Resumed } from './resume.ts';
import type { Running, SessionSetup } from './session.ts';
import { beat, timeSpent } from './time-spent.ts';

/** How long a mere move to another page waits to be saved, in milliseconds. */
const movePause = 500;

/** Pauses before a refused Commit is tried again, in milliseconds; the last one repeats. */
const retryPauses = [2_000, 5_000, 15_000, 60_000] as const;

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
export function recording(
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
