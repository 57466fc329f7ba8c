import type { Launch } from '../../packaging/manifest/outline-launch.ts';
import type { ScormVersion } from '../../standard/api.ts';
import { type CmiData, section } from '../api/cmi-data.ts';

export interface Learner {
  readonly id: string;
  /** Family name first, as SCORM has it. */
  readonly name: string;
}

/** One learner's attempt at a package. */
export interface Registration {
  readonly packageId: string;
  readonly learner: Learner;
  /** 1 for the first. */
  readonly attempt: number;
}

/** What an LMS keeps a data model for: an activity of the package within an attempt. */
export interface Place extends Registration {
  /** Identifier of the item in the manifest. */
  readonly activity: string;
}

/** For credit, or only looking: before taking part (browse) or afterwards (review). */
export type LaunchMode = 'normal' | 'browse' | 'review';

/** What `entry` says at launch: by the standard, or one word always. */
export type EntryWord = 'standard' | 'ab-initio' | '';

/** What the manifest says an LMS hands to an activity. */
export type LaunchFacts = Pick<
  Launch,
  | 'launchData'
  | 'masteryScore'
  | 'minNormalizedMeasure'
  | 'maxTimeAllowed'
  | 'timeLimitAction'
  | 'completionThreshold'
> & {
  /** Ids of the objectives the manifest gives the activity, the primary one first. */
  readonly objectives: readonly string[];
};

/** Whether an attempt was left for good, so that the next launch begins another. */
export function isOver(version: ScormVersion, stored: CmiData): boolean {
  // RTE 2004 4.2.8: any exit but a suspended one ends the attempt. In 1.2 data is always kept.
  return version === '2004' && isBegun(stored) && stored.exit !== 'suspend';
}

/** Whether anything was ever committed in an attempt. */
export function isBegun(stored: CmiData): boolean {
  return Object.keys(stored).length > 0;
}

/**
 * The data model at the launch of an attempt, from what was stored of it ({} for a new one): who
 * learns, how it was left, what the manifest says, and no exit or session time of an earlier visit.
 */
export function cmiAtLaunch(
  version: ScormVersion,
  learner: Learner,
  mode: LaunchMode,
  facts: LaunchFacts,
  stored: CmiData,
  { entry }: { readonly entry: EntryWord } = { entry: 'standard' },
): CmiData {
  const stated = entry === 'standard' ? {} : { entry };
  const credit = mode === 'normal' ? 'credit' : 'no-credit';
  return version === '1.2'
    ? launch12(learner, { lesson_mode: mode, credit, ...stated }, facts, stored)
    : launch2004(learner, { mode, credit, ...stated }, facts, stored);
}

function launch12(learner: Learner, how: CmiData, facts: LaunchFacts, stored: CmiData): CmiData {
  const { exit, session_time: _, ...core } = section(stored.core);
  const limits = {
    mastery_score: facts.masteryScore,
    max_time_allowed: facts.maxTimeAllowed,
    time_limit_action: facts.timeLimitAction,
  };
  return {
    ...stored,
    launch_data: facts.launchData,
    student_data: { ...section(stored.student_data), ...given(limits) },
    core: {
      ...core,
      entry: exit === 'suspend' ? 'resume' : isBegun(stored) ? '' : 'ab-initio',
      ...how,
      student_id: learner.id,
      student_name: learner.name,
    },
  };
}

function launch2004(learner: Learner, how: CmiData, facts: LaunchFacts, stored: CmiData): CmiData {
  const { exit, session_time: _, ...kept } = stored;
  const { completionThreshold, objectives } = facts;
  const limits = {
    scaled_passing_score: facts.minNormalizedMeasure,
    completion_threshold:
      completionThreshold?.completedByMeasure === true
        ? completionThreshold.minProgressMeasure
        : null,
    max_time_allowed: facts.maxTimeAllowed,
    time_limit_action: facts.timeLimitAction,
  };
  const known = objectives.filter((id) => id !== '');
  return {
    ...(known.length === 0 || isBegun(stored)
      ? {}
      : { objectives: Object.fromEntries(known.map((id, index) => [index, { id }])) }),
    ...kept,
    ...given(limits),
    entry: exit === 'suspend' ? 'resume' : 'ab-initio',
    ...how,
    launch_data: facts.launchData,
    learner_id: learner.id,
    learner_name: learner.name,
  };
}

/** What there is of it, as the strings a data model holds. */
function given(values: Readonly<Record<string, string | number | null>>): CmiData {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
}
