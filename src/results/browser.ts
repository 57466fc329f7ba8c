import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { ResultsWorker, ShownResults } from './worker.ts';

/** A worker that reads results, and its end. */
export interface StartedWorker {
  readonly worker: ResultsWorker;
  /** Cancels whatever it is doing, whose promises then stay pending, and forgets what it read. */
  stop(): void;
}

export function startResultsWorker(): StartedWorker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const remote: Remote<ResultsWorker> = wrap(started);
  const failed = new Promise<never>((_, reject) => {
    started.addEventListener('error', () =>
      reject(new Error('a part of this site could not be loaded')),
    );
  });
  // Whoever calls hears of it; a worker that nobody calls need not work.
  failed.catch(() => {});
  const orFailed = <Value>(done: Promise<Value>) => Promise.race([done, failed]);
  return {
    worker: {
      open: (data) => orFailed(remote.open(data)),
      read: (wanted, onProgress): Promise<ShownResults> =>
        orFailed(remote.read(wanted, proxy(onProgress))),
      table: (name) => orFailed(remote.table(name)),
    },
    stop() {
      remote[releaseProxy]();
      started.terminate();
    },
  };
}
