import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownLibrary } from '../library/use-library.ts';
import { type StartedWorker, startPackagingWorker } from '../packaging/browser.ts';
import { type CheckReport, isSound } from '../packaging/check/report.ts';
import type { MakeProgress } from '../packaging/make/checked-package.ts';
import type { PackageChoices } from '../packaging/make/choices.ts';
import type { DrawnQuestions } from '../packaging/make/drawn-questions.ts';
import type { Problem } from '../packaging/site/problem.ts';

/** What the make page is doing. */
export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly progress: MakeProgress }
  | Made
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

/** A package that was made and checked. */
export interface Made {
  readonly kind: 'made';
  readonly choices: PackageChoices;
  readonly zip: File;
  readonly report: CheckReport;
  /** Its id in the library; null where this browser does not keep it. */
  readonly kept: string | null;
}

export interface Maker {
  readonly making: Making;
  readonly make: (choices: PackageChoices, questions?: DrawnQuestions | null) => Promise<void>;
  readonly cancel: () => void;
}

/** Makes packages in a worker, and keeps those on this device whose check finds no fault. */
export function useMaking(add: ShownLibrary['add']): Maker {
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const started = useRef<StartedWorker | null>(null);

  const stop = useCallback(() => {
    started.current?.stop();
    started.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  async function make(choices: PackageChoices, questions: DrawnQuestions | null = null) {
    stop();
    const own = startPackagingWorker();
    started.current = own;
    const tell = (next: Making) => {
      if (started.current === own) setMaking(next);
    };
    tell({ kind: 'making', progress: { step: 'fetching', share: 0 } });
    try {
      tell(await madeBy(own, { choices, questions }, tell, add));
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      const fix = 'check that this device is online, and try again';
      tell({ kind: 'failed', problems: [{ where: 'this page', what, fix }] });
    }
    if (started.current === own) stop();
  }

  function cancel() {
    stop();
    setMaking({ kind: 'cancelled' });
  }

  return { making, make, cancel };
}

interface Wanted {
  readonly choices: PackageChoices;
  /** In place of those of this site; null for these. */
  readonly questions: DrawnQuestions | null;
}

async function madeBy(
  { worker }: StartedWorker,
  { choices, questions }: Wanted,
  tell: (next: Making) => void,
  add: ShownLibrary['add'],
): Promise<Making> {
  const onProgress = (progress: MakeProgress) => tell({ kind: 'making', progress });
  const result = await worker.make(choices, onProgress, questions);
  if (result.kind === 'failed') return result;
  const { name, bytes, report } = result;
  const zip = new File([new Uint8Array(bytes)], name, { type: 'application/zip' });
  const entry = isSound(report) ? await add(name, zip) : null;
  return { kind: 'made', choices, zip, report, kept: entry?.id ?? null };
}
