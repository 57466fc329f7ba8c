import { mandatory12 } from '../../standard/data-model-12.ts';
import { elementIn } from '../../standard/element-role.ts';

/** What takes the place of mandatory elements of 1.2 under names of its own. */
const in2004 = new Set([
  'cmi._version',
  'cmi.completion_status',
  'cmi.success_status',
  'cmi.score._children',
  'cmi.score.scaled',
]);

/**
 * Whether an LMS may be without the element: SCORM 1.2 says so (RTE 1.2 3.4.4), and LMSs of 2004
 * that leave elements out leave out the same.
 */
export function isOptional(element: string): boolean {
  const named = elementIn('1.2', element, '2004') ?? element;
  return !mandatory12.has(named) && !in2004.has(element);
}
