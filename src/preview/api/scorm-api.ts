import { apiMethods, apiNames, type ScormVersion } from '../../standard/api.ts';

/**
 * A SCORM API as an LMS offers it to content, in either version. The bench is built of layers that
 * each take one and give one, so that watching, judging and breaking calls stay apart.
 */
export type ScormApi = Readonly<Record<string, (...parameters: readonly string[]) => unknown>>;

/** The window's places for the two APIs. */
export interface ApiHost {
  API?: unknown;
  API_1484_11?: unknown;
}

/** Offers the API where content looks for it, and nothing under the other version's name. */
export function installApi(host: ApiHost, version: ScormVersion, api: ScormApi): void {
  removeApi(host);
  host[apiNames[version]] = api;
}

export function removeApi(host: ApiHost): void {
  delete host.API;
  delete host.API_1484_11;
}

export type ApiFunction = (...parameters: readonly string[]) => unknown;

/**
 * An API over another one: each function is wrapped, and is missing for as long as it is missing
 * below.
 *
 * @param below asked at every call, so that what lies below can be changed
 */
export function layer(
  version: ScormVersion,
  below: () => ScormApi,
  wrap: (method: string) => ApiFunction,
): ScormApi {
  const over = {};
  for (const method of Object.values(apiMethods[version])) {
    const wrapped = wrap(method);
    Object.defineProperty(over, method, {
      enumerable: true,
      get: () => (typeof below()[method] === 'function' ? wrapped : undefined),
    });
  }
  return over;
}
