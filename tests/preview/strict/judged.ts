import type { CmiData } from '../../../src/preview/api/cmi-data.ts';
import { type Finding, judgeCall } from '../../../src/preview/strict/judge-call.ts';
import { startOfLaunch } from '../../../src/preview/strict/launch-state.ts';
import { apiMethods, type ScormVersion } from '../../../src/standard/api.ts';

/** Judges calls as if an LMS had taken them all. */

export type Write = readonly [element: string, value: string];

/** A call by its name and arguments; answered "true". */
export type AnyCall = readonly [method: string, ...parameters: unknown[]];

export function judged(
  version: ScormVersion,
  calls: readonly AnyCall[],
  held: CmiData | null = {},
  answer: (call: AnyCall) => unknown = () => 'true',
): readonly Finding[] {
  let state = startOfLaunch(held);
  return calls.flatMap((call) => {
    const [method, ...parameters] = call;
    const result = judgeCall(version, state, { method, parameters, result: answer(call) });
    state = result.state;
    return result.findings;
  });
}

/** The findings of SetValue calls in a running session. */
export function judgedSets(
  version: ScormVersion,
  sets: readonly Write[],
  held: CmiData | null = {},
): readonly Finding[] {
  const { initialize, set } = apiMethods[version];
  const calls = sets.map(([element, value]): AnyCall => [set, element, value]);
  return judged(version, [[initialize, ''], ...calls], held);
}

/** What a table says of a finding. */
export function brief({ rule, severity, element, value }: Finding) {
  return { rule, severity, element, value };
}

/** An interaction up to its type. */
export function interaction(type: string, index = 0): readonly Write[] {
  return [
    [`cmi.interactions.${index}.id`, `question_${index}`],
    [`cmi.interactions.${index}.type`, type],
  ];
}
