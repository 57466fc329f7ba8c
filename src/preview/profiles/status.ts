import type { ScormVersion } from '../../standard/api.ts';
import type { Values } from './profile.ts';

/** Elements that the versions name differently. */
export const elementNames = {
  '1.2': {
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
  },
  '2004': {
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
    mode: 'cmi.mode',
    entry: 'cmi.entry',
  },
} as const;

/** Elements that tell a status, that of completion first. */
export const statusElements = {
  '1.2': ['cmi.core.lesson_status'],
  '2004': ['cmi.completion_status', 'cmi.success_status'],
} as const;

/** Whether an attempt is over by its statuses: there is one, and none waits. */
export function isFinal(version: ScormVersion, values: Values): boolean {
  const statuses = statusElements[version].flatMap((element) => values.get(element) ?? []);
  return statuses.length > 0 && statuses.every((status) => finals.includes(status));
}

const finals = ['passed', 'failed', 'completed'];

/** Whether it is passed, or completed where nothing is said of success. */
export function isDone(version: ScormVersion, values: Values): boolean {
  const [completion, success] = statusElements[version].map((element) => values.get(element));
  const decisive = success === undefined || success === 'unknown' ? completion : success;
  return decisive === 'passed' || decisive === 'completed';
}
