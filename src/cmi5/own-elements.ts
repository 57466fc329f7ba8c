/** Elements that the API of `session-api.ts` knows beside those of SCORM 2004. */
export const ownElements = {
  final: 'cmi5.final',
  answer: 'cmi5.answer.',
  /** Ids of lessons that are AUs of their own and completed, with blanks between them. */
  done: 'cmi5.done',
} as const;
