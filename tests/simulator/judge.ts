import type { Report } from '../../src/attempt/report.ts';
import type { ScormApi } from '../../src/preview/api/scorm-api.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { apiMethods } from '../../src/standard/api.ts';
import type { Lms } from './server.ts';
import type { Wrong } from './tally.ts';

const acts: readonly string[] = ['initialize', 'get', 'set', 'commit', 'terminate'];

/** A launch's API under watch. */
export interface Judged {
  readonly api: ScormApi;
  /** Suspend data as the page last read it; null when no read succeeded since `forget`. */
  read(): string | null;
  /** The suspend data the LMS last took in this launch. */
  lastSet(): string | null;
  forget(): void;
}

export interface Watch {
  readonly lms: Lms;
  readonly dialect: Dialect;
  /** Whether nothing is broken in this launch so far, so that every call should pass. */
  sound(): boolean;
  /** What the attempt amounts to, with nothing below what the LMS held; null where nobody knows. */
  report(): Report | null;
  /** Whether suspend data comes back cut in this launch. */
  cut(): boolean;
  /** What authors changed since the history began. */
  edited(): boolean;
  broken(promise: string): void;
  wrong(kind: Wrong, what: string): void;
}

/**
 * Watches what the course calls and what the LMS stores, and reports a broken promise at once:
 * Initialize and Terminate once a launch, nothing after Terminate but a Commit where it failed, suspend data within its limit
 * and alphabet, and a stored standing that never goes back; no call that a sound LMS refuses;
 * nothing but reading where the launch is only for looking; no status that was not earned.
 */
export function judge(api: ScormApi, watch: Watch): Judged {
  const { lms, dialect, broken, wrong } = watch;
  const names = apiMethods[lms.version];
  let terminated = false;
  /** Terminate was refused: what it should have stored may still be committed. */
  let endFailed = false;
  let initialized = false;
  let blind = false;
  let looking = false;
  let read: string | null = null;
  let lastSet: string | null = null;
  let standing = standingIn(lms);
  /** Commits that may carry other values after one that failed, so that the right ones are sent. */
  let detours = 0;
  const earned = new Set<string>();

  const before = (method: string, [element = '', value = '']: readonly string[]) => {
    const isLast = method === 'commit' && endFailed;
    if (terminated && !isLast && acts.includes(method))
      broken(`${method} was called after Terminate`);
    // Where GetValue throws, SCORM 1.2 leaves no way to see that a session runs.
    if (method === 'initialize' && initialized && !blind) broken('Initialize was called twice');
    if (looking && ['set', 'commit', 'terminate'].includes(method))
      wrong('looked', `${method} ${element}`);
    if (method === 'terminate') terminated = true;
    if (method !== 'set') return;
    judgeStatus(element, value);
    if (element !== 'cmi.suspend_data') return;
    if (value.length > dialect.suspendDataLimit)
      broken(`suspend data of ${value.length} characters`);
    if (!/^[A-Za-z0-9_-]*$/.test(value)) broken('suspend data has other characters');
  };
  /** No LMS may be told what the course's rule does not say, not even for a moment. */
  const judgeStatus = (element: string, value: string) => {
    if (!/^cmi\.(core\.lesson|completion|success)_status$/.test(element)) return;
    const report = watch.report();
    if (report === null) return;
    const isEarly =
      (value === 'passed' && report.success !== 'passed') ||
      (value === 'completed' && report.completion !== 'completed');
    // What an earlier document of the launch has set, the LMS tells the next one.
    if (!isEarly) earned.add(value);
    else if (!earned.has(value)) broken(`${element} was set to ${value} before it was so`);
  };
  const after = (
    method: string,
    [element = '', value = '']: readonly string[],
    answer: unknown,
  ) => {
    judgeAnswer(method, element, value, answer);
    if (method === 'terminate') endFailed = answer !== 'true';
    // An Initialize that was refused began nothing.
    if (method === 'initialize' && answer === 'true') initialized = true;
    if (method === 'get' && element === 'cmi.suspend_data') read = String(answer ?? '');
    if (method === 'get' && modeElement.test(element))
      looking = answer === 'review' || answer === 'browse';
    if (method === 'set' && element === 'cmi.suspend_data' && answer === 'true') lastSet = value;
    const stores =
      method === 'commit' ||
      method === 'terminate' ||
      (method === 'set' && lms.profile.posts === 'nothing');
    const isSave = method === 'commit' || method === 'terminate';
    const mayDetour = dialect.otherValue !== null;
    if (isSave && answer !== 'true' && mayDetour) detours = 1;
    else if (method === 'commit' && detours > 0) detours -= 1;
    else if (stores && (detours === 0 || method === 'terminate')) judgeStanding();
  };
  const judgeAnswer = (method: string, element: string, value: string, answer: unknown) => {
    if (!watch.sound()) return;
    if (method === 'get') {
      const code = Number(api[names.lastError]?.());
      // A launch that is marked asks before Initialize; "no value yet" is an answer.
      const isFine = code === 0 || code === 403 || (!initialized && code !== 101);
      if (!isFine) wrong('refused', `GetValue ${element}: ${code}`);
      return;
    }
    if (!acts.includes(method) || answer === 'true') return;
    const code = api[names.lastError]?.();
    wrong('refused', `${method} ${element} ${JSON.stringify(value.slice(0, 60))}: ${code}`);
  };
  const judgeStanding = () => {
    const now = standingIn(lms);
    for (const [index, { name, value, rank, slack }] of now.entries()) {
      const was = standing[index];
      if (was === undefined || rank >= was.rank - slack) continue;
      // A failure for good is none once more sittings or a lower mark are allowed.
      const retaken = was.value === 'failed' && rank === 1 && watch.edited();
      // What an LMS never tells cannot be held on to when another edition, or cut data, gives less.
      const isUntold = lms.profile.answer(name, was.value, false) === '';
      const untold = isUntold && (watch.edited() || watch.cut());
      if (!retaken && !untold) broken(`${name} went back from ${was.value} to ${value}`);
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
        if (method === 'terminate') endFailed = true;
        const mayDetour = dialect.otherValue !== null;
        if (mayDetour && (method === 'commit' || method === 'terminate')) detours = 1;
        // A document that cannot ask for the mode does not know that it only looks.
        if (method === 'get' && modeElement.test(parameters[0] ?? '')) looking = false;
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

const modeElement = /^cmi\.(core\.lesson_)?mode$/;

/** In 1.2 one word tells both: a completed course whose last sitting fails turns failed. */
const ranks: Readonly<Record<string, number>> = {
  browsed: 1,
  incomplete: 1,
  failed: 2,
  completed: 2,
  passed: 3,
};

/** By so much a score may seem to go back, twice a hundredth: an LMS hears again only of what changed. */
const nudge = 0.0201;

function standingIn({ version, stored }: Lms) {
  const word = (element: string) => ({
    name: element,
    value: stored(element),
    rank: ranks[stored(element)] ?? 0,
    slack: 0,
  });
  const number = (element: string) => ({
    name: element,
    value: stored(element),
    rank: Number(stored(element)),
    slack: nudge,
  });
  return version === '1.2'
    ? [word('cmi.core.lesson_status'), number('cmi.core.score.raw')]
    : [
        word('cmi.completion_status'),
        word('cmi.success_status'),
        number('cmi.score.raw'),
        { ...number('cmi.progress_measure'), slack: 0 },
      ];
}
