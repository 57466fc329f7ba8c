import { apiMethods } from '../../standard/api.ts';
import { errorCodes } from '../../standard/error-code.ts';
/** An argument as a file can hold it; what is neither is held as text, and undefined as null. */
export type Primitive = string | number | boolean | null;

/** One call of the SCORM API, as it came and as it was answered. */
export interface Call {
  /** 1 for the first launch of the session. */
  readonly launch: number;
  /** 1 for the first call of the launch. */
  readonly number: number;
  /** Milliseconds since the launch began. */
  readonly at: number;
  /** Milliseconds until it was answered. */
  readonly took: number;
  readonly method: string;
  readonly parameters: readonly Primitive[];
  /** The element read or set; '' for calls that name none. */
  readonly element: string;
  /** The value set; '' for other calls. */
  readonly value: string;
  readonly result: string;
  /** The error code after the call; 0 for none. */
  readonly code: number;
  readonly message: string;
}

export interface CallCounts {
  readonly calls: number;
  readonly gets: number;
  readonly sets: number;
  readonly commits: number;
  readonly refused: number;
}

const noCalls: CallCounts = { calls: 0, gets: 0, sets: 0, commits: 0, refused: 0 };

/** The calls of a session, of all its launches. */
export interface CallLog {
  /** In their order. The array grows in place; `version` tells when it did. */
  readonly calls: readonly Call[];
  counts(): CallCounts;
  /** Changes with every change. */
  version(): number;
  add(call: Call): void;
  clear(): void;
  /** Tells of changes, several at a time, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Calls kept at most: hours of an eager course. The oldest go first, a tenth at a time. */
const mostCalls = 20_000;

/**
 * An empty log.
 *
 * @param soon runs a function a little later; listeners are told then, once for all calls between
 */
export function openCallLog(soon: (run: () => void) => void): CallLog {
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  let counts = noCalls;
  let version = 0;
  let telling = false;

  function changed(): void {
    version += 1;
    if (telling) return;
    telling = true;
    soon(() => {
      telling = false;
      for (const listener of listeners) listener();
    });
  }

  return {
    calls,
    counts: () => counts,
    version: () => version,
    add(call) {
      if (calls.length >= mostCalls) {
        calls.splice(0, mostCalls / 10);
        counts = calls.reduce(counted, noCalls);
      }
      calls.push(call);
      counts = counted(counts, call);
      changed();
    },
    clear() {
      calls.length = 0;
      counts = noCalls;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a call is for. */
export type CallKind = 'session' | 'get' | 'set' | 'commit' | 'error';

export function callKind({ method }: Pick<Call, 'method'>): CallKind {
  if (/Error|Diagnostic/.test(method)) return 'error';
  if (method.endsWith('GetValue')) return 'get';
  if (method.endsWith('SetValue')) return 'set';
  return method.endsWith('Commit') ? 'commit' : 'session';
}

/** Whether the LMS would not have it. A 2004 value that was never set is no refusal. */
export function isRefused({ method, code, result }: Call): boolean {
  if (result.startsWith('threw ')) return true;
  return code !== 0 && !(method === apiMethods['2004'].get && code === errorCodes['2004'].noValue);
}

function counted(counts: CallCounts, call: Call): CallCounts {
  const kind = callKind(call);
  return {
    calls: counts.calls + 1,
    gets: counts.gets + Number(kind === 'get'),
    sets: counts.sets + Number(kind === 'set'),
    commits: counts.commits + Number(kind === 'commit'),
    refused: counts.refused + Number(isRefused(call)),
  };
}

/** What a person looks for among calls. */
export interface CallFilter {
  /** Null for all kinds. */
  readonly kind: CallKind | null;
  readonly refusedOnly: boolean;
  /** Found in element, value, result or error text; upper and lower case are one. */
  readonly text: string;
}

/** The calls a filter lets through, in their order. */
export function filterCalls(calls: readonly Call[], filter: CallFilter): readonly Call[] {
  const text = filter.text.trim().toLowerCase();
  if (filter.kind === null && !filter.refusedOnly && text === '') return calls;
  return calls.filter(
    (call) =>
      (filter.kind === null || callKind(call) === filter.kind) &&
      (!filter.refusedOnly || isRefused(call)) &&
      (text === '' ||
        [call.method, call.element, call.value, call.result, call.message].some((each) =>
          each.toLowerCase().includes(text),
        )),
  );
}
