import type { ScormVersion } from '../../standard/api.ts';
import type { CmiData } from '../api/cmi-data.ts';
import { layer, type ScormApi } from '../api/scorm-api.ts';
import { type Finding, judgeCall } from './judge-call.ts';
import { startOfLaunch } from './launch-state.ts';

/**
 * A layer that judges every call after it was answered. Arguments, answers and throws pass
 * unchanged, and it makes no call of its own.
 *
 * @param held the data model at launch; null where nobody knows (see `startOfLaunch`)
 */
export function judgeCalls(
  api: ScormApi,
  version: ScormVersion,
  held: CmiData | null,
  onFinding: (finding: Finding) => void,
): ScormApi {
  let state = startOfLaunch(held);

  function judge(method: string, parameters: readonly unknown[], result: unknown): void {
    const judged = judgeCall(version, state, { method, parameters, result });
    state = judged.state;
    for (const finding of judged.findings) onFinding(finding);
  }

  return layer(
    version,
    () => api,
    (method) =>
      (...parameters) => {
        let result: unknown;
        try {
          result = api[method]?.(...parameters);
          return result;
        } finally {
          judge(method, parameters, result);
        }
      },
  );
}
