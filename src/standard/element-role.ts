import type { ScormVersion } from './api.ts';
import { dataModels } from './data-model.ts';
import type { elements12 } from './data-model-12.ts';
import type { elements2004 } from './data-model-2004.ts';
import { elementPath } from './element-path.ts';
import type { DataModel } from './element-rule.ts';

/** Elements that mean the same in both versions, where their names differ; `n` is any index. */
export const elementNames = {
  '1.2': {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    location: 'cmi.core.lesson_location',
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    mode: 'cmi.core.lesson_mode',
    exit: 'cmi.core.exit',
    totalTime: 'cmi.core.total_time',
    sessionTime: 'cmi.core.session_time',
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
    maxTimeAllowed: 'cmi.student_data.max_time_allowed',
    timeLimitAction: 'cmi.student_data.time_limit_action',
    language: 'cmi.student_preference.language',
    response: 'cmi.interactions.n.student_response',
    answeredAt: 'cmi.interactions.n.time',
  },
  '2004': {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    location: 'cmi.location',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    mode: 'cmi.mode',
    exit: 'cmi.exit',
    totalTime: 'cmi.total_time',
    sessionTime: 'cmi.session_time',
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
    maxTimeAllowed: 'cmi.max_time_allowed',
    timeLimitAction: 'cmi.time_limit_action',
    language: 'cmi.learner_preference.language',
    response: 'cmi.interactions.n.learner_response',
    answeredAt: 'cmi.interactions.n.timestamp',
  },
} as const satisfies {
  readonly [Version in ScormVersion]: Readonly<
    Record<string, keyof (Version extends '1.2' ? typeof elements12 : typeof elements2004)>
  >;
};

/**
 * What an element is called in another version; null where nothing there means the same. The lesson
 * status of 1.2 is two elements in 2004, so neither has a counterpart.
 */
export function elementIn(to: ScormVersion, element: string, from: ScormVersion): string | null {
  if (from === to) return element;
  const { name, steps } = elementPath(element);
  const role = Object.entries(elementNames[from]).find(([, each]) => each === name)?.[0];
  const named = role === undefined ? name : own(elementNames[to], role);
  if (named === undefined || !has(dataModels[from], name) || !has(dataModels[to], named)) {
    return null;
  }
  const indexes = steps.map(({ written }) => written);
  return named.replace(/\.n(?=\.)/g, () => `.${indexes.shift()}`);
}

function has({ elements }: DataModel, name: string): boolean {
  return Object.hasOwn(elements, name);
}

function own(names: Readonly<Record<string, string>>, role: string): string | undefined {
  return names[role];
}
