import { layer, type ScormApi, type ScormVersion } from '../scorm-api.ts';
import type { FaultName } from './fault.ts';
import { injectFaults } from './inject-faults.ts';

/**
 * A layer whose faults can be changed while content runs, as when a network goes and comes back.
 *
 * @param wait blocks for so many milliseconds
 */
export function switchFaults(
  api: ScormApi,
  version: ScormVersion,
  wait: (milliseconds: number) => void,
): { readonly api: ScormApi; readonly use: (faults: readonly FaultName[]) => void } {
  let current = api;
  return {
    api: layer(
      version,
      () => current,
      (method) =>
        (...parameters) =>
          current[method]?.(...parameters),
    ),
    use(faults) {
      const plan = faults.map((fault) => ({ fault }));
      current = plan.length === 0 ? api : injectFaults(api, version, plan, wait);
    },
  };
}
