import { useEffect, useRef, useState } from 'react';
import { deviceLibrary } from '../library/browser.ts';
import { type StartedWorker, startPackagingWorker } from '../packaging/browser.ts';
import { type PackageChoices, previewIdentifier } from '../packaging/make/choices.ts';
import type { DrawnQuestions } from '../packaging/make/drawn-questions.ts';
import type { Problem } from '../packaging/site/problem.ts';

/** The folder under which a package of the library is served, or in a sentence why none is. */
export type Serve = (id: string) => Promise<{ readonly folder: string } | { readonly why: string }>;

export type Preview =
  | { readonly kind: 'closed' | 'making' }
  | { readonly kind: 'shown'; readonly folder: string }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** While somebody types, nothing is made. */
const pause = 600;

/** The pages of a package as its choices stand, made anew whenever they change. */
export function usePreview(
  isOpen: boolean,
  { own: _, ...choices }: PackageChoices,
  drawn: DrawnQuestions | null,
  serve: Serve,
): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'closed' });
  const started = useRef<StartedWorker | null>(null);
  const text = JSON.stringify(choices);

  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    const isFirst = started.current === null;
    started.current ??= startPackagingWorker();
    const { worker } = started.current;
    if (isFirst) {
      forgetAnswers();
      setPreview({ kind: 'making' });
    }
    const timer = setTimeout(
      async () => {
        const next = await madeBy(worker, JSON.parse(text), drawn, serve);
        if (isCurrent) setPreview(next);
      },
      isFirst ? 0 : pause,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isOpen, text, drawn, serve]);

  useEffect(() => {
    if (isOpen) return undefined;
    setPreview({ kind: 'closed' });
    started.current?.stop();
    started.current = null;
    return undefined;
  }, [isOpen]);
  useEffect(() => () => started.current?.stop(), []);

  return preview;
}

async function madeBy(
  worker: StartedWorker['worker'],
  choices: PackageChoices,
  drawn: DrawnQuestions | null,
  serve: Serve,
): Promise<Preview> {
  const failed = (what: string, fix: string): Preview => ({
    kind: 'failed',
    problems: [{ where: 'the preview', what, fix }],
  });
  try {
    const made = await worker.preview(choices, drawn);
    if (made.kind === 'failed') return made;
    const id = await deviceLibrary.look(new Blob([new Uint8Array(made.bytes)]));
    const served = await serve(id);
    if ('folder' in served) return { kind: 'shown', folder: served.folder };
    return failed(served.why, 'make the package and try it in your LMS');
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return failed(what, 'check that this device is online, and open the preview again');
  }
}

/** What was answered in an earlier preview: each begins afresh. */
function forgetAnswers(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.includes(previewIdentifier)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
