import { type LmsProfile, plain } from './profile.ts';
import { strictRefusals } from './strict-refusals.ts';

/** An LMS as the standard wants it, which refuses what the standard refuses. */
export const strictAdl: LmsProfile = {
  ...plain,
  name: 'strict-adl',
  title: 'Strict ADL',
  does: 'Refuses every value that the standard refuses.',
  refusals: strictRefusals,
};
