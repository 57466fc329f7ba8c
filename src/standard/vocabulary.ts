/** Words that elements of SCORM 1.2 take (RTE 1.2 3.4.4). */
export const words12 = {
  lessonStatus: ['passed', 'completed', 'failed', 'incomplete', 'browsed'],
  objectiveStatus: ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'],
  exit: ['', 'suspend', 'time-out', 'logout'],
  interactionType: [
    ...(['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing'] as const),
    ...(['likert', 'numeric'] as const),
  ],
  /** Or a number. */
  result: ['correct', 'wrong', 'unanticipated', 'neutral'],
} as const;

/** Words that elements of SCORM 2004 take (RTE 2004 4.2). */
export const words2004 = {
  completion: ['completed', 'incomplete', 'not attempted', 'unknown'],
  success: ['passed', 'failed', 'unknown'],
  exit: ['suspend', 'normal', 'time-out', 'logout', ''],
  interactionType: [
    ...(['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance'] as const),
    ...(['sequencing', 'likert', 'numeric', 'other'] as const),
  ],
  /** Or a number. */
  result: ['correct', 'incorrect', 'unanticipated', 'neutral'],
} as const;

/** A word that an element takes: `Word12<'lessonStatus'>`. */
export type Word12<Of extends keyof typeof words12> = (typeof words12)[Of][number];
export type Word2004<Of extends keyof typeof words2004> = (typeof words2004)[Of][number];
