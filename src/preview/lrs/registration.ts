import type { MoveOn } from '../../standard/cmi5.ts';
import type { CmiData } from '../api/cmi-data.ts';

/** What an LMS launches of a course structure. */
export interface LaunchableUnit {
  /** Its id there. */
  readonly id: string;
  readonly title: string;
  readonly moveOn: MoveOn;
  readonly masteryScore: number | null;
  readonly launchParameters: string;
  readonly entitlementKey: string;
  /** Ids of the blocks that it lies in, the outermost first. */
  readonly blocks: readonly string[];
}

export interface LaunchableCourse {
  /** Its id in the course structure. */
  readonly id: string;
  readonly units: readonly LaunchableUnit[];
}

/** A learner's enrolment in a course (cmi5, 3): all its AUs share it. */
export interface Registration {
  readonly id: string;
  /** As xAPI names the learner. */
  readonly actor: CmiData;
  /** By their ids in the course structure. */
  readonly units: ReadonlyMap<string, UnitState>;
  /** Ids of the blocks, and of the course, that were said to be satisfied. */
  readonly satisfied: Set<string>;
}

/** What the LMS knows of an AU in a registration. */
export interface UnitState {
  readonly unit: LaunchableUnit;
  /** The id that the LMS gave it, unlike its own (8.1.5). */
  readonly activityId: string;
  completed: boolean;
  passed: boolean;
}

/** Something that holds AUs. */
export interface Satisfied {
  readonly id: string;
  readonly type: 'block' | 'course';
}

/**
 * The blocks, and then the course, of which the learner has now done all that is asked for, and that
 * were not said to be satisfied (9.3.9). They are noted as said.
 */
export function newlySatisfied(
  { units, satisfied }: Registration,
  course: LaunchableCourse,
): readonly Satisfied[] {
  const all = [...units.values()];
  const blocks = [...new Set(all.flatMap(({ unit }) => unit.blocks))];
  const isDone = (id: string) =>
    all.every((each) => !each.unit.blocks.includes(id) || isUnitDone(each));
  const done: readonly Satisfied[] = [
    // Those within others first.
    ...blocks
      .filter(isDone)
      .map((id) => ({ id, type: 'block' as const }))
      .reverse(),
    ...(all.every(isUnitDone) ? [{ id: course.id, type: 'course' as const }] : []),
  ];
  const fresh = done.filter(({ id }) => !satisfied.has(id));
  for (const { id } of fresh) satisfied.add(id);
  return fresh;
}

/** Whether the learner has done what the LMS waits for (13.1.4). */
function isUnitDone({ unit, completed, passed }: UnitState): boolean {
  switch (unit.moveOn) {
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
