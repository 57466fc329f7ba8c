import type { ApiRole, ScormVersion } from '../../standard/api.ts';
import { fine, first, type Objections, refused, risky } from '../../standard/objection.ts';
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

const sections: Readonly<Record<ScormVersion, Readonly<Record<ApiRole, string>>>> = {
  '1.2': {
    initialize: 'RTE 1.2 3.3, LMSInitialize',
    terminate: 'RTE 1.2 3.3, LMSFinish',
    get: 'RTE 1.2 3.3, LMSGetValue',
    set: 'RTE 1.2 3.3, LMSSetValue',
    commit: 'RTE 1.2 3.3, LMSCommit',
    lastError: 'RTE 1.2 3.3, LMSGetLastError',
    errorString: 'RTE 1.2 3.3, LMSGetErrorString',
    diagnostic: 'RTE 1.2 3.3, LMSGetDiagnostic',
  },
  '2004': {
    initialize: 'RTE 2004 3.1.3.1, Initialize',
    terminate: 'RTE 2004 3.1.3.2, Terminate',
    get: 'RTE 2004 3.1.4.1, GetValue',
    set: 'RTE 2004 3.1.4.2, SetValue',
    commit: 'RTE 2004 3.1.4.3, Commit',
    lastError: 'RTE 2004 3.1.5.1, GetLastError',
    errorString: 'RTE 2004 3.1.5.2, GetErrorString',
    diagnostic: 'RTE 2004 3.1.5.3, GetDiagnostic',
  },
};

/** Arguments and order of calls, whatever element they name. */
export function judgeSession(
  version: ScormVersion,
  { phase }: LaunchState,
  role: ApiRole,
  method: string,
  parameters: readonly unknown[],
): Objections {
  const objections = first(
    () => judgeArguments(role, method, parameters),
    () => judgePhase(phase, role, method),
  );
  return objections.map((each) => ({ ...each, section: sections[version][role] }));
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

function judgePhase(phase: LaunchState['phase'], role: ApiRole, method: string): Objections {
  if (role === 'lastError' || role === 'errorString' || role === 'diagnostic') return fine;
  if (role === 'initialize') {
    if (phase === 'not-initialized') return fine;
    return phase === 'running'
      ? refused(
          'session',
          `${method} was called while the session runs.`,
          'Keep the running session: a page that follows another asks for a value first.',
        )
      : refused(
          'session',
          `${method} was called after the session had ended.`,
          'Begin again only at the next launch.',
        );
  }
  if (phase === 'running') return fine;
  return phase === 'terminated'
    ? refused(
        'session',
        `${method} was called after the session had ended.`,
        'Make all calls before the session ends, and end it once.',
      )
    : refused(
        'session',
        `${method} was called before the session had begun.`,
        'Initialize first, and go on only if the answer was "true".',
      );
}
