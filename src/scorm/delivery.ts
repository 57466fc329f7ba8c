import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, Report } from '../attempt/report.ts';
import { notBelow, reportOf } from '../attempt/report-of.ts';
import { encodeAttempt, type SaveMark, unwrapped } from '../attempt/suspend-data.ts';
import type { CmiApi, Dialect, Launch } from './cmi.ts';
import { launchMode } from './launch-value.ts';
import { openRecords } from './records.ts';
import { toldValues } from './told-values.ts';

/** Some LMSs tell only later what became of a Commit. */
export type Eventually<Value> = Value | Promise<Value>;

/**
 * What became of a save. `closed`: the LMS says that it took it, but gives back what it held before,
 * as may be after a final status.
 */
export type Delivered = 'saved' | 'refused' | 'closed';

/** Brings an attempt to the LMS: what changed, and all of it again that may not have arrived. */
export interface Delivery {
  /** What failed Commits carried and nothing has sent again: elements, and keys of interactions. */
  inDoubt(): readonly string[];
  /** Sends what the attempt amounts to, and commits it. Both marks are new; the last save has `mark`. */
  send(attempt: Attempt, mark: SaveMark, earlierMark: SaveMark): Eventually<Delivered>;
  /** What is unsaved, exit and time: `terminate` is to follow, which commits them. */
  conclude(exit: 'suspend' | 'normal', seconds: number, unsaved: Unsaved | null): void;
  terminate(): void;
}

export interface Unsaved {
  readonly attempt: Attempt;
  readonly mark: SaveMark;
  readonly earlierMark: SaveMark;
}

export interface DeliveryStart {
  /** With the settings of the launch. */
  readonly course: Course;
  readonly api: CmiApi;
  readonly dialect: Dialect;
  readonly launch: Launch;
  /** What the LMS gave back of the attempt; null when nothing. */
  readonly fromLms: Attempt | null;
  /** The same as an earlier document or launch left it. */
  readonly inDoubt: readonly string[];
  /** An earlier document of the launch has run: what the API gives may be in that LMS's page alone. */
  readonly adopted: boolean;
  readonly noteOf: (item: string) => AnswerNote | null;
  /** False where a Commit reaches nobody, whatever the LMS answers. */
  readonly isOnline: () => boolean;
}

