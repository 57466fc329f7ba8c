import { atom, type ReadableAtom } from 'nanostores';
import { runningSitting } from './attempt.ts';
import { countedSpan, hasClosed, remarkDue, timeAllowed } from './sitting-time.ts';
import type { AttemptStore } from './store.ts';

/** What a timer asks of the page it runs in. */
export interface TimerPlatform {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds from any start, which no change of the clock sets back. */
  elapsed(): number;
  /** Runs a task once after so many milliseconds, unless it is cancelled by what this returns. */
  schedule(task: () => void, milliseconds: number): () => void;
}

/** What a timer has done by others, in this order. */
export interface TimerEvents {
  /** So many seconds are left, which is to be said. */
  remark(left: number): void;
  /** The time is up: what is written and not yet stored goes to the store now. */
  takeDrafts(): void;
  /** The sitting was handed in. */
  ended(): void;
}

export interface SittingTimer {
  /** Whole seconds that the running sitting may still take; null where none runs, or has no limit. */
  readonly $left: ReadableAtom<number | null>;
  /** Whether a sitting can no longer be started. */
  readonly $closed: ReadableAtom<boolean>;
  /** Notes the time spent, as before the page goes. */
  settle(): void;
  stop(): void;
}

/** Between two looks at the clock, in milliseconds. */
const lookPause = 1000;

/** Seconds that are noted at once: each note is written to this browser's journal. */
const noted = 5;

/**
 * Counts for how long the running sitting is open in this window while it takes answers, and hands it
 * in when its time is up. What is noted in the attempt only grows, by what has passed here: neither
 * the date nor a second window moves it.
 *
 * @param $records whether this window takes answers
 */
export function sittingTimer(
  store: AttemptStore,
  $records: ReadableAtom<boolean>,
  platform: TimerPlatform,
  events: TimerEvents,
): SittingTimer {
  const $left = atom<number | null>(null);
  const $closed = atom(false);
  let timed: { readonly seed: number; readonly number: number } | null = null;
  /** Milliseconds that are not in the attempt yet. */
  let unnoted = 0;
  let last = platform.elapsed();
  let said: number | null = null;
  let cancel = () => {};

  const open = () => ($records.get() ? runningSitting(store.$attempt.get()) : null);
  const isTimed = () => {
    const { seed } = store.$attempt.get();
    const number = open()?.number;
    return timed !== null && timed.seed === seed && timed.number === number;
  };
  /** Time before a sitting begins or goes on here is not its own. */
  const follow = () => {
    const sitting = open();
    if (!isTimed()) {
      last = platform.elapsed();
      unnoted = 0;
      said = null;
      timed = sitting && { seed: store.$attempt.get().seed, number: sitting.number };
    }
    if (sitting === null) $left.set(null);
  };
  const note = () => {
    const seconds = Math.floor(unnoted / 1000);
    const sitting = open();
    if (sitting === null || seconds === 0) return;
    unnoted -= seconds * 1000;
    store.spendTime((sitting.spent ?? 0) + seconds);
  };
  const look = () => {
    follow();
    $closed.set(hasClosed(store.$settings.get(), platform.now()));
    const span = platform.elapsed() - last;
    last += span;
    const sitting = open();
    const allowed = timeAllowed(store.$settings.get());
    if (sitting === null || allowed === null) return;
    unnoted += countedSpan(span);
    const left = Math.ceil(allowed - (sitting.spent ?? 0) - unnoted / 1000);
    if (left <= 0) return end();
    if (unnoted >= noted * 1000) note();
    const due = said === null ? null : remarkDue(allowed, said, left);
    said = left;
    $left.set(left);
    if (due !== null) events.remark(due);
  };
  const end = () => {
    note();
    events.takeDrafts();
    store.submitSitting(true);
    events.ended();
  };
  const beat = () => {
    look();
    cancel = platform.schedule(beat, lookPause);
  };
  const unfollow = [store.$attempt.listen(follow), $records.listen(follow)];
  beat();
  return {
    $left,
    $closed,
    settle() {
      look();
      note();
    },
    stop() {
      cancel();
      for (const each of unfollow) each();
    },
  };
}
