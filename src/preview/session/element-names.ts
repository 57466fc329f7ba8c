import type { ScormVersion } from '../../standard/api.ts';
import { cmiElements } from '../api/cmi-changes.ts';
import type { CmiData } from '../api/cmi-data.ts';

/** Elements that mean the same in both versions, where their names differ; `n` is any index. */
const pairs: readonly (readonly [in12: string, in2004: string])[] = [
  ['cmi.core.student_id', 'cmi.learner_id'],
  ['cmi.core.student_name', 'cmi.learner_name'],
  ['cmi.core.lesson_location', 'cmi.location'],
  ['cmi.core.credit', 'cmi.credit'],
  ['cmi.core.entry', 'cmi.entry'],
  ['cmi.core.lesson_mode', 'cmi.mode'],
  ['cmi.core.exit', 'cmi.exit'],
  ['cmi.core.total_time', 'cmi.total_time'],
  ['cmi.core.session_time', 'cmi.session_time'],
  ['cmi.core.score.raw', 'cmi.score.raw'],
  ['cmi.core.score.min', 'cmi.score.min'],
  ['cmi.core.score.max', 'cmi.score.max'],
  ['cmi.student_data.max_time_allowed', 'cmi.max_time_allowed'],
  ['cmi.student_data.time_limit_action', 'cmi.time_limit_action'],
  ['cmi.student_preference.language', 'cmi.learner_preference.language'],
  ['cmi.interactions.n.student_response', 'cmi.interactions.n.learner_response'],
  ['cmi.interactions.n.time', 'cmi.interactions.n.timestamp'],
];

/** Elements with the same name and meaning in both. */
const shared = new Set([
  'cmi.suspend_data',
  'cmi.launch_data',
  'cmi.objectives._count',
  'cmi.objectives.n.id',
  'cmi.objectives.n.score.raw',
  'cmi.objectives.n.score.min',
  'cmi.objectives.n.score.max',
  'cmi.interactions._count',
  'cmi.interactions.n.id',
  'cmi.interactions.n.type',
  'cmi.interactions.n.result',
  'cmi.interactions.n.weighting',
  'cmi.interactions.n.latency',
  'cmi.interactions.n.objectives._count',
  'cmi.interactions.n.objectives.n.id',
  'cmi.interactions.n.correct_responses._count',
  'cmi.interactions.n.correct_responses.n.pattern',
]);

/**
 * What an element is called in another version; null where nothing there means the same. The lesson
 * status of 1.2 is two elements in 2004, so neither has a counterpart.
 */
export function elementIn(to: ScormVersion, element: string, from: ScormVersion): string | null {
  if (from === to) return element;
  const indexes: string[] = [];
  const general = element.replace(/\.(\d+)(?=\.)/g, (_, index: string) => {
    indexes.push(index);
    return '.n';
  });
  const [of, other] = from === '1.2' ? ([0, 1] as const) : ([1, 0] as const);
  const named = shared.has(general) ? general : pairs.find((pair) => pair[of] === general)?.[other];
  return named === undefined ? null : named.replace(/\.n(?=\.)/g, () => `.${indexes.shift()}`);
}

/** A data model of one version as far as it means the same in another. */
export function dataModelIn(to: ScormVersion, data: CmiData, from: ScormVersion): CmiData {
  if (from === to) return data;
  const model: Record<string, unknown> = {};
  for (const [element, value] of cmiElements(data)) {
    const [, ...path] = elementIn(to, element, from)?.split('.') ?? [];
    const leaf = path.pop();
    let at = model;
    for (const name of path) {
      const below = at[name] ?? {};
      at[name] = below;
      at = below as Record<string, unknown>;
    }
    if (leaf !== undefined) at[leaf] = value;
  }
  return model;
}
