import { apiMethods, type ScormApi } from '../../src/preview/scorm-api.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import type { Lms } from './server.ts';

/** A launch's API under watch. */
export interface Judged {
  readonly api: ScormApi;
  /** Suspend data as the page last read it; null when no read succeeded since `forget`. */
  read(): string | null;
  /** The suspend data the LMS last took in this launch. */
  lastSet(): string | null;
  forget(): void;
}

/**
 * Watches what the course calls and what the LMS stores, and reports a broken promise at once:
 * Initialize and Terminate once a launch, nothing after Terminate, suspend data within its limit
 * and alphabet, and a stored standing that never goes back.
 */
export function judge(
  lms: Lms,
  dialect: Dialect,
  api: ScormApi,
  broken: (promise: string) => void,
): Judged {
  const names = apiMethods[lms.version];
  let terminated = false;
  let initialized = false;
  let blind = false;
  let read: string | null = null;
  let lastSet: string | null = null;
  let standing = standingIn(lms);

  const before = (method: string, [element = '', value = '']: readonly string[]) => {
    if (terminated && ['set', 'get', 'commit', 'initialize', 'terminate'].includes(method))
      broken(`${method} was called after Terminate`);
    // Where GetValue throws, SCORM 1.2 leaves no way to see that a session runs.
    if (method === 'initialize' && initialized && !blind) broken('Initialize was called twice');
    if (method === 'terminate') terminated = true;
    if (method !== 'set' || element !== 'cmi.suspend_data') return;
    if (value.length > dialect.suspendDataLimit)
      broken(`suspend data of ${value.length} characters`);
    if (!/^[A-Za-z0-9_-]*$/.test(value)) broken('suspend data has other characters');
  };
  const after = (
    method: string,
    [element = '', value = '']: readonly string[],
    answer: unknown,
  ) => {
    // An Initialize that was refused began nothing.
    if (method === 'initialize' && answer === 'true') initialized = true;
    if (method === 'get' && element === 'cmi.suspend_data') read = String(answer ?? '');
    if (method === 'set' && element === 'cmi.suspend_data' && answer === 'true') lastSet = value;
    if (method !== 'commit' && method !== 'terminate') return;
    const now = standingIn(lms);
    for (const [index, { name, rank }] of now.entries()) {
      const was = standing[index]?.rank ?? 0;
      if (rank < was) broken(`${name} went back from ${was} to ${rank}`);
    }
    standing = now;
  };

  const watched = {};
  for (const [method, name] of Object.entries(names)) {
    const call = (...parameters: readonly string[]) => {
      before(method, parameters);
      try {
        const answer = api[name]?.(...parameters);
        after(method, parameters, answer);
        return answer;
      } catch (error) {
        if (method === 'get') blind = true;
        if (method === 'get' && parameters[0] === 'cmi.suspend_data') read = null;
        throw error;
      }
    };
    Object.defineProperty(watched, name, {
      enumerable: true,
      get: () => (api[name] === undefined ? undefined : call),
    });
  }
  return {
    api: watched,
    read: () => read,
    lastSet: () => lastSet,
    forget() {
      read = null;
    },
  };
}

/** In 1.2 one word tells both: a completed course whose last sitting fails turns failed. */
const ranks: Readonly<Record<string, number>> = {
  incomplete: 1,
  failed: 2,
  completed: 2,
  passed: 3,
};

function standingIn({ version, stored }: Lms) {
  const word = (element: string) => ({ name: element, rank: ranks[stored(element)] ?? 0 });
  const number = (element: string) => ({ name: element, rank: Number(stored(element)) });
  return version === '1.2'
    ? [word('cmi.core.lesson_status'), number('cmi.core.score.raw')]
    : [
        word('cmi.completion_status'),
        word('cmi.success_status'),
        number('cmi.score.raw'),
        number('cmi.progress_measure'),
      ];
}
