import { apiMethods, type ScormVersion } from '../../standard/api.ts';
import { errorCodes } from '../../standard/error-code.ts';
import { accessOf } from '../../standard/judge-element.ts';
import type { ScormApi } from '../api/scorm-api.ts';

/** An API over an LMS that hears at a save only of values that changed since they were last sent. */
export interface ChangesOnly {
  readonly api: ScormApi;
  /** A save goes nowhere: what was set before it is taken for sent. */
  lose(): void;
}

/**
 * Holds every value back until a save, as the page of an LMS does that keeps its own data model. So
 * it takes any value: what the LMS refuses is refused in silence, at the save.
 */
export function changesOnly(below: ScormApi, version: ScormVersion): ChangesOnly {
  const names = apiMethods[version];
  const now = new Map<string, string>();
  const sent = new Map<string, string>();
  let running: boolean | null = null;
  let answersAlone = false;

  const pass = (name: string, parameters: readonly string[]) => {
    answersAlone = false;
    return below[name]?.(...parameters);
  };
  const alone = (answer: string) => {
    answersAlone = true;
    return answer;
  };
  /** The session may have begun before the layer was laid. */
  const isRunning = () => {
    if (running === null) {
      pass(names.get, ['cmi.suspend_data']);
      const code = Number(below[names.lastError]?.());
      // Asked again until it has begun, and no more once it is over.
      if (code !== errorCodes[version].before.get) running = true;
    }
    return running === true;
  };
  const lose = () => {
    for (const [element, value] of now) sent.set(element, value);
  };
  const save = (name: string, parameters: readonly string[]) => {
    for (const [element, value] of now) {
      if (sent.get(element) !== value) pass(names.set, [element, value]);
    }
    lose();
    return pass(name, parameters);
  };
  const get = (element: string) => {
    const value = now.get(element);
    if (value !== undefined && accessOf(version, element) !== 'write') return alone(value);
    const answer = pass(names.get, [element]);
    if (!element.endsWith('._count')) return answer;
    return String(Math.max(Number(answer), countIn(now, element)));
  };

  const functions: ScormApi = {
    [names.initialize]: (...parameters) => pass(names.initialize, parameters),
    [names.get]: (element = '') => (isRunning() ? get(element) : pass(names.get, [element])),
    [names.set](element = '', value = '') {
      if (!isRunning()) return pass(names.set, [element, value]);
      now.set(element, value);
      return alone('true');
    },
    [names.commit]: (...parameters) =>
      isRunning() ? save(names.commit, parameters) : pass(names.commit, parameters),
    [names.terminate](...parameters) {
      const answer = isRunning()
        ? save(names.terminate, parameters)
        : pass(names.terminate, parameters);
      running = false;
      return answer;
    },
    [names.lastError]: () => (answersAlone ? '0' : below[names.lastError]?.()),
    [names.errorString]: (...parameters) => below[names.errorString]?.(...parameters),
    [names.diagnostic]: (...parameters) => below[names.diagnostic]?.(...parameters),
  };
  return { api: functions, lose };
}

/** How many records were set of the list that `…._count` counts. */
function countIn(values: ReadonlyMap<string, string>, element: string): number {
  const start = element.slice(0, -'_count'.length);
  const indexes = [...values.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => Number.parseInt(name.slice(start.length), 10))
    .filter((index) => !Number.isNaN(index));
  return Math.max(-1, ...indexes) + 1;
}
