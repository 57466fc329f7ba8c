import { apiMethods, type ScormVersion } from '../standard/api.ts';
import type { CallOutcome, CmiApi, CommitOutcome, Reading } from './cmi.ts';

/** "General exception" in both versions: said of a call that threw and left no code. */
const generalException = 101;

/**
 * Wraps what an LMS offers as its API, whatever it is. Returns are understood as LMSs really give
 * them (`true`, `1`, String objects, null, numbers, promises); a missing method, a throw or nonsense
 * becomes a failed outcome. The error is asked for only when something failed or nothing was said.
 */
export function cmiApi(raw: object, version: ScormVersion): CmiApi {
  const names = apiMethods[version];

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

  /** Null where the LMS cannot say. */
  function lastError(): number | null {
    const answer = call(names.lastError);
    const said = 'value' in answer ? text(answer.value).trim() : '';
    return /^\d{1,9}$/.test(said) ? Number(said) : null;
  }

  function judged(answer: Answer): CallOutcome {
    if ('value' in answer && isTrue(answer.value)) return { ok: true };
    const code = lastError();
    // Commit of some LMSs answers null or nothing at all: then the error alone tells.
    if ('value' in answer && text(answer.value).trim() === '' && code === 0) return { ok: true };
    if ('threw' in answer)
      return { ok: false, code: code || generalException, message: answer.threw };
    const described = call(names.errorString, String(code ?? 0));
    return {
      ok: false,
      code: code ?? 0,
      message: 'value' in described ? text(described.value) : '',
    };
  }

  function saved(name: string): CommitOutcome {
    const answer = call(name, '');
    const promised = 'value' in answer ? asPromise(answer.value) : null;
    if (promised === null) return judged(answer);
    const later = promised.then(
      (value) => judged({ value }),
      (error: unknown) => judged({ threw: text(error) }),
    );
    return { ok: 'later', later };
  }

  const read = (element: string): Reading => {
    const answer = call(names.get, element);
    const value = 'value' in answer ? text(answer.value) : '';
    if (value !== '') return { value, error: 0, threw: false };
    const code = lastError() ?? 0;
    const threw = 'threw' in answer;
    // Of a call that threw, "no value" and the like are left over from an earlier one.
    return { value, error: threw && (code === 0 || code >= 400) ? generalException : code, threw };
  };

  return {
    initialize: () => judged(call(names.initialize, '')),
    read,
    get(element) {
      const answer = call(names.get, element);
      return 'value' in answer ? text(answer.value) : '';
    },
    set: (element, value) => judged(call(names.set, element, value)),
    commit: () => saved(names.commit),
    terminate: () => saved(names.terminate),
  };
}

type Answer = { readonly value: unknown } | { readonly threw: string };

/** Anything with a `then`; null for all else. */
function asPromise(value: unknown): Promise<unknown> | null {
  try {
    const isOne =
      typeof value === 'object' &&
      value !== null &&
      typeof Reflect.get(value, 'then') === 'function';
    return isOne ? Promise.resolve(value) : null;
  } catch {
    return null;
  }
}

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
