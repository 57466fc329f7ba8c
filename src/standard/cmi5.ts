/** Names that cmi5 and xAPI give to things (cmi5, sections 9 to 11; xAPI 1.0.3). */

/** Verbs, by what they are called. */
export const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  progressed: 'http://adlnet.gov/expapi/verbs/progressed',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;

export type VerbName = keyof typeof verbs;

/** Verbs of the LMS alone (9.3). */
export const lmsVerbs = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const;

/** Activities of the category that tell what kind of statement one is (9.6.2.1, 9.6.2.2). */
export const categories = {
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
} as const;

export const extensions = {
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  launchMode: 'https://w3id.org/xapi/cmi5/context/extensions/launchmode',
  launchUrl: 'https://w3id.org/xapi/cmi5/context/extensions/launchurl',
  moveOn: 'https://w3id.org/xapi/cmi5/context/extensions/moveon',
  launchParameters: 'https://w3id.org/xapi/cmi5/context/extensions/launchparameters',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
} as const;

/** Types of what *satisfied* is said of (9.4). */
export const satisfiedTypes = {
  block: 'https://w3id.org/xapi/cmi5/activitytype/block',
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
} as const;

/** Type of an activity that is a question (xAPI, part two, 2.4.4.1). */
export const interactionType = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** The document of the launch (10.1), and that of the learner's preferences (11). */
export const launchDataId = 'LMS.LaunchData';
export const preferencesId = 'cmi5LearnerPreferences';

/** What the address of a launch says, in any order (8.1). */
export const launchParameters = [
  'endpoint',
  'fetch',
  'actor',
  'registration',
  'activityId',
] as const;

/** When an LMS counts an AU as done (13.1.4). */
export const moveOnWords = [
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
  'NotApplicable',
] as const;

export type MoveOn = (typeof moveOnWords)[number];

/** Namespace of the course structure (14). */
export const structureNamespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
