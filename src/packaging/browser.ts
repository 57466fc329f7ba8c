import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { CheckReport } from './check/report.ts';
import type { CheckedPackage } from './make/checked-package.ts';
import type { MakeResult } from './make/make-package.ts';
import type { PackageOutline } from './manifest/outline.ts';
import type { StructureOutline } from './manifest/structure-outline.ts';
import type { PackagingWorker } from './worker.ts';
import { workerIsReady } from './worker-is-ready.ts';

/** A worker that makes and checks packages, and its end. */
export interface StartedWorker {
  readonly worker: PackagingWorker;
  /** Cancels whatever it is doing, whose promises then stay pending. */
  stop(): void;
}

/** Starts a packaging worker for this page; it loads about a megabyte, so start it when needed. */
export function startPackagingWorker(): StartedWorker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: new URL('packages/schemas.zip', document.baseURI).href,
  });
  const remote: Remote<PackagingWorker> = wrap(started);
  const ready = readiness(started);
  return {
    worker: {
      async check(zip, onProgress): Promise<CheckReport> {
        await ready;
        return remote.check(zip, proxy(onProgress));
      },
      async outline(zip): Promise<PackageOutline> {
        await ready;
        return remote.outline(zip);
      },
      async structure(zip): Promise<StructureOutline | null> {
        await ready;
        return remote.structure(zip);
      },
      async make(choices, onProgress, questions): Promise<CheckedPackage> {
        await ready;
        return remote.make(choices, proxy(onProgress), questions);
      },
      async preview(choices, questions): Promise<MakeResult> {
        await ready;
        return remote.preview(choices, questions);
      },
    },
    stop() {
      remote[releaseProxy]();
      started.terminate();
    },
  };
}

/**
 * Resolves when the worker listens: it waits for its WebAssembly first, and what is sent before
 * is lost. Rejects when it cannot be loaded.
 */
function readiness(started: Worker): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    started.addEventListener('message', ({ data }) => {
      if (data === workerIsReady) resolve();
    });
    started.addEventListener('error', () => {
      reject(new Error('a part of this site could not be loaded'));
    });
  });
  // Whoever calls hears of it; a worker that nobody calls need not work.
  ready.catch(() => {});
  return ready;
}
