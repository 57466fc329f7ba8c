import { apiMethods, type ScormApi, type ScormVersion } from '../../src/preview/scorm-api.ts';

/** An LMS of one learner, seen from outside: what it has stored and its launches. */
export interface Lms {
  readonly version: ScormVersion;
  /** Number of the attempt the next launch belongs to. */
  attempt(): number;
  /** A stored value; '' for none. */
  stored(element: string): string;
  /** Forgets the attempt, as an administrator or a "new attempt" button does. */
  beginAttempt(): void;
  /** The API of a new launch. */
  launch(): ScormApi;
}

const given: Readonly<Record<ScormVersion, Readonly<Record<string, string>>>> = {
  '1.2': { 'cmi.core.student_id': 'learner-1', 'cmi.core.lesson_mode': 'normal' },
  '2004': { 'cmi.learner_id': 'learner-1', 'cmi.mode': 'normal' },
};
const unset: Readonly<Record<ScormVersion, Readonly<Record<string, string>>>> = {
  '1.2': { 'cmi.core.lesson_status': 'not attempted' },
  '2004': { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
};
const codes = {
  '1.2': { before: 301, after: 101, initializedTwice: 101, noValue: 0 },
  '2004': { before: 122, after: 123, initializedTwice: 103, noValue: 403 },
} as const;

/**
 * An LMS quick enough for hundreds of thousands of launches: a map of values that is stored at
 * Commit and Terminate, with the states and error codes of the standard. It judges no values.
 */
export function quickLms(version: ScormVersion): Lms {
  let attempt = 1;
  let store: ReadonlyMap<string, string> = new Map();
  const exit = version === '1.2' ? 'cmi.core.exit' : 'cmi.exit';
  const time = version === '1.2' ? 'cmi.core.session_time' : 'cmi.session_time';
  const beginAttempt = () => {
    attempt += 1;
    store = new Map();
  };

  return {
    version,
    attempt: () => attempt,
    stored: (element) => store.get(element) ?? '',
    beginAttempt,
    launch() {
      // RTE 2004 4.2.8: an exit other than suspend ends the attempt.
      if (version === '2004' && store.size > 0 && store.get(exit) !== 'suspend') beginAttempt();
      const values = new Map(store);
      values.delete(exit);
      values.delete(time);
      return apiOver(version, values, () => {
        store = new Map(values);
      });
    },
  };
}

function apiOver(version: ScormVersion, values: Map<string, string>, save: () => void): ScormApi {
  const names = apiMethods[version];
  const { before, after, initializedTwice, noValue } = codes[version];
  let state: 'new' | 'running' | 'over' = 'new';
  let error = 0;
  const answer = (code: number, text: string) => {
    error = code;
    return text;
  };
  const running = (act: () => void): string => {
    if (state !== 'running') return answer(state === 'new' ? before : after, 'false');
    act();
    return answer(0, 'true');
  };
  return {
    [names.initialize]() {
      if (state !== 'new') return answer(initializedTwice, 'false');
      state = 'running';
      return answer(0, 'true');
    },
    [names.terminate]: () =>
      running(() => {
        save();
        state = 'over';
      }),
    [names.get](element = '') {
      if (state !== 'running') return answer(state === 'new' ? before : after, '');
      if (element.endsWith('._count')) return answer(0, String(countOf(values, element)));
      const value = given[version][element] ?? values.get(element) ?? unset[version][element];
      return value === undefined ? answer(noValue, '') : answer(0, value);
    },
    [names.set]: (element = '', value = '') => running(() => values.set(element, value)),
    [names.commit]: () => running(save),
    [names.lastError]: () => String(error),
    [names.errorString]: () => '',
    [names.diagnostic]: () => '',
  };
}

function countOf(values: ReadonlyMap<string, string>, element: string): number {
  const start = element.slice(0, -'_count'.length);
  let count = 0;
  for (const name of values.keys()) {
    if (name.startsWith(start)) {
      count = Math.max(count, Number.parseInt(name.slice(start.length), 10) + 1);
    }
  }
  return count;
}
