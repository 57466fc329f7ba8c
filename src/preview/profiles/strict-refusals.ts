import { apiMethods, type ScormVersion } from '../../standard/api.ts';
import { errorOf } from '../../standard/error-code.ts';
import { cmiOf } from '../api/cmi-data.ts';
import { judgeCall } from '../strict/judge-call.ts';
import { startOfLaunch } from '../strict/launch-state.ts';
import type { Refusals, Values } from './profile.ts';
import { recordOrder } from './record-order.ts';

/** Refuses what the standard refuses, by the bench's own judge. */
export function strictRefusals(version: ScormVersion, held: Values): Refusals {
  let state = { ...startOfLaunch(cmiOf(held)), phase: 'running' as const };
  const order = recordOrder(held);
  const gap = errorOf(version, 'set', 'index');
  const method = apiMethods[version].set;
  return (element, value) => {
    // Below a record that is not there, the judge only warns.
    if (!order.fits(element)) return gap;
    const call = { method, parameters: [element, value], result: 'true' };
    const judged = judgeCall(version, state, call);
    const refused = judged.findings.find(({ severity }) => severity === 'standard');
    if (refused !== undefined) return refused.error;
    order.note(element);
    state = { ...judged.state, phase: 'running' };
    return 0;
  };
}
