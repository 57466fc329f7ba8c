import type { ScormVersion } from '../../standard/api.ts';
import type { Values } from './profile.ts';

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
