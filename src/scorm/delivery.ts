import type { Attempt } from '../attempt/attempt.ts';
import type { Course } from '../attempt/course.ts';
import type { AnswerNote, Report } from '../attempt/report.ts';
import { notBelow, reportOf } from '../attempt/report-of.ts';
import { encodeAttempt, type SaveMark, unwrapped } from '../attempt/suspend-data.ts';
import type { CmiApi, CmiWrite, Dialect, Launch } from './cmi.ts';
import { launchMode } from './launch-value.ts';
import { openRecords } from './records.ts';

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
  const { course, api, dialect, launch, fromLms, noteOf, isOnline } = start;
  const { settings } = course;
  const known = fromLms === null ? null : reportOf(course, settings, fromLms);
  const isArrived = (key: string) => !start.inDoubt.includes(key);
  const records = openRecords(
    course,
    dialect,
    api,
    known?.interactions.filter(({ key }) => isArrived(key)) ?? [],
  );
  const [suspendData] = dialect.suspendData('');
  const interactions = dialect.counts.interactions.replace(/\._count$/, '');
  // Some LMSs do not tell their status: it is what stands with the suspend data they gave back.
  const isUntold = (launch.given.get(dialect.trace.status) ?? '') === '';
  const knownStatus = new Map(known === null ? [] : dialect.course(known)).get(
    dialect.trace.status,
  );
  const isHeld = (element: string, value: string) => {
    if (start.adopted && !isArrived(element)) return false;
    const isStatus = element === dialect.trace.status;
    return (isStatus && isUntold ? knownStatus : launch.given.get(element)) === value;
  };
  const written = new Map<string, string>();
  const refused = new Set<string>();
  /** Set since the last Commit that could be believed, but for interactions. */
  const unproven = new Map<string, string>();
  let inDoubt = start.adopted && start.inDoubt.length > 0;
  let isFirst = true;
  let told = standing(known !== null && isUntold ? known : launch.held);
  let held = launch.suspendData;

  const set = (writes: readonly CmiWrite[]) => {
    for (const [element, value] of writes) {
      if (refused.has(element) || written.get(element) === value) continue;
      if (!api.set(element, value).ok) {
        refused.add(element);
        continue;
      }
      written.set(element, value);
      const isRecord = element.startsWith(`${interactions}.`);
      if (!isRecord && !isHeld(element, value)) unproven.set(element, value);
    }
  };
  const reported = (attempt: Attempt) => notBelow(reportOf(course, settings, attempt), launch.held);
  const saveData = (attempt: Attempt, mark: SaveMark): string | null => {
    const data = encodeAttempt(course, attempt, mark, dialect.suspendDataLimit);
    return data !== null && api.set(...dialect.suspendData(data)).ok ? data : null;
  };
  const commit = (): Eventually<boolean> => {
    const sent = [...unproven];
    const judge = (said: boolean) => {
      const ok = said && isOnline();
      records.carried(ok);
      if (!ok) inDoubt = true;
      else
        for (const [element, value] of sent)
          if (unproven.get(element) === value) unproven.delete(element);
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
    const { otherValue } = dialect;
    if (otherValue === null) {
      // LMSs of the version send all that they hold. Some send at each SetValue: so it is said again.
      written.clear();
      records.again('same places');
      return true;
    }
    const doubtful = [...unproven];
    const changed = doubtful.flatMap(([element, value]) => {
      const other = otherValue(element, value);
      return other !== null && api.set(element, other).ok ? [element] : [];
    });
    saveData(attempt, mark);
    const arrived = commit();
    // The right values stand again at once: if this failed, the end of the visit may carry them.
    for (const element of changed) written.delete(element);
    set(doubtful);
    if (arrived !== false) records.again('new places');
    return arrived;
  };
  /** All that there is to say, whether or not a Commit follows. */
  const put = (report: Report, attempt: Attempt, mark: SaveMark): string | null => {
    records.interactions(report, ({ item }) => noteOf(item.id), set);
    set(records.objectives(report, attempt));
    set(dialect.course(report));
    return saveData(attempt, mark);
  };
  const isClosed = (report: Report, data: string): boolean => {
    if (standing(report) === 'open' && !(report.success === 'failed' && report.final)) return false;
    if (launchMode(api.get(dialect.trace.mode)) !== 'normal') return true;
    return data !== held && unwrapped(api.get(suspendData)) === held;
  };

  // Keeps the attempt over a crash.
  set([dialect.exit('suspend')]);
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

  return {
    inDoubt: () => (inDoubt ? [...unproven.keys(), ...records.doubtful()] : []),
    send,
    conclude(exit, seconds, unsaved) {
      if (unsaved !== null) {
        const { attempt, mark, earlierMark } = unsaved;
        if (dialect.endsOnce) void send(attempt, mark, earlierMark);
        else put(reported(attempt), attempt, mark);
      }
      set([dialect.exit(exit), dialect.sessionTime(seconds)]);
    },
    terminate() {
      const hasEnded = api.terminate().ok !== false;
      if (!hasEnded && !dialect.endsOnce) api.commit();
    },
  };
}

/** What closes an attempt in many LMSs, from the time that it is first said. */
function standing({ completion, success }: Pick<Report, 'completion' | 'success'>) {
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
