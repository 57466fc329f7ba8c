import { apiMethods, type ScormVersion } from '../../standard/api.ts';
import { layer, type ScormApi } from '../api/scorm-api.ts';
import type { Call, Primitive } from '../session/call-log.ts';

/**
 * A layer that tells of every call after it was answered. Answers and throws pass through
 * unchanged.
 *
 * @param errors what is asked for the error of a call: a layer below those that count calls
 * @param elapsed milliseconds since the launch began
 */
export function observeCalls(
  api: ScormApi,
  errors: ScormApi,
  version: ScormVersion,
  elapsed: () => number,
  onCall: (call: Omit<Call, 'launch'>) => void,
): ScormApi {
  const names = apiMethods[version];
  const aboutErrors: readonly string[] = [names.lastError, names.errorString, names.diagnostic];
  const namingElements: readonly string[] = [names.get, names.set];
  let number = 0;

  function tell(method: string, parameters: readonly unknown[], at: number, result: string): void {
    const took = elapsed() - at;
    const code = aboutErrors.includes(method) ? 0 : Number(errors[names.lastError]?.() ?? 0);
    const [first = '', second = ''] = parameters.map(String);
    const named = namingElements.includes(method) || aboutErrors.includes(method);
    number += 1;
    onCall({
      number,
      at,
      took,
      method,
      parameters: parameters.map(asPrimitive),
      element: named ? first : '',
      value: second,
      result,
      code,
      message: code === 0 ? '' : String(errors[names.errorString]?.(String(code)) ?? ''),
    });
  }

  return layer(
    version,
    () => api,
    (method) =>
      (...parameters) => {
        const at = elapsed();
        try {
          const result = api[method]?.(...parameters);
          tell(method, parameters, at, String(result));
          return result;
        } catch (error) {
          tell(method, parameters, at, `threw ${error}`);
          throw error;
        }
      },
  );
}

/** What a file can hold of an argument. */
function asPrimitive(value: unknown): Primitive {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain
    ? (value as Primitive)
    : value === undefined || value === null
      ? null
      : String(value);
}
