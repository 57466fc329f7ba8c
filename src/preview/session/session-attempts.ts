import { cmiElements } from '../api/cmi-changes.ts';
import type { SessionRecord } from './session-record.ts';

/** What the LMS held of an attempt in the end. */
export interface SessionAttempt {
  /** Of who attempted, by id and name. */
  readonly identity: string;
  readonly attempt: number;
  readonly version: SessionRecord['launches'][number]['version'];
  /** Values by the full names of their elements. */
  readonly elements: ReadonlyMap<string, string>;
}

/** The data model of each attempt as its launches left it; launches that only looked left nothing. */
export function attemptsOf({ launches, calls }: SessionRecord): readonly SessionAttempt[] {
  const attempts = new Map<string, SessionAttempt & { readonly elements: Map<string, string> }>();
  const sets = setsOf(calls);
  for (const launch of launches) {
    if (launch.mode !== 'normal') continue;
    const { learner, attempt, version } = launch;
    const key = [learner.id, attempt, launch.activity].join('\n');
    const known = attempts.get(key) ?? {
      identity: `${learner.id}\n${learner.name}`,
      attempt,
      version,
      elements: new Map<string, string>(),
    };
    attempts.set(key, known);
    for (const [element, value] of cmiElements(launch.held)) known.elements.set(element, value);
    for (const { element, value } of sets.get(launch.number) ?? [])
      known.elements.set(element, value);
  }
  return [...attempts.values()];
}

/** The calls of each launch that set a value. */
function setsOf(calls: SessionRecord['calls']) {
  const sets = new Map<number, SessionRecord['calls'][number][]>();
  for (const call of calls) {
    if (!/^(LMS)?SetValue$/.test(call.method) || call.result !== 'true') continue;
    const own = sets.get(call.launch) ?? [];
    sets.set(call.launch, own);
    own.push(call);
  }
  return sets;
}
