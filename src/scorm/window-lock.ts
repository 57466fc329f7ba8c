import type { Journal } from './journal.ts';
import { nextTurn, type Turn, type TurnEffect, type TurnEvent } from './turn.ts';

/** The part of the Web Locks interface that is used. */
export interface Locks {
  request(
    name: string,
    options: { readonly steal: true } | { readonly signal: AbortSignal },
    whileHeld: () => Promise<void>,
  ): Promise<unknown>;
  /** The locks of all windows, held and waited for. */
  query(): Promise<LockStates>;
}

export interface LockStates {
  readonly held?: readonly { readonly name?: string }[];
  readonly pending?: readonly { readonly name?: string }[];
}

/** The part of BroadcastChannel that is used. */
export interface Channel {
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
  postMessage(message: string | number): void;
  close(): void;
}

/** What a window has to meet the others of the same attempt in this browser. */
export interface WindowPlatform {
  /** Of the lock: one for each attempt of a learner. */
  readonly name: string;
  readonly locks: Locks;
  readonly channel: Channel;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs a task once after so many milliseconds, unless it is cancelled by what this returns. */
  schedule(task: () => void, milliseconds: number): () => void;
}

/** What a window is told. */
export interface Turns {
  /** It records from now on; called again each time that it got the lock. */
  record(): void;
  /** Another window asks to go on: what is unsaved is saved now. `watch` follows. */
  save(): void;
  /** Another window records: this one writes nothing any more. */
  watch(): void;
}

/** One of several windows that show the same attempt. */
export interface WindowLock {
  /** Takes the attempt over from the window that records. */
  takeOver(): void;
  /** The same journal, of which the other windows hear every write: a storage may be full. */
  share(journal: Journal): Journal;
  /** The document goes: the lock is free at once, and nothing keeps the page out of a cache. */
  close(): void;
}

/**
 * How long another document may take to let go, in milliseconds: one that this window replaces, as
 * in a reload, or one that is asked to. Background windows of phones never answer.
 */
export const patience = 1000;

/** Answers a window that asks to go on, which it does by the time of asking. */
const saved = 'saved';

/**
 * Lets one window at a time record an attempt. The first one holds a lock (Web Locks), which the
 * browser frees when its document goes, however it goes; others wait for it and go on by
 * themselves then. A window that takes over asks first, so that the other one saves, and steals
 * the lock. Where no lock can be had, the window records as if it were alone.
 *
 * @param returning this window has recorded until it was reloaded: it goes on, whoever took the
 *   lock in between
 */
export function windowLock(
  { name, locks, channel, now, schedule }: WindowPlatform,
  turns: Turns,
  returning: boolean,
): WindowLock {
  const gone = new AbortController();
  let turn: Turn = { kind: 'waiting', looks: 0 };
  let held: HeldLock | null = null;
  let isQueued = false;
  let heard = '';
  let cancel = () => {};

  const on = (event: TurnEvent) => {
    const [next, ...effects] = nextTurn(turn, event);
    if (next !== turn) cancel();
    turn = next;
    for (const effect of effects) run[effect]();
  };
  const request = (options: Parameters<Locks['request']>[1]) => {
    let own: HeldLock | null = null;
    const whileHeld = () =>
      new Promise<void>((free) => {
        if ('signal' in options) isQueued = false;
        own = { free };
        held = own;
        on('granted');
      });
    locks.request(name, options, whileHeld).catch(() => {
      if (gone.signal.aborted) return;
      if (own === null) on('refused');
      else if (own === held) on('stolen');
    });
  };
  const run: Readonly<Record<TurnEffect, () => void>> = {
    record() {
      turns.record();
      heard = '';
    },
    save: turns.save,
    watch: turns.watch,
    answer: () => channel.postMessage(saved),
    ask: () => channel.postMessage(now()),
    steal() {
      // A lock of its own may be the one it steals, after another window asked and then died.
      held = null;
      request({ steal: true });
    },
    queue() {
      if (isQueued) return;
      isQueued = true;
      request({ signal: gone.signal });
    },
    look() {
      locks.query().then(
        (states) => {
          if (!gone.signal.aborted) on(seen(states, name));
        },
        () => on('seen-held'),
      );
    },
    wait() {
      cancel = schedule(() => on('overdue'), patience);
    },
  };

  channel.addEventListener('message', ({ data }) => {
    if (data === saved) on('answered');
    else if (typeof data === 'number') on(now() - data < patience ? 'asked' : 'asked-long-ago');
    else heard = String(data);
  });
  if (returning) on('take-over');
  else run.wait();
  run.queue();

  return {
    takeOver: () => on('take-over'),
    share: (journal) => ({
      ...journal,
      read: () => heard || journal.read(),
      write(data) {
        if (!gone.signal.aborted) channel.postMessage(data);
        return journal.write(data);
      },
    }),
    close() {
      gone.abort();
      channel.close();
      held?.free();
    },
  };
}

interface HeldLock {
  readonly free: () => void;
}

function seen({ held = [], pending = [] }: LockStates, name: string): TurnEvent {
  const isThis = (lock: { readonly name?: string }) => lock.name === name;
  if (!held.some(isThis)) return 'seen-free';
  return pending.some(isThis) ? 'seen-held' : 'seen-unclear';
}
