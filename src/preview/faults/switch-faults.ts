import type { ScormVersion } from '../../standard/api.ts';
import { layer, type ScormApi } from '../api/scorm-api.ts';
import { type ChangesOnly, changesOnly } from './changes-only.ts';
import type { FaultName } from './fault.ts';
import { injectFaults, losesChanges } from './inject-faults.ts';

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
  let losing: ChangesOnly | null = null;
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
      // It stays: what it holds back would be lost with it, and what it lost is not to come back.
      if (plan.some(losesChanges)) losing ??= changesOnly(api, version);
      const below = losing?.api ?? api;
      current = plan.length === 0 ? below : injectFaults(api, version, plan, wait, losing);
    },
  };
}
