/**
 * What cmi5 asks of content at run time, by the numbers that its requirements have in the test suite
 * of ADL (CATAPULT): the section of the specification, then a count. In words of our own.
 */
export const requirements = {
  '6.3.0.0-1': 'Content voids no statement.',
  '7.1.1.0-1': 'Content that was launched says initialized.',
  '7.1.2.0-1': 'The last statement of a session is terminated.',
  '8.1.2.0-2': 'The token is good for its session: nothing is asked for after terminated.',
  '8.1.2.0-5': 'Each request to the LRS carries the token of the session.',
  '8.1.3.0-3':
    'Statements and documents are of the learner who was launched, named as the launch does.',
  '8.1.4.0-3': 'Documents are of the registration that was launched.',
  '8.1.5.0-6': 'The object of a statement that cmi5 defines is the activity of the launch.',
  '8.2.1.0-2': 'The token is asked for with POST.',
  '8.2.3.0-1': 'The token is given once, so it is asked for once.',
  '9.1.0.0-1': 'A statement has an id, a UUID.',
  '9.2.0.0-3': 'The learner is named by an account.',
  '9.3.0.0-1':
    'Statements that cmi5 defines have its verbs, and those of the LMS are not for content.',
  '9.3.0.0-2': 'In a session no verb of cmi5 is said twice.',
  '9.3.0.0-3': 'A session says passed or failed, not both.',
  '9.3.0.0-4': 'The first statement of a session is initialized; timestamps tell the order.',
  '9.3.0.0-5': 'Nothing follows terminated.',
  '9.3.0.0-6': 'A registration has one completed at most.',
  '9.3.0.0-7': 'A registration has one passed at most.',
  '9.3.0.0-8': 'No failed follows a passed.',
  '9.3.4.0-2': 'A score with passed reaches the mastery score.',
  '9.3.5.0-2': 'A score with failed stays below the mastery score.',
  '9.3.6.0-2': 'A session that the LMS gave up says nothing more.',
  '9.5.1.0-2': 'Only passed and failed have a score.',
  '9.5.1.0-3': 'A raw score comes with its least and its most.',
  '9.5.2.0-1': 'passed has success true.',
  '9.5.2.0-2': 'failed has success false.',
  '9.5.2.0-3': 'Only passed and failed have success.',
  '9.5.3.0-1': 'completed has completion true.',
  '9.5.3.0-2': 'Only completed has completion.',
  '9.5.4.1-1': 'terminated, completed, passed and failed have a duration.',
  '9.6.1.0-1': 'The context has the registration of the launch.',
  '9.6.2.2-1': 'A statement with success or completion has the category moveOn.',
  '9.6.2.2-2': 'No other statement has the category moveOn.',
  '9.6.3.1-4': 'The context has the session id of the launch.',
  '9.6.3.2-2': 'A verdict with a score has the mastery score of the launch in its context.',
  '9.7.0.0-1': 'A statement has a timestamp.',
  '9.7.0.0-2': 'Timestamps are in UTC.',
  '10.2.1.0-4': 'Content reads LMS.LaunchData before it says anything.',
  '10.2.1.0-5': 'LMS.LaunchData is for reading.',
  '10.2.1.0-6': 'The context begins with the context template of the launch.',
  '10.2.1.0-7': 'What the context template says is not written over.',
  '10.2.2.0-9': 'In Browse and Review nothing is said of completion or success.',
  '11.0.0.0-3': 'Content reads the preferences of the learner as it starts.',
  '11.0.0.0-5': 'Preferences that are written have languagePreference and audioPreference.',
} as const satisfies Readonly<Record<string, string>>;

export type Requirement = keyof typeof requirements;

/** Something that breaks a requirement. */
export interface Breach {
  readonly requirement: Requirement;
  /** What of it is wrong, in a sentence. */
  readonly problem: string;
}
