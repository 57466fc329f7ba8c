import { apiMethods, type ScormVersion } from '../../standard/api.ts';
import { elementIn } from '../../standard/element-role.ts';
import type { ScormApi } from '../api/scorm-api.ts';
import type { Call } from './call-log.ts';

/** A recorded call and what another runtime made of it. */
export interface ReplayedCall {
  readonly recorded: Call;
  /** What was called: names follow the version that is replayed on. */
  readonly method: string;
  readonly element: string;
  readonly result: string;
  readonly code: number;
  readonly message: string;
  /** `skipped`: the version has nothing that means the same, so nothing was called. */
  readonly outcome: 'same' | 'different' | 'skipped';
}

/**
 * Makes the calls of one launch again, in their order and without their pauses. An answer differs
 * where the result or the error code does. It never throws.
 *
 * @param from the version the calls were recorded in
 * @param api as it stands before Initialize, of the version `to`
 */
export function replayCalls(
  calls: readonly Call[],
  from: ScormVersion,
  api: ScormApi,
  to: ScormVersion,
): readonly ReplayedCall[] {
  return calls.map((call) => replayed(call, from, api, to));
}

function replayed(call: Call, from: ScormVersion, api: ScormApi, to: ScormVersion): ReplayedCall {
  const role = roleOf(call.method, from);
  const names = apiMethods[to];
  const isNamed = role === 'get' || role === 'set';
  const element = isNamed ? elementIn(to, call.element, from) : call.element;
  if (role === null || element === null) {
    const skipped = {
      method: call.method,
      element: call.element,
      result: '',
      code: 0,
      message: '',
    };
    return { recorded: call, ...skipped, outcome: 'skipped' };
  }
  const method = names[role];
  const parameters = isNamed ? [element, ...call.parameters.slice(1)] : call.parameters;
  const result = answerOf(api, method, parameters);
  const isAboutErrors = role === 'lastError' || role === 'errorString' || role === 'diagnostic';
  const code = isAboutErrors ? 0 : Number(answerOf(api, names.lastError, []));
  const message = code === 0 ? '' : answerOf(api, names.errorString, [String(code)]);
  const same = result === call.result && code === call.code;
  return {
    recorded: call,
    method,
    element,
    result,
    code,
    message,
    outcome: same ? 'same' : 'different',
  };
}

function answerOf(api: ScormApi, method: string, parameters: Call['parameters']): string {
  try {
    // What content passed, strings or not, is passed again.
    return String(api[method]?.(...(parameters as readonly string[])));
  } catch (error) {
    return `threw ${error}`;
  }
}

type Role = keyof (typeof apiMethods)['1.2'];

function roleOf(method: string, version: ScormVersion): Role | null {
  const found = Object.entries(apiMethods[version]).find(([, name]) => name === method);
  return (found?.[0] as Role | undefined) ?? null;
}

/** How a replay went, in numbers. */
export interface ReplayCounts {
  readonly same: number;
  readonly different: number;
  readonly skipped: number;
}

export function countReplay(replayed: readonly ReplayedCall[]): ReplayCounts {
  const of = (outcome: ReplayedCall['outcome']) =>
    replayed.filter((each) => each.outcome === outcome).length;
  return { same: of('same'), different: of('different'), skipped: of('skipped') };
}
