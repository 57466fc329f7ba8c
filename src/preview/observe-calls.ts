import type { Call } from './call-log.ts';
import { apiMethods, type ScormApi, type ScormVersion } from './scorm-api.ts';

/**
 * A layer that tells of every call after it was answered. `elapsed` gives milliseconds since the
 * launch began. Answers and throws pass through unchanged.
 */
export function observeCalls(
  api: ScormApi,
  version: ScormVersion,
  elapsed: () => number,
  onCall: (call: Omit<Call, 'launch'>) => void,
): ScormApi {
  const names = apiMethods[version];
  const aboutErrors: readonly string[] = [names.lastError, names.errorString, names.diagnostic];
  const namingElements: readonly string[] = [names.get, names.set];
  let number = 0;

  function tell(method: string, parameters: readonly string[], result: string): void {
    const code = aboutErrors.includes(method) ? 0 : Number(api[names.lastError]?.() ?? 0);
    const [first = '', second = ''] = parameters.map(String);
    const named = namingElements.includes(method) || aboutErrors.includes(method);
    number += 1;
    onCall({
      number,
      at: elapsed(),
      method,
      element: named ? first : '',
      value: second,
      result,
      code,
      message: code === 0 ? '' : String(api[names.errorString]?.(String(code)) ?? ''),
    });
  }

  const observed = (method: string) => {
    return (...parameters: readonly string[]) => {
      try {
        const result = api[method]?.(...parameters);
        tell(method, parameters, String(result));
        return result;
      } catch (error) {
        tell(method, parameters, `threw ${error}`);
        throw error;
      }
    };
  };
  return Object.fromEntries(Object.values(names).map((method) => [method, observed(method)]));
}
