/**
 * Elements every SCORM 1.2 LMS has (RTE 1.2, 3.4.4, "LMS Mandatory: Yes"), and those of 2004 that
 * take their place.
 */
const mandatory = new Set([
  'cmi.core._children',
  'cmi.core.student_id',
  'cmi.core.student_name',
  'cmi.core.lesson_location',
  'cmi.core.credit',
  'cmi.core.lesson_status',
  'cmi.core.entry',
  'cmi.core.score._children',
  'cmi.core.score.raw',
  'cmi.core.total_time',
  'cmi.core.exit',
  'cmi.core.session_time',
  'cmi.suspend_data',
  'cmi.launch_data',
  'cmi._version',
  'cmi.learner_id',
  'cmi.learner_name',
  'cmi.location',
  'cmi.credit',
  'cmi.completion_status',
  'cmi.success_status',
  'cmi.entry',
  'cmi.score._children',
  'cmi.score.raw',
  'cmi.score.scaled',
  'cmi.total_time',
  'cmi.exit',
  'cmi.session_time',
]);

/** Whether an LMS may be without the element. */
export function isOptional(element: string): boolean {
  return !mandatory.has(element);
}
