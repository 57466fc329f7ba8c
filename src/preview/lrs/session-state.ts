import type { MoveOn } from '../../standard/cmi5.ts';
import { verbs } from '../../standard/cmi5.ts';
import type { CmiData } from '../api/cmi-data.ts';
import { isDefined, momentOf, verbOf } from './statement.ts';

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

/** Notes what a statement changes, which breaks no rule. */
export function noteStatement(session: SessionState, statement: CmiData): void {
  const moment = momentOf(statement);
  session.first ??= moment;
  session.newest = Math.max(session.newest ?? moment, moment);
  if (!isDefined(statement)) return;
  const verb = verbOf(statement);
  session.said.push(verb);
  if (verb === verbs.initialized) session.stands = 'initialized';
  if (verb === verbs.terminated) session.stands = 'terminated';
  if (verb === verbs.completed) session.registration.completed = true;
  if (verb === verbs.passed) session.registration.passed = true;
}

/** One to try statements on. */
export function copyOf(session: SessionState): SessionState {
  return { ...session, said: [...session.said], registration: { ...session.registration } };
}

/** Whether the learner has done what the LMS waits for (13.1.4). */
export function isSatisfied(moveOn: MoveOn, { completed, passed }: Registration): boolean {
  switch (moveOn) {
    case 'Passed':
      return passed;
    case 'Completed':
      return completed;
    case 'CompletedAndPassed':
      return completed && passed;
    case 'CompletedOrPassed':
      return completed || passed;
    case 'NotApplicable':
      return true;
  }
}
