import { type ApiRole, apiMethods, type ScormVersion } from '../../standard/api.ts';
import { errorCodes } from '../../standard/error-code.ts';
import type { ScormApi } from '../api/scorm-api.ts';
import { type ChangesOnly, changesOnly } from './changes-only.ts';
import { type Break, faultNamed, type PlannedFault } from './fault.ts';
import { isOptional } from './optional-element.ts';

const aboutErrors: readonly ApiRole[] = ['lastError', 'errorString', 'diagnostic'];

/**
 * A layer that breaks the calls of one launch as planned; a call meets the faults in the order of
 * the plan, and the first that takes it decides. Calls no fault takes pass through unchanged.
 *
 * @param wait blocks for so many milliseconds, as a slow synchronous request does
 * @param losing what faults that lose changes use, where it has been laid before
 */
export function injectFaults(
  api: ScormApi,
  version: ScormVersion,
  plan: readonly PlannedFault[],
  wait: (milliseconds: number) => void,
  losing: ChangesOnly | null = plan.some(losesChanges) ? changesOnly(api, version) : null,
): ScormApi {
  const names = apiMethods[version];
  const armed = plan.map(arm);
  const below = losing?.api ?? api;
  /** The error of our own last answer; null when the LMS answered last. */
  let ownError: number | null = null;

  const pass = (method: ApiRole, parameters: readonly string[]) => {
    // Functions about errors leave the error as it is (RTE 1.2 3.3; RTE 2004 3.1.5).
    if (!aboutErrors.includes(method)) ownError = null;
    return below[names[method]]?.(...parameters);
  };
  const fail = (code: number, answer: string) => {
    ownError = code;
    return answer;
  };

  function call(method: ApiRole, parameters: readonly string[]): unknown {
    if (method === 'lastError' && ownError !== null) return String(ownError);
    const struck = armed.find((fault) => fault.strikes(method, parameters[0] ?? ''));
    return struck === undefined
      ? pass(method, parameters)
      : broken(struck.breaks, method, parameters);
  }

  function broken(breaks: Break, method: ApiRole, parameters: readonly string[]): unknown {
    const { failed, notImplemented } = errorCodes[version];
    switch (breaks.kind) {
      case 'refuse':
        return fail(failureOf(version, method), 'false');
      case 'answer':
        if (breaks.reaches) pass(method, parameters);
        else ownError = breaks.answer === 'true' ? 0 : failed.commit;
        return breaks.answer;
      case 'lose':
        losing?.lose();
        return fail(
          breaks.answer === 'true' ? 0 : method === 'terminate' ? failed.terminate : failed.commit,
          breaks.answer,
        );
      case 'throw':
        throw new Error(`${names[method]} failed inside the LMS`);
      case 'read':
        return fail(0, breaks.value);
      case 'cut':
        return String(pass(method, parameters) ?? '').slice(0, breaks.length);
      case 'leave-out-optional':
        return fail(notImplemented, method === 'get' ? '' : 'false');
      case 'delay':
        wait(breaks.milliseconds);
        return pass(method, parameters);
      case 'vanish':
        return undefined;
    }
  }

  const layer = {};
  for (const [method, name] of entries(names)) {
    const answer = (...parameters: readonly string[]) => call(method, parameters);
    Object.defineProperty(layer, name, {
      enumerable: true,
      // A function that is gone is not there to be read.
      get: () => (armed.some((fault) => fault.hides()) ? undefined : answer),
    });
  }
  return layer;
}

function failureOf(version: ScormVersion, method: ApiRole): number {
  const { failed } = errorCodes[version];
  return method === 'lastError' || method === 'errorString' || method === 'diagnostic'
    ? failed.initialize
    : failed[method];
}

/** Whether a fault needs to know what was sent before. */
export function losesChanges({ fault }: PlannedFault): boolean {
  return faultNamed(fault).breaks.kind === 'lose';
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
  return Object.entries(record) as [Key, Value][];
}

interface Armed {
  readonly breaks: Break;
  /** Whether it takes this call; counts the calls it could take. */
  strikes(method: ApiRole, element: string): boolean;
  /** Whether the API's functions are gone now. */
  hides(): boolean;
}

function arm({ fault, after = 0, times = Number.POSITIVE_INFINITY, element }: PlannedFault): Armed {
  const { breaks } = faultNamed(fault);
  let met = 0;
  return {
    breaks,
    strikes(method, called) {
      if (!concerns(breaks, method, called)) return false;
      if (element !== undefined && element !== called) return false;
      met += 1;
      return breaks.kind !== 'vanish' && met > after && met <= after + times;
    },
    hides: () => breaks.kind === 'vanish' && met >= after,
  };
}

function concerns(breaks: Break, method: ApiRole, element: string): boolean {
  switch (breaks.kind) {
    case 'refuse':
    case 'answer':
    case 'lose':
    case 'throw':
      return breaks.methods.includes(method);
    case 'read':
      return method === 'get' && element.split(/[._]/).at(-1) === breaks.name;
    case 'cut':
      return method === 'get' && element === 'cmi.suspend_data';
    case 'leave-out-optional':
      return (method === 'get' || method === 'set') && isOptional(element);
    case 'delay':
      return method === 'initialize' || method === 'commit' || method === 'terminate';
    case 'vanish':
      return true;
  }
}
