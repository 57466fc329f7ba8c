import type { CmiApi, Dialect, Launch } from './cmi.ts';

/** A launch as far as the LMS told it. */
export interface LaunchRead {
  readonly launch: Launch;
  /** False where suspend data may exist but could not be read: nothing may be written over it. */
  readonly progressRead: boolean;
  /** False where the LMS failed to name the learner, which is not the same as a learner without id. */
  readonly learnerRead: boolean;
}

/** Elements every LMS answers with something, save suspend data before the first visit. */
const neverEmpty = /(_id|_status|suspend_data)$/;

/**
 * Reads the launch. An empty answer that is hardly one (a call that threw, a server that did not
 * answer) is asked for again, and told apart from "there is none": an attempt that could not be
 * read must not be taken for one that was never begun. Costs two more calls on a first visit.
 */
export function readLaunch(api: CmiApi, dialect: Dialect): LaunchRead {
  const failed = new Set<string>();
  const launch = dialect.readLaunch((element) => {
    const value = api.get(element);
    if (value !== '' || !neverEmpty.test(element)) return value;
    if (!isFailure(api.errorOfGet(element))) return api.get(element);
    failed.add(element);
    return '';
  });
  const [progress] = dialect.suspendData('');
  return {
    launch,
    progressRead: !failed.has(progress),
    learnerRead: ![...failed].some((element) => element.endsWith('_id')),
  };
}

/** General and state errors; 201 and the 400s only say that the element has no value or is unknown. */
function isFailure(code: number): boolean {
  return code !== 0 && code !== 201 && code < 400;
}
