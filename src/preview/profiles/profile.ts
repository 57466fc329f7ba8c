import type { ScormVersion } from '../../standard/api.ts';
import type { ScoreReading } from '../records/gradebook.ts';
import type { EntryWord } from '../records/registration.ts';

/** Values by element: `cmi.core.lesson_status` to `passed`. */
export type Values = ReadonlyMap<string, string>;

/** Says of each SetValue of a launch, in their order, with which error it is refused; 0 for none. */
export type Refusals = (element: string, value: string) => number;

/** What Commit and Terminate say of a save. */
export type Said = 'true' | 'false';

/** Which values a save carries to the server. */
export type Posts =
  /** The whole data model. */
  | 'everything'
  /** What was set in this visit so far. */
  | 'visit'
  /** What differs from what was sent before, whether it arrived or not. */
  | 'changes'
  /** What differs from the launch, and every interaction of the attempt. */
  | 'changes-since-launch'
  /** None: each SetValue went by itself. */
  | 'nothing';

/** What the page of an LMS knows of a visit's values. */
export interface VisitValues {
  /** The data model at launch. */
  readonly launch: Values;
  /** The data model now. */
  readonly now: Values;
  /** Elements set in this visit. */
  readonly set: ReadonlySet<string>;
  /** What the page takes the server to have, whether it arrived or not. */
  readonly sent: Values;
}

/**
 * How one LMS behaves, as far as content and teachers notice. What the bench and the simulator know
 * of an LMS stands here and nowhere else. Sources are named in each profile.
 */
export interface LmsProfile {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** What one notices first, in a sentence. */
  readonly does: string;
  /** Which versions it plays. */
  readonly versions: readonly [ScormVersion, ...ScormVersion[]];
  /** @param held the data model at launch */
  readonly refusals: (version: ScormVersion, held: Values) => Refusals;
  /**
   * What GetValue answers; null where there is no value.
   *
   * @param value what the data model holds; null for nothing
   * @param setNow whether it was set in this visit
   */
  readonly answer: (element: string, value: string | null, setNow: boolean) => unknown;
  readonly posts: Posts;
  /** What is said of a save while the server answers with an error (HTTP 500). */
  readonly saidOnError: Said;
  /** What is said of a save that no server answers. */
  readonly saidOffline: Said;
  /** Whether Terminate may be called again after one that failed. */
  readonly terminateAgain: boolean;
  /** What Terminate comes to after a navigation request (`adl.nav.request`), once all is stored. */
  readonly endsWith: (request: string) => Said | 'throws';
  /** Whether saves go by beacon from the first time the page is hidden; see `beaconBytes`. */
  readonly beacon: boolean;
  /** What the data model is after an Initialize that is refused because a session runs. */
  readonly initializeAgain: (visit: VisitValues) => Values | 'throws';
  /** Whether Initialize works again after Terminate. */
  readonly reopens: boolean;
  /** Whether a 1.2 visit that ends without any status is taken for completed. */
  readonly completesUnset: boolean;
  /** The same of a tab that is closed without an end. */
  readonly completesClosedTab: boolean;
  /** Whether the mastery score of the manifest decides the status at the end of a 1.2 visit. */
  readonly judgesMastery: boolean;
  /** When session time counts: once it is sent, only as the visit ends, or anew at every save. */
  readonly addsTime: 'once-sent' | 'at-end' | 'at-every-save';
  /** Whether nothing more is stored once a status is final, though saves are said to be fine. */
  readonly closesWhenFinal: boolean;
  /** Whether an attempt whose statuses are final is launched in review mode. */
  readonly reviewsFinal: boolean;
  /** Whether writes of a review or a preview are kept all the same. */
  readonly keepsLooking: boolean;
  /** Whether prerequisites of the manifest keep activities of 1.2 closed. */
  readonly holdsPrerequisites: boolean;
  /** What entry tells: by the standard, or one word always. */
  readonly entry: EntryWord;
  /** When the activity is complete: by its status, or by what a save updates (see `completes`). */
  readonly completion: 'status' | 'updates';
  /** How raw scores are read: within min and max, or as a percentage whatever these say. */
  readonly score: ScoreReading;
}

/** What an LMS of the standard says of statuses that were never set. */
export const unsetStatuses: Readonly<Record<string, string>> = {
  'cmi.core.lesson_status': 'not attempted',
  'cmi.completion_status': 'unknown',
  'cmi.success_status': 'unknown',
};

/** An LMS that takes all values and keeps them, with the states and answers of the standard. */
export const plain: LmsProfile = {
  name: 'plain',
  title: 'Plain',
  does: 'Keeps what it is given and judges no values; every launch is for credit.',
  versions: ['1.2', '2004'],
  refusals: () => () => 0,
  answer: (element, value) => value ?? unsetStatuses[element] ?? null,
  posts: 'everything',
  saidOnError: 'false',
  saidOffline: 'false',
  terminateAgain: true,
  endsWith: () => 'true',
  beacon: false,
  initializeAgain: ({ now }) => now,
  reopens: false,
  completesUnset: true,
  completesClosedTab: false,
  judgesMastery: true,
  addsTime: 'once-sent',
  closesWhenFinal: false,
  reviewsFinal: false,
  keepsLooking: false,
  holdsPrerequisites: true,
  entry: 'standard',
  completion: 'status',
  score: 'within-range',
};
