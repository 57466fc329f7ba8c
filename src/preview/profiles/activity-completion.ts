import type { ScormVersion } from '../../standard/api.ts';
import type { LmsProfile, Values } from './profile.ts';
import { isDone } from './status.ts';

/** In the order a server that goes by updates stores them: the score in 1.2 before the status. */
const order = {
  '1.2': ['cmi.core.score.raw', 'cmi.core.lesson_status'],
  '2004': ['cmi.completion_status', 'cmi.score.raw', 'cmi.success_status'],
} as const;

/**
 * Whether an activity with the rule "passed or completed" is complete after a save.
 *
 * Moodle looks again only where a score arrives, or a final status where the one it had stored was
 * final as well or absent (tried with Moodle 4.3): a pass in one save of 1.2 is missed for ever.
 *
 * @param before what was stored before the save
 * @param was whether the activity was complete before
 */
export function completes(
  { completion }: LmsProfile,
  version: ScormVersion,
  before: Values,
  posted: Values,
  was: boolean,
): boolean {
  if (was) return true;
  if (completion === 'status') return isDone(version, new Map([...before, ...posted]));
  const stored = new Map(before);
  return order[version].some((element) => {
    const value = posted.get(element);
    if (value === undefined) return false;
    const held = stored.get(element);
    stored.set(element, value);
    const looks =
      element.endsWith('.raw') || (isGood(value) && (held === undefined || isGood(held)));
    return looks && isDone(version, stored);
  });
}

function isGood(status: string): boolean {
  return status === 'passed' || status === 'completed';
}
