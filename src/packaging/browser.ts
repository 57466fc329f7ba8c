import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { CheckProgress, CheckReport } from './check/report.ts';
import type { PackageChoices } from './choices.ts';
import type { CheckedPackage, MakeProgress } from './make/checked-package.ts';
import type { PackageOutline } from './outline.ts';
import type { PackagingWorker } from './worker.ts';

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
  return {
    worker: {
      check: (zip: Blob, onProgress: (progress: CheckProgress) => void): Promise<CheckReport> =>
        remote.check(zip, proxy(onProgress)),
      outline: (zip: Blob): Promise<PackageOutline> => remote.outline(zip),
      make: (
        choices: PackageChoices,
        onProgress: (progress: MakeProgress) => void,
      ): Promise<CheckedPackage> => remote.make(choices, proxy(onProgress)),
    },
    stop() {
      remote[releaseProxy]();
      started.terminate();
    },
  };
}
