import type { CmiData } from '../api/cmi-data.ts';

/** A session as the LMS knows it (cmi5, 3: from launch to *terminated* or *abandoned*). */
export interface SessionState {
  readonly id: string;
  readonly registration: Registration;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore: number | null;
  readonly contextTemplate: CmiData;
  /** Null until content has fetched it. */
  token: string | null;
  readonly nextToken: string;
  /** Milliseconds since 1970. */
  readonly launched: number;
  stands: 'launched' | 'initialized' | 'terminated' | 'abandoned';
  /** Verbs of statements that cmi5 defines, in their order. */
  readonly said: string[];
  /** Of its first and its newest statement, in milliseconds; null before any. */
  first: number | null;
  newest: number | null;
  readLaunchData: boolean;
  readPreferences: boolean;
}

/** A learner's enrolment, for one AU. */
export interface Registration {
  readonly id: string;
  readonly activityId: string;
  /** As xAPI names the learner. */
  readonly actor: CmiData;
  completed: boolean;
  passed: boolean;
  satisfied: boolean;
}
