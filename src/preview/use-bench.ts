import { useCallback, useEffect, useRef, useState } from 'react';
import { addCall, type Call } from './call-log.ts';
import type { NumberedFinding } from './FindingList.tsx';
import type { FaultName } from './faults/fault.ts';
import { injectFaults } from './faults/inject-faults.ts';
import { type LmsLaunch, launchLms } from './lms.ts';
import { observeCalls } from './observe-calls.ts';
import { isBegun, isOver, type Learner, type Registration } from './registration.ts';
import { type ApiHost, installApi, removeApi, type ScormVersion } from './scorm-api.ts';
import { openShelf, type Shelf, type ShelfStorage } from './shelf.ts';
import { judgeCalls } from './strict/judge-calls.ts';

/** What a launch is asked for. */
export interface LaunchRequest {
  readonly version: ScormVersion;
  readonly learner: Learner;
  /** Begins another attempt instead of going on with the last. */
  readonly newAttempt: boolean;
  readonly launchData: string;
  /** What the LMS does wrong in this launch; null for nothing. */
  readonly fault: FaultName | null;
}

export interface Bench {
  /** The launch the frame belongs to; null while one closes and the next is made ready. */
  readonly launch: LmsLaunch | null;
  /** The calls of this launch and the ones before, so that those of a closing stay in sight. */
  readonly calls: readonly Call[];
  /** What a strict LMS would have said to the calls, of all launches. */
  readonly findings: readonly NumberedFinding[];
  /** What kept a launch from starting, in words; null for nothing. */
  readonly failure: string | null;
  /** Closes the frame, as a learner would, and launches anew. */
  relaunch(request: LaunchRequest): void;
  clearCalls(): void;
}

/**
 * The embedded LMS as React sees it: one launch at a time. The frame must exist only while `launch`
 * is set. Its removal comes first, so that content ends its session on the old API; then the next
 * launch reads what that session committed and puts a new API in place.
 */
export function useBench(first: LaunchRequest): Bench {
  const [shelf] = useState(() => openShelf(browserStorage()));
  const [request, setRequest] = useState(first);
  const [launch, setLaunch] = useState<LmsLaunch | null>(null);
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const [findings, setFindings] = useState<readonly NumberedFinding[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const launches = useRef(0);

  useEffect(() => {
    let wanted = true;
    removeApi(window as ApiHost);
    launchLms(nextRegistration(request, shelf), shelf, request.launchData).then(
      (ready) => {
        if (!wanted) return;
        launches.current += 1;
        const number = launches.current;
        offer(ready, request.fault, {
          onCall: (call) => setCalls((log) => addCall(log, { ...call, launch: number })),
          onFinding: (finding) => setFindings((all) => [...all, { ...finding, launch: number }]),
        });
        setLaunch(ready);
      },
      (error: unknown) => {
        if (wanted) setFailure(`The embedded LMS could not be loaded (${error}). Reload the page.`);
      },
    );
    return () => {
      wanted = false;
    };
  }, [request, shelf]);

  const relaunch = useCallback((next: LaunchRequest) => {
    setLaunch(null);
    setFailure(null);
    setRequest({ ...next });
  }, []);

  const clearCalls = useCallback(() => {
    setCalls([]);
    setFindings([]);
  }, []);
  return { launch, calls, findings, failure, relaunch, clearCalls };
}

interface Watchers {
  readonly onCall: (call: Omit<Call, 'launch'>) => void;
  readonly onFinding: (finding: Omit<NumberedFinding, 'launch'>) => void;
}

/** Puts the API where content looks for it: broken as asked, judged, and watched. */
function offer(launch: LmsLaunch, fault: FaultName | null, { onCall, onFinding }: Watchers): void {
  const { version } = launch.registration;
  const begun = Date.now();
  const held = launch.cmi();
  const broken =
    fault === null ? launch.api : injectFaults(launch.api, version, [{ fault }], waitFor);
  const judged = judgeCalls(broken, version, held, onFinding);
  installApi(
    window as ApiHost,
    version,
    observeCalls(judged, version, () => Date.now() - begun, onCall),
  );
}

/** Blocks the page, as a synchronous request to a slow server does. */
function waitFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

function nextRegistration(request: LaunchRequest, shelf: Shelf): Registration {
  const { version, learner, newAttempt } = request;
  const last = { version, learner, attempt: shelf.attempt(version, learner) };
  const stored = shelf.read(last);
  const goesOn = newAttempt ? !isBegun(stored) : !isOver(version, stored);
  if (goesOn) return last;
  const next = { ...last, attempt: last.attempt + 1 };
  shelf.beginAttempt(next);
  return next;
}

function browserStorage(): ShelfStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
