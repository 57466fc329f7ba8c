import { apiMethods } from '../../../src/standard/api.ts';
import type { Lms } from '../../simulator/server.ts';

/** A launch of a profile whose calls are named alike in both versions. */
export function opened(lms: Lms) {
  const api = lms.launch();
  const names = apiMethods[lms.version];
  const call =
    (method: keyof typeof names) =>
    (...parameters: readonly string[]) =>
      api[names[method]]?.(...parameters);
  const initialize = () => call('initialize')('');
  const begun = initialize();
  return {
    begun,
    initialize,
    get: call('get'),
    set: call('set'),
    commit: () => call('commit')(''),
    terminate: () => call('terminate')(''),
    lastError: () => Number(call('lastError')()),
  };
}
