import type { ApiRole, ScormVersion } from '../../standard/api.ts';
import { errorCodes } from '../../standard/error-code.ts';
import {
  type Complaint,
  fine,
  first,
  type Objections,
  refused,
  risky,
} from '../../standard/objection.ts';
import type { LaunchState } from './launch-state.ts';

const argumentCounts: Readonly<Record<ApiRole, number>> = {
  initialize: 1,
  terminate: 1,
  commit: 1,
  get: 1,
  set: 2,
  lastError: 0,
  errorString: 1,
  diagnostic: 1,
};

const chapters2004: Readonly<Record<ApiRole, string>> = {
  initialize: '3.1.3.1',
  terminate: '3.1.3.2',
  get: '3.1.4.1',
  set: '3.1.4.2',
  commit: '3.1.4.3',
  lastError: '3.1.5.1',
  errorString: '3.1.5.2',
  diagnostic: '3.1.5.3',
};

/** Arguments and order of calls, whatever element they name. */
export function judgeSession(
  version: ScormVersion,
  { phase }: LaunchState,
  role: ApiRole,
  method: string,
  parameters: readonly unknown[],
): readonly Complaint[] {
  const objections = first(
    () => judgeArguments(role, method, parameters),
    () => judgePhase(version, phase, role, method),
  );
  return objections.map((each) => ({
    ...each,
    section: `RTE ${version} ${version === '1.2' ? '3.3' : chapters2004[role]}, ${method}`,
    error: each.severity === 'standard' ? (each.error ?? errorCodes[version].argument) : 0,
  }));
}

function judgeArguments(role: ApiRole, method: string, parameters: readonly unknown[]): Objections {
  const count = argumentCounts[role];
  const isEmptyString = role === 'initialize' || role === 'terminate' || role === 'commit';
  if (isEmptyString && parameters[0] !== '')
    return refused(
      'arguments',
      `${method} was not given the empty string.`,
      `Call it as ${method}("").`,
    );
  const missing = parameters.length < count;
  if (missing || parameters.slice(0, count).some((each) => typeof each !== 'string'))
    return refused(
      'arguments',
      missing
        ? `${method} was given ${parameters.length} of ${count} arguments.`
        : `${method} was given something that is no string.`,
      'Make each argument a string: String(value). Leave the call out where there is no value.',
    );
  return parameters.length > count
    ? risky(
        'arguments',
        `${method} was given more than ${count} argument${count === 1 ? '' : 's'}.`,
        'Leave the others out.',
      )
    : fine;
}

function judgePhase(
  version: ScormVersion,
  phase: LaunchState['phase'],
  role: ApiRole,
  method: string,
): Objections {
  const codes = errorCodes[version];
  if (role === 'lastError' || role === 'errorString' || role === 'diagnostic') return fine;
  if (role === 'initialize') {
    if (phase === 'not-initialized') return fine;
    return phase === 'running'
      ? outOfTurn(
          codes.running,
          `${method} was called while the session runs.`,
          'Keep the running session: a page that follows another asks for a value first.',
        )
      : outOfTurn(
          codes.after.initialize,
          `${method} was called after the session had ended.`,
          'Begin again only at the next launch.',
        );
  }
  if (phase === 'running') return fine;
  return phase === 'terminated'
    ? outOfTurn(
        codes.after[role],
        `${method} was called after the session had ended.`,
        'Make all calls before the session ends, and end it once.',
      )
    : outOfTurn(
        codes.before[role],
        `${method} was called before the session had begun.`,
        'Initialize first, and go on only if the answer was "true".',
      );
}

function outOfTurn(error: number, problem: string, fix: string): Objections {
  return refused('session', problem, fix).map((each) => ({ ...each, error }));
}
