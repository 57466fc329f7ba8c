import { section, word } from '../api/cmi-data.ts';
import type { LmsProfile } from '../profiles/profile.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import { isOver, type LaunchMode, type Learner, type Place } from '../records/registration.ts';
import type { Activity } from '../runtime/activity-tree.ts';
import { prerequisitesMet } from '../runtime/prerequisites.ts';
import type { OpenedPackage } from './opened-package.ts';

/**
 * The attempt a launch belongs to, begun where it is a new one: on request, once the last one has
 * data, and in 2004 after an attempt that was left for good. With several activities an attempt is
 * one at the whole package, and lasts until a new one is asked for.
 */
export function placeOfLaunch(
  { version, activities }: Pick<OpenedPackage, 'version' | 'activities'>,
  records: BenchRecords,
  at: Omit<Place, 'attempt'>,
  mode: LaunchMode,
  newAttempt: boolean,
): Place {
  const { packageId, learner } = at;
  const place = { ...at, attempt: records.attempt(packageId, learner) };
  const isBegun = records
    .of({ packageId, learnerId: learner.id })
    .some(({ attempt }) => attempt === place.attempt);
  const stored = records.read(place)?.cmi ?? {};
  const isDone = activities.length === 1 && mode === 'normal' && isOver(version, stored);
  if (!(newAttempt ? isBegun : isDone)) return place;
  const next = { ...place, attempt: place.attempt + 1 };
  records.beginAttempt(next);
  return next;
}

/** Who launches, and as whose LMS. */
export interface Launcher {
  readonly learner: Learner;
  readonly attempt: number;
  readonly profile: LmsProfile;
}

/**
 * Whether an activity of SCORM 1.2 is kept closed by what the learner has yet to do in others. In 2004
 * sequencing says so.
 */
export function waitsForOthers(
  { id: packageId, version }: Pick<OpenedPackage, 'id' | 'version'>,
  records: BenchRecords,
  { learner, attempt, profile }: Launcher,
  { launch }: Activity,
): boolean {
  if (version !== '1.2' || !profile.holdsPrerequisites) return false;
  return !prerequisitesMet(launch.prerequisites, (activity) => {
    const record = records.read({ packageId, learner, attempt, activity });
    return record && word(section(record.cmi.core).lesson_status);
  });
}

/** What runs, in a sentence. */
export function runningWords(
  { learner, attempt }: Place,
  { version, activities }: Pick<OpenedPackage, 'version' | 'activities'>,
  { title }: Activity,
  { profile, mode }: { readonly profile: LmsProfile; readonly mode: LaunchMode },
): string {
  const what = activities.length > 1 ? ` “${title}”,` : '';
  const as = profile.name === 'plain' ? '' : ` As ${profile.title}.`;
  const how = mode === 'normal' ? '' : ` In ${mode} mode.`;
  return `Running${what} SCORM ${version}: ${learner.name}, attempt ${attempt}.${as}${how}`;
}

/** An address with more in its query; '' leaves it as it is. */
export function withQuery(address: string, query: string): string {
  if (query === '') return address;
  const url = new URL(address);
  url.search += `${url.search === '' ? '?' : '&'}${query}`;
  return url.href;
}
