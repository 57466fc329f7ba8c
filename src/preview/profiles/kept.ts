import type { ScormVersion } from '../../standard/api.ts';
import { elementNames } from '../../standard/element-role.ts';
import { durationSeconds } from '../../standard/time-format.ts';
import type { LaunchMode } from '../records/registration.ts';
import { completes } from './activity-completion.ts';
import type { LmsProfile, Values } from './profile.ts';
import { isFinal } from './status.ts';

/** What the server of an LMS keeps of an attempt. */
export interface Kept {
  readonly values: Values;
  /** Time of all visits. */
  readonly seconds: number;
  /** Whether the activity counts as complete where the rule is "passed or completed". */
  readonly complete: boolean;
}

export const nothingKept: Kept = { values: new Map(), seconds: 0, complete: false };

/** A save as it arrives. */
export interface Arrival {
  readonly posted: Values;
  /** Whether it ends the visit. */
  readonly final: boolean;
  /** Session time of the visit as content last set it; '' for none. */
  readonly sessionTime: string;
  /** Time of all visits before this one. */
  readonly secondsBefore: number;
}

/** What is kept once a save has arrived. */
export function received(
  profile: LmsProfile,
  version: ScormVersion,
  kept: Kept,
  { posted, final, sessionTime, secondsBefore }: Arrival,
): Kept {
  if (profile.closesWhenFinal && isFinal(version, kept.values)) return kept;
  const session = durationSeconds(sessionTime);
  const counts = final || profile.addsTime !== 'at-end';
  const since = profile.addsTime === 'at-every-save' ? kept.seconds : secondsBefore;
  return {
    values: new Map([...kept.values, ...posted]),
    seconds: counts && sessionTime !== '' ? since + session : kept.seconds,
    complete: completes(profile, version, kept.values, posted, kept.complete),
  };
}

/**
 * What an LMS sets by itself as a visit ends, before it sends anything (RTE 1.2 3.4.4,
 * cmi.core.lesson_status); empty where content's word stands.
 *
 * @param launch how the visit began; the manifest's mastery score is null for none
 */
export function setAtEnd(
  profile: LmsProfile,
  version: ScormVersion,
  values: Values,
  launch: { readonly mode: LaunchMode; readonly masteryScore: number | null },
): Values {
  if (version !== '1.2') return new Map();
  const { mode, masteryScore } = launch;
  const status = values.get('cmi.core.lesson_status') ?? 'not attempted';
  const raw = values.get('cmi.core.score.raw') ?? '';
  if (profile.judgesMastery && masteryScore !== null && raw !== '' && mode === 'normal') {
    const verdict = Number(raw) >= masteryScore ? 'passed' : 'failed';
    return new Map([['cmi.core.lesson_status', verdict]]);
  }
  return profile.completesUnset && status === 'not attempted'
    ? new Map([['cmi.core.lesson_status', 'completed']])
    : new Map();
}

/** What is kept once a tab was closed, with or without an end. */
export function afterClosedTab(profile: LmsProfile, version: ScormVersion, kept: Kept): Kept {
  const status = kept.values.get('cmi.core.lesson_status') ?? 'not attempted';
  if (!profile.completesClosedTab || version !== '1.2' || status !== 'not attempted') return kept;
  const posted = new Map([['cmi.core.lesson_status', 'completed']]);
  return received(profile, version, kept, {
    posted,
    final: false,
    sessionTime: '',
    secondsBefore: kept.seconds,
  });
}

/** Whether the next launch finds what was kept: 2004 gives nothing back but after a suspend. */
export function comesBack(version: ScormVersion, values: Values): boolean {
  return version === '1.2' || values.size === 0 || values.get('cmi.exit') === 'suspend';
}

/** The mode of the next launch of a learner who takes part. */
export function nextMode(profile: LmsProfile, version: ScormVersion, values: Values): LaunchMode {
  return profile.reviewsFinal && isFinal(version, values) ? 'review' : 'normal';
}

/** What the next launch says of how the learner enters (RTE 1.2 3.4.4, RTE 2004 4.2.7). */
export function nextEntry(profile: LmsProfile, version: ScormVersion, values: Values): string {
  if (profile.entry !== 'standard') return profile.entry;
  if (values.get(elementNames[version].exit) === 'suspend') return 'resume';
  return version === '1.2' && values.size > 0 ? '' : 'ab-initio';
}

/** Percent in the gradebook, 0 to 100; null for none. */
export function gradebookScore(
  { score }: LmsProfile,
  version: ScormVersion,
  values: Values,
): number | null {
  const names = elementNames[version];
  const raw = numberIn(values.get(names.raw));
  if (score === 'percentage') return raw;
  if (raw === null) {
    const scaled = numberIn(values.get('cmi.score.scaled'));
    return scaled === null ? null : Math.max(0, scaled) * 100;
  }
  const min = numberIn(values.get(names.min)) ?? 0;
  const max = numberIn(values.get(names.max)) ?? 100;
  return max > min ? ((raw - min) / (max - min)) * 100 : raw;
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}
