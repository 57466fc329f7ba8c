import { type LmsProfile, plain } from './profile.ts';

const withheld = /(status|\.score\.(raw|min|max|scaled)|\.entry|mode|\.credit|progress_measure)$/;

/**
 * Open edX with its SCORM XBlock, by trial and by its source (scormxblock.js). Every SetValue is a
 * request of its own, and Commit does nothing.
 */
export const openEdx: LmsProfile = {
  ...plain,
  // Of the manifest it reads titles and addresses alone.
  holdsPrerequisites: false,
  name: 'open-edx',
  title: 'Open edX',
  does: 'Answers "" for every status, score, mode and entry, without an error; each value is sent as it is set, and Commit only says "true".',
  answer: (element, value) => (withheld.test(element) ? '' : (value ?? '')),
  posts: 'nothing',
  saidOnError: 'true',
  saidOffline: 'true',
  completesUnset: false,
  judgesMastery: false,
  entry: '',
};
