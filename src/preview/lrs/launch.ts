import { categories, extensions } from '../../standard/cmi5.ts';
import { type CmiData, section } from '../api/cmi-data.ts';
import type { LrsRequest, LrsResponse } from '../serving/lrs-channel.ts';
import { json, says } from './documents.ts';
import type { LaunchableUnit } from './registration.ts';
import type { Breach } from './requirements.ts';
import type { SessionState } from './session-state.ts';

export interface LrsLaunchOrder {
  readonly unit: LaunchableUnit;
  readonly learner: { readonly id: string; readonly name: string };
  readonly mode: SessionState['mode'];
  /** Counts the enrolments of the learner. */
  readonly attempt: number;
  /** Where requests go, with its slash at the end. */
  readonly endpoint: string;
  /** Where the learner goes who leaves; '' for nowhere. */
  readonly returnUrl: string;
  /** Address of the launch page, for the statement *launched*. */
  readonly launchUrl: string;
}

/** The document of a launch (10.2). */
export function launchDataOf(session: SessionState, { unit, returnUrl }: LrsLaunchOrder) {
  return {
    contextTemplate: session.contextTemplate,
    launchMode: session.mode,
    moveOn: unit.moveOn,
    ...(unit.masteryScore !== null && { masteryScore: unit.masteryScore }),
    ...(unit.launchParameters !== '' && { launchParameters: unit.launchParameters }),
    ...(unit.entitlementKey !== '' && {
      entitlementKey: { courseStructure: unit.entitlementKey },
    }),
    ...(returnUrl !== '' && { returnURL: returnUrl }),
  };
}

/** What the statement *launched* says of the launch beside the template (9.6.3.2 to 9.6.3.7). */
export function launchExtensions(
  { mode }: SessionState,
  { unit, launchUrl }: LrsLaunchOrder,
): CmiData {
  return {
    [extensions.launchMode]: mode,
    [extensions.launchUrl]: launchUrl,
    [extensions.moveOn]: unit.moveOn,
    ...(unit.masteryScore !== null && { [extensions.masteryScore]: unit.masteryScore }),
    ...(unit.launchParameters !== '' && {
      [extensions.launchParameters]: unit.launchParameters,
    }),
  };
}

/** The context of a statement of the LMS. */
export function withCategory(template: CmiData, registration: string): CmiData {
  const activities = section(template.contextActivities);
  const category = [{ objectType: 'Activity', id: categories.cmi5 }];
  return { ...template, registration, contextActivities: { ...activities, category } };
}

/** Answers at the address of the token, which is given once (8.2). */
export function giveToken(
  sessions: readonly SessionState[],
  { method }: LrsRequest,
  query: URLSearchParams,
  find: (session: SessionState, about: string, breaches: readonly Breach[]) => void,
): LrsResponse {
  const session = sessions.find(({ id }) => id === query.get('session'));
  if (session === undefined) return json({ 'error-code': '2', 'error-text': 'no such session' });
  if (method !== 'POST') {
    const problem = `It was asked for with ${method}.`;
    find(session, 'token', [{ requirement: '8.2.1.0-2', problem }]);
    return says(405, problem);
  }
  if (session.token !== null) {
    find(session, 'token', [{ requirement: '8.2.3.0-1', problem: 'It was asked for again.' }]);
    return json({ 'error-code': '1', 'error-text': 'The token has been given already.' });
  }
  session.token = session.nextToken;
  return json({ 'auth-token': session.token });
}
