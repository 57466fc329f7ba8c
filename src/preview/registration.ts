import type { ScormVersion } from './scorm-api.ts';

export interface Learner {
  readonly id: string;
  /** Family name first, as SCORM has it. */
  readonly name: string;
}

/** One learner's attempt at the course, in one version: what an LMS keeps data for. */
export interface Registration {
  readonly version: ScormVersion;
  readonly learner: Learner;
  /** 1 for the first. */
  readonly attempt: number;
}

/** A data model or a part of it, as JSON. */
export type CmiData = Readonly<Record<string, unknown>>;

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
 * learns, how it was left, and no exit or session time of an earlier visit.
 */
export function cmiAtLaunch(
  { version, learner }: Registration,
  stored: CmiData,
  launchData: string,
): CmiData {
  return version === '1.2'
    ? launch12(learner, stored, launchData)
    : launch2004(learner, stored, launchData);
}

function launch12(learner: Learner, stored: CmiData, launchData: string): CmiData {
  const { exit, session_time: _, ...core } = section(stored.core);
  return {
    ...stored,
    launch_data: launchData,
    core: {
      ...core,
      student_id: learner.id,
      student_name: learner.name,
      credit: 'credit',
      lesson_mode: 'normal',
      entry: exit === 'suspend' ? 'resume' : isBegun(stored) ? '' : 'ab-initio',
    },
  };
}

function launch2004(learner: Learner, stored: CmiData, launchData: string): CmiData {
  const { exit, session_time: _, ...kept } = stored;
  return {
    ...kept,
    launch_data: launchData,
    learner_id: learner.id,
    learner_name: learner.name,
    credit: 'credit',
    mode: 'normal',
    entry: exit === 'suspend' ? 'resume' : 'ab-initio',
  };
}

/** A part of JSON as an object, whatever it is. */
export function section(value: unknown): CmiData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
