import type { Journal } from './journal.ts';

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
  /** Runs a task once after so many milliseconds; the answer takes it back. */
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

/** Looks for a holder until a lock that has none is taken for one that no browser gives. */
const mostLooks = 3;

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
  let recording = false;
  let queued = false;
  let heard = '';
  let holder: object | null = null;
  let letGo = () => {};
  let steal: (() => void) | null = null;
  let cancel = () => {};

  const record = () => {
    cancel();
    steal = null;
    if (recording) return;
    recording = true;
    turns.record();
    heard = '';
  };
  const watch = () => {
    recording = false;
    turns.watch();
  };
  const request = (options: Parameters<Locks['request']>[1]) => {
    const own = {};
    let held = false;
    const whileHeld = () =>
      new Promise<void>((done) => {
        if ('signal' in options) queued = false;
        held = true;
        holder = own;
        letGo = done;
        record();
      });
    locks.request(name, options, whileHeld).catch(() => {
      if (gone.signal.aborted) return;
      if (!held) return record();
      if (holder !== own) return;
      if (recording) watch();
      queue();
    });
  };
  const queue = () => {
    if (queued) return;
    queued = true;
    request({ signal: gone.signal });
  };

  channel.addEventListener('message', ({ data }) => {
    if (data === saved) steal?.();
    else if (typeof data !== 'number') heard = String(data);
    else if (recording) {
      // A window that slept has been robbed meanwhile: it would write over what is newer.
      if (now() - data < patience) turns.save();
      watch();
      channel.postMessage(saved);
    }
  });
  const takeOver = () => {
    steal = () => {
      steal = null;
      cancel();
      // A lock of its own may be the one it steals, after another window asked and then died.
      holder = null;
      // A browser that grants nothing must not keep the learner from going on.
      cancel = schedule(record, patience);
      request({ steal: true });
    };
    cancel();
    cancel = schedule(steal, patience);
    channel.postMessage(now());
  };
  /**
   * Watches if another window has the lock. On a slow machine a free one may be long in coming; one
   * that nobody has and nobody gets will not come.
   */
  const watchIfHeld = (looks: number) => {
    locks.query().then(({ held = [], pending = [] }) => {
      if (recording || gone.signal.aborted) return;
      const isThis = (lock: { readonly name?: string }) => lock.name === name;
      if (held.some(isThis) && pending.some(isThis)) watch();
      else if (!held.some(isThis) && looks >= mostLooks) record();
      else cancel = schedule(() => watchIfHeld(looks + 1), patience);
    }, watch);
  };
  if (returning) takeOver();
  else cancel = schedule(() => watchIfHeld(1), patience);
  queue();

  return {
    takeOver,
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
      letGo();
    },
  };
}