/** Opens the way, and tells the LMS that the attempt is to outlive a crash. */
export function openDelivery(start: DeliveryStart): Delivery {
  const { course, api, dialect, launch, fromLms, noteOf } = start;
  const known = fromLms === null ? null : reportOf(course, course.settings, fromLms);
  const before = heldBefore(start, known);
  const values = toldValues(api, dialect, before.isHeld);
  const records = openRecords(course, dialect, api, before.interactions);
  const [suspendData] = dialect.suspendData('');
  let inDoubt = start.adopted && start.inDoubt.length > 0;
  let isFirst = true;
  let told = before.standing;
  let held = launch.suspendData;

  const reported = (attempt: Attempt) =>
    notBelow(reportOf(course, course.settings, attempt), launch.held);
  const saveData = (attempt: Attempt, mark: SaveMark): string | null => {
    const data = encodeAttempt(course, attempt, mark, dialect.suspendDataLimit);
    return data !== null && api.set(...dialect.suspendData(data)).ok ? data : null;
  };
  /** All that there is to say, whether or not a Commit follows. */
  const put = (report: Report, attempt: Attempt, mark: SaveMark): string | null => {
    records.interactions(report, ({ item }) => noteOf(item.id), values.set);
    values.set(records.objectives(report, attempt));
    values.set(dialect.course(report));
    return saveData(attempt, mark);
  };
  const commit = (): Eventually<boolean> => {
    const believed = values.carry();
    const judge = (said: boolean) => {
      const ok = said && start.isOnline();
      records.carried(ok);
      if (ok) believed();
      else inDoubt = true;
      return ok;
    };
    const outcome = api.commit();
    return outcome.ok === 'later' ? outcome.later.then(({ ok }) => judge(ok)) : judge(outcome.ok);
  };
  /**
   * After a Commit that failed: commits another value for all that it carried, so that the right
   * one is a change again and is sent. Interactions go to new places.
   */
  const unsettle = (attempt: Attempt, mark: SaveMark): Eventually<boolean> => {
    if (dialect.otherValue === null) {
      // LMSs of the version send all that they hold. Some send at each SetValue: so it is said again.
      values.forget();
      records.again('same places');
      return true;
    }
    const settle = values.unsettle(dialect.otherValue);
    saveData(attempt, mark);
    const arrived = commit();
    // The right values stand again at once: if this failed, the end of the visit may carry them.
    settle();
    if (arrived !== false) records.again('new places');
    return arrived;
  };
  const isClosed = (report: Report, data: string): boolean => {
    if (standing(report) === 'open' && !(report.success === 'failed' && report.final)) return false;
    if (launchMode(api.get(dialect.trace.mode)) !== 'normal') return true;
    return data !== held && unwrapped(api.get(suspendData)) === held;
  };

  const send = (attempt: Attempt, mark: SaveMark, earlierMark: SaveMark): Eventually<Delivered> => {
    const report = reported(attempt);
    const now = standing(report);
    const verdicts: Eventually<boolean>[] = [];
    if (isFirst && inDoubt) {
      // An earlier document has said it in vain already.
      put(report, attempt, mark);
      records.carried(false);
    }
    isFirst = false;
    if (inDoubt) verdicts.push(unsettle(attempt, earlierMark));
    if (now !== 'open' && now !== told && verdicts.at(-1) !== false) {
      put(dialect.settling(report), attempt, mark);
      verdicts.push(commit());
    }
    const data = put(report, attempt, mark);
    if (verdicts.at(-1) === false) return 'refused';
    verdicts.push(commit());
    return whenAll(verdicts, (ok) => {
      if (!ok) return 'refused';
      inDoubt = false;
      told = now;
      if (data === null) return 'refused';
      if (isClosed(report, data)) return 'closed';
      held = data;
      return 'saved';
    });
  };

  values.set([dialect.exit('suspend')]);
  return {
    inDoubt: () => (inDoubt ? [...values.unproven(), ...records.doubtful()] : []),
    send,
    conclude(exit, seconds, unsaved) {
      if (unsaved !== null) {
        const { attempt, mark, earlierMark } = unsaved;
        if (dialect.endsOnce) void send(attempt, mark, earlierMark);
        else put(reported(attempt), attempt, mark);
      }
      values.set([dialect.exit(exit), dialect.sessionTime(seconds)]);
    },
    terminate() {
      const hasEnded = api.terminate().ok !== false;
      if (!hasEnded && !dialect.endsOnce) api.commit();
    },
  };
}

interface HeldBefore {
  readonly interactions: Report['interactions'];
  readonly standing: Standing;
  isHeld(element: string, value: string): boolean;
}

/**
 * What the LMS held before this document: what it gave, but for what an earlier document of the
 * launch knows only its page to have. Some LMSs do not tell their status: then it is what stands
 * with the suspend data they gave back.
 */
function heldBefore(
  { dialect, launch, inDoubt, adopted }: DeliveryStart,
  known: Report | null,
): HeldBefore {
  const { status } = dialect.trace;
  const isArrived = (name: string) => !inDoubt.includes(name);
  const untold = (launch.given.get(status) ?? '') === '' ? known : null;
  const knownStatus = untold === null ? undefined : new Map(dialect.course(untold)).get(status);
  return {
    interactions: known?.interactions.filter(({ key }) => isArrived(key)) ?? [],
    standing: adopted && !isArrived(status) ? 'open' : standing(untold ?? launch.held),
    isHeld(element: string, value: string): boolean {
      if (adopted && !isArrived(element)) return false;
      return ((element === status && knownStatus) || launch.given.get(element)) === value;
    },
  };
}

type Standing = 'open' | 'completed' | 'passed';

/** What closes an attempt in many LMSs, from the time that it is first said. */
function standing({ completion, success }: Pick<Report, 'completion' | 'success'>): Standing {
  if (success === 'passed' && completion === 'completed') return 'passed';
  return completion === 'completed' ? 'completed' : 'open';
}

function whenAll<Result>(
  verdicts: readonly Eventually<boolean>[],
  conclude: (ok: boolean) => Result,
): Eventually<Result> {
  const now = verdicts.filter((verdict) => typeof verdict === 'boolean');
  return now.length === verdicts.length
    ? conclude(now.every((ok) => ok))
    : Promise.all(verdicts).then((all) => conclude(all.every((ok) => ok)));
}
