import type { ScormVersion } from '../../standard/api.ts';
import type { Rule } from '../../standard/rules.ts';
import { cmiOf } from '../cmi-data.ts';
import { judgeCall } from '../strict/judge-call.ts';
import { startOfLaunch } from '../strict/launch-state.ts';
import type { Refusals, Values } from './profile.ts';
import { recordOrder } from './record-order.ts';

const codes: Readonly<Record<ScormVersion, Readonly<Partial<Record<Rule, number>>>>> = {
  '1.2': { element: 401, keyword: 402, 'read-only': 403, index: 201, 'id-first': 201 },
  '2004': {
    element: 401,
    keyword: 404,
    'read-only': 404,
    index: 351,
    'id-first': 408,
    'type-first': 408,
    'unique-id': 351,
    'write-once-id': 351,
    'unique-pattern': 351,
    'record-limit': 351,
    range: 407,
  },
};
const typeMismatch = { '1.2': 405, '2004': 406 } as const;

/** Refuses what the standard refuses, by the bench's own judge. */
export function strictRefusals(version: ScormVersion, held: Values): Refusals {
  let state = { ...startOfLaunch(cmiOf(held)), phase: 'running' as const };
  const order = recordOrder(held);
  const gap = codes[version].index ?? 0;
  const method = version === '1.2' ? 'LMSSetValue' : 'SetValue';
  return (element, value) => {
    // Below a record that is not there, the judge only warns.
    if (!order.fits(element)) return gap;
    const call = { method, parameters: [element, value], result: 'true' };
    const judged = judgeCall(version, state, call);
    const refused = judged.findings.find(({ severity }) => severity === 'standard');
    if (refused !== undefined) return codes[version][refused.rule] ?? typeMismatch[version];
    order.note(element);
    state = { ...judged.state, phase: 'running' };
    return 0;
  };
}
