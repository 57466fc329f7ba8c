import type { CmiApi, Dialect, Launch, Reading } from './cmi.ts';
import { isUntouched, launchWord } from './launch-value.ts';

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

/** What must not be written over by something worse. */
const standing = /(_status|score\.raw|progress_measure)$/;

/** What script writes for a value that is not there. */
const noValue = /^\s*(?:null|undefined)\s*$/i;

/**
 * Reads the launch. An empty answer that is hardly one (a call that threw, a server that did not
 * answer) is asked for again, and told apart from "there is none": an attempt that could not be
 * read must not be taken for one that was never begun. Some LMSs answer with any error, or with
 * the word null, for what was never set: where all else says that nothing was, that is a first visit.
 */
export function readLaunch(api: CmiApi, dialect: Dialect): LaunchRead {
  const failed = new Map<string, Reading>();
  const given = new Map<string, string>();
  const readOne = (element: string): string => {
    const first = read(api, element);
    if (!isFailure(first) || !(first.threw || neverEmpty.test(element))) return first.value;
    const again = read(api, element);
    if (isFailure(again)) failed.set(element, again);
    return again.value;
  };
  const launch = dialect.readLaunch((element) => {
    const value = readOne(element);
    given.set(element, value);
    return value;
  });
  const [element] = dialect.suspendData('');
  const progress = failed.get(element);
  // What is held beside an attempt must be known as well, or a better one would be written over.
  const isHeldRead = [...failed]
    .filter(([name]) => standing.test(name))
    .every(([, { threw }]) => !threw && launch.suspendData === '');
  return {
    launch: { ...launch, given },
    progressRead:
      isHeldRead && (progress === undefined || isFirstVisit(api, dialect, progress, failed)),
    learnerRead: ![...failed.keys()].some((name) => name.endsWith('_id')),
  };
}

function read(api: CmiApi, element: string): Reading {
  const reading = api.read(element);
  return noValue.test(reading.value) ? { value: '', error: 0, threw: false } : reading;
}

/** General and state errors; 201 and the 400s only say that the element has no value or is unknown. */
function isFailure({ value, error }: Reading): boolean {
  return value === '' && error !== 0 && error !== 201 && error < 400;
}

/**
 * Whether suspend data that could not be read was never written. A call that threw may hide
 * anything: then only the status "not attempted" is proof.
 */
function isFirstVisit(
  api: CmiApi,
  { trace }: Dialect,
  progress: Reading,
  failed: ReadonlyMap<string, Reading>,
): boolean {
  const status = launchWord(read(api, trace.status).value);
  if (status !== '' && isUntouched(status)) return true;
  if (progress.threw) return false;
  if (launchWord(read(api, trace.entry).value) === 'ab-initio') return true;
  const isKnown = trace.known.some((element) => !failed.has(element) && api.get(element) !== '');
  return isKnown && status === '' && trace.left.every((name) => read(api, name).value === '');
}
