import type { ScormVersion } from '../../standard/api.ts';
import { chamilo } from './chamilo.ts';
import { moodle12 } from './moodle-12.ts';
import { moodle2004 } from './moodle-2004.ts';
import { openEdx } from './open-edx.ts';
import { type LmsProfile, plain } from './profile.ts';
import { scormCloud } from './scorm-cloud.ts';
import { strictAdl } from './strict-adl.ts';

/** Every LMS the bench and the simulator can play, the plain one first. */
export const profiles: readonly LmsProfile[] = [
  plain,
  moodle12,
  moodle2004,
  chamilo,
  openEdx,
  scormCloud,
  strictAdl,
];

/** Those that play a version. */
export function profilesOf(version: ScormVersion): readonly LmsProfile[] {
  return profiles.filter(({ versions }) => versions.includes(version));
}

/** The profile of a name; the plain one where there is none. */
export function profileNamed(name: string): LmsProfile {
  return profiles.find((profile) => profile.name === name) ?? plain;
}
