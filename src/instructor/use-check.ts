import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceLibrary } from '../library/browser.ts';
import { readToolLink, type ToolRequest, toolLink } from '../library/tool-link.ts';
import type { ShownLibrary } from '../library/use-library.ts';
import { type StartedWorker, startPackagingWorker } from '../packaging/browser.ts';
import type { CheckProgress } from '../packaging/check/reading/read-contents.ts';
import type { CheckReport } from '../packaging/check/report.ts';

/** What the check page is doing. */
export type Checking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'keeping'; readonly name: string }
  | { readonly kind: 'checking'; readonly name: string; readonly progress: CheckProgress | null }
  | { readonly kind: 'checked'; readonly report: CheckReport; readonly kept: string | null }
  | { readonly kind: 'cancelled'; readonly name: string }
  /** The address names a package that is not, or no longer, on this device. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly name: string; readonly why: string };

export interface Checker {
  readonly checking: Checking;
  /** What the address asks for. */
  readonly request: ToolRequest;
  readonly take: (file: File) => Promise<void>;
  readonly cancel: () => void;
}

const nothing: ToolRequest = { packageId: null, finding: null };

/** Checks the file that is taken, or the package that the address names, in a worker. */
export function useCheck(add: ShownLibrary['add']): Checker {
  const [checking, setChecking] = useState<Checking>({ kind: 'idle' });
  const [request, setRequest] = useState(nothing);
  const started = useRef<StartedWorker | null>(null);
  /** The id of the package that is checked or shown. */
  const shown = useRef<string | null>(null);

  const stop = useCallback(() => {
    started.current?.stop();
    started.current = null;
  }, []);

  const check = useCallback(
    async (file: File, kept: string | null) => {
      stop();
      const own = startPackagingWorker();
      started.current = own;
      const current = () => started.current === own;
      const { name } = file;
      setChecking({ kind: 'checking', name, progress: null });
      try {
        const report = await own.worker.check(file, (progress) => {
          if (current()) setChecking({ kind: 'checking', name, progress });
        });
        if (current()) setChecking({ kind: 'checked', report, kept });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (current()) setChecking({ kind: 'failed', name, why });
      }
      if (current()) stop();
    },
    [stop],
  );

  useEffect(() => {
    async function open() {
      const asked = readToolLink(location.hash);
      setRequest(asked);
      const id = asked.packageId;
      if (id === null || id === shown.current) return;
      shown.current = id;
      const kept = await deviceLibrary.get(id).catch(() => null);
      if (shown.current !== id) return;
      if (kept === null) {
        stop();
        setChecking({ kind: 'missing' });
      } else await check(new File([kept.zip], kept.name), id);
    }
    void open();
    window.addEventListener('hashchange', open);
    return () => {
      window.removeEventListener('hashchange', open);
      shown.current = null;
      stop();
    };
  }, [check, stop]);

  async function take(file: File) {
    stop();
    setChecking({ kind: 'keeping', name: file.name });
    const entry = await add(file.name, file);
    if (entry === null) {
      forgetRequest();
      await check(file, null);
      return;
    }
    // The address may be that already, when the same file is chosen again.
    shown.current = entry.id;
    location.hash = toolLink('check', entry.id).replace(/^.*#/, '');
    await check(file, entry.id);
  }

  function forgetRequest() {
    shown.current = null;
    setRequest(nothing);
    history.replaceState(null, '', location.pathname + location.search);
  }

  function cancel() {
    stop();
    if ('name' in checking) setChecking({ kind: 'cancelled', name: checking.name });
    forgetRequest();
  }

  return { checking, request, take, cancel };
}
