import type { Channel, Locks, WindowPlatform } from '../../src/scorm/window-lock.ts';

/** The windows of one browser: its locks as Web Locks grants them, its channels, its time. */
export interface FakeBrowser {
  /** A window's view of it. */
  window(): FakeWindow;
  /** Lets time pass in all windows, then everything that follows from it. */
  wait(milliseconds: number): Promise<void>;
}

export interface FakeWindow extends WindowPlatform {
  /** Its document is gone without a word: the browser frees its locks, and no task runs any more. */
  crash(): void;
  /** In the background of a phone: it hears nothing and its tasks wait, but it keeps its locks. */
  freeze(frozen: boolean): void;
}

interface Held {
  readonly window: object;
  readonly end: (stolen: boolean) => void;
}

interface Waiting {
  readonly window: object;
  readonly grant: () => Held;
}

export function fakeBrowser(): FakeBrowser {
  let held: Held | null = null;
  let queue: Waiting[] = [];
  let now = 0;
  const tasks = new Set<{ readonly due: number; readonly run: () => void; isFrozen(): boolean }>();
  const listeners = new Map<object, (event: { readonly data: unknown }) => void>();
  const frozen = new Map<object, (() => void)[]>();

  const next = () => {
    if (held === null) held = queue.shift()?.grant() ?? null;
  };
  const free = (ended: Held) => {
    if (held !== ended) return;
    held = null;
    next();
  };
  /** Runs in the window's event loop: not now where it is frozen. */
  const inWindow = (window: object, task: () => void) => {
    const waiting = frozen.get(window);
    if (waiting === undefined) queueMicrotask(task);
    else waiting.push(task);
  };

  function locksOf(window: object): Locks {
    return {
      request: (_, options, whileHeld) =>
        new Promise((resolve, reject) => {
          const grant = (): Held => {
            const own: Held = {
              window,
              end: (stolen) => {
                if (stolen) inWindow(window, () => reject(new DOMException('', 'AbortError')));
              },
            };
            inWindow(window, () => {
              void whileHeld().then(() => {
                free(own);
                resolve(undefined);
              });
            });
            return own;
          };
          if ('steal' in options) {
            held?.end(true);
            held = grant();
            return;
          }
          const waiting = { window, grant };
          options.signal.addEventListener('abort', () => {
            queue = queue.filter((each) => each !== waiting);
            reject(new DOMException('', 'AbortError'));
          });
          queue.push(waiting);
          next();
        }),
      query: () =>
        Promise.resolve({
          held: held === null ? [] : [{ name: 'attempt' }],
          pending: queue.map(() => ({ name: 'attempt' })),
        }),
    };
  }

  function channelOf(window: object): Channel {
    return {
      addEventListener: (_, hear) => void listeners.set(window, hear),
      postMessage(data) {
        for (const [other] of listeners)
          if (other !== window) inWindow(other, () => listeners.get(other)?.({ data }));
      },
      close: () => void listeners.delete(window),
    };
  }

  return {
    window() {
      const window = {};
      let isGone = false;
      return {
        name: 'attempt',
        locks: locksOf(window),
        channel: channelOf(window),
        now: () => now,
        schedule(run, milliseconds) {
          const isFrozen = () => isGone || frozen.has(window);
          const task = { run, due: now + milliseconds, isFrozen };
          tasks.add(task);
          return () => tasks.delete(task);
        },
        crash() {
          isGone = true;
          listeners.delete(window);
          queue = queue.filter((waiting) => waiting.window !== window);
          if (held?.window === window) free(held);
        },
        freeze(on) {
          const waiting = frozen.get(window) ?? [];
          if (on) frozen.set(window, waiting);
          else frozen.delete(window);
          if (!on) for (const task of waiting) queueMicrotask(task);
        },
      };
    },
    async wait(milliseconds) {
      const until = now + milliseconds;
      await settled();
      for (;;) {
        const due = [...tasks].filter((task) => task.due <= until && !task.isFrozen());
        const first = due.sort((a, b) => a.due - b.due)[0];
        if (first === undefined) break;
        tasks.delete(first);
        now = Math.max(now, first.due);
        first.run();
        await settled();
      }
      now = until;
    },
  };
}

/** All microtasks have run. */
function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
