import { type LmsProfile, plain } from './profile.ts';
import { strictRefusals } from './strict-refusals.ts';

/**
 * SCORM Cloud, which keeps to the standard. It gives data back in later launches as the version has
 * it, and goes on with a finished attempt for credit.
 */
export const scormCloud: LmsProfile = {
  ...plain,
  name: 'scorm-cloud',
  title: 'SCORM Cloud',
  does: 'Judges values by the standard, gives data back after a suspend, and goes on with a finished attempt for credit.',
  refusals: strictRefusals,
};
