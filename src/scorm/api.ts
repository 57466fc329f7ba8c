import type { CallOutcome, CmiApi } from './cmi.ts';

/** The functions of the API object, by the version's own names (RTE 1.2 3.3, RTE 2004 3.1). */
const methods = {
  '1.2': {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
  },
  '2004': {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
  },
} as const;

type Version = keyof typeof methods;

/** "General exception" in both versions: said of a call that threw and left no code. */
const generalException = 101;

/**
 * Wraps what an LMS offers as its API, whatever it is. Returns are understood as LMSs really give
 * them (`true`, `1`, String objects, null, numbers); a missing method, a throw or nonsense becomes
 * a failed outcome. The error is asked for only when something failed.
 */
export function cmiApi(raw: object, version: Version): CmiApi {
  const names = methods[version];

  function call(name: string, ...parameters: readonly string[]): Answer {
    try {
      const method: unknown = Reflect.get(raw, name);
      if (typeof method !== 'function') return { threw: `the API has no ${name}` };
      // On the object: detached methods throw in some LMSs.
      return { value: Reflect.apply(method, raw, parameters) };
    } catch (error) {
      return { threw: text(error) };
    }
  }

  function lastError(): number {
    const answer = call(names.lastError);
    const code = 'value' in answer ? Number(text(answer.value)) : Number.NaN;
    return Number.isFinite(code) ? code : 0;
  }

  function outcome(name: string, ...parameters: readonly string[]): CallOutcome {
    const answer = call(name, ...parameters);
    if ('value' in answer && isTrue(answer.value)) return { ok: true };
    const code = lastError();
    if ('threw' in answer)
      return { ok: false, code: code || generalException, message: answer.threw };
    const described = call(names.errorString, String(code));
    return { ok: false, code, message: 'value' in described ? text(described.value) : '' };
  }

  return {
    initialize: () => outcome(names.initialize, ''),
    get(element) {
      const answer = call(names.get, element);
      return 'value' in answer ? text(answer.value) : '';
    },
    errorOfGet(element) {
      const answer = call(names.get, element);
      if ('value' in answer && text(answer.value) !== '') return 0;
      const code = lastError();
      // Of a call that threw, "no value" and the like are left over from an earlier one.
      return 'threw' in answer && (code === 0 || code >= 400) ? generalException : code;
    },
    set: (element, value) => outcome(names.set, element, value),
    commit: () => outcome(names.commit, ''),
    terminate: () => outcome(names.terminate, ''),
  };
}

type Answer = { readonly value: unknown } | { readonly threw: string };

function isTrue(value: unknown): boolean {
  const said = text(value).trim().toLowerCase();
  return said === 'true' || said === '1';
}

/** '' for null, undefined and for objects that cannot be made a string. */
function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  try {
    return String(value);
  } catch {
    return '';
  }
}
