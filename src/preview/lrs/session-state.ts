import { verbs } from '../../standard/cmi5.ts';
import type { CmiData } from '../api/cmi-data.ts';
import type { Registration, UnitState } from './registration.ts';
import { isDefined, momentOf, verbOf } from './statement.ts';

/** A session as the LMS knows it (cmi5, 3: from launch to *terminated* or *abandoned*). */
export interface SessionState {
  readonly id: string;
  readonly registration: Registration;
  /** What was launched. */
  readonly unit: UnitState;
  readonly mode: 'Normal' | 'Browse' | 'Review';
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
  if (verb === verbs.completed) session.unit.completed = true;
  if (verb === verbs.passed) session.unit.passed = true;
}

/** One to try statements on. */
export function copyOf(session: SessionState): SessionState {
  return { ...session, said: [...session.said], unit: { ...session.unit } };
}
