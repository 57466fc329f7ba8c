import type { Attempt } from '../attempt/attempt.ts';
import type { CourseAt } from '../attempt/course.ts';
import { onceEach } from '../attempt/once-each.ts';
import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import { notBelow, reportOf } from '../attempt/report-of.ts';
import { encodeAttempt, type SaveMark, unwrapped } from '../attempt/suspend-data.ts';
import type { CmiApi, CmiWrite, Dialect, Launch } from './cmi.ts';
import { launchMode } from './launch-value.ts';
import { openInteractions, openObjectives } from './records.ts';
import type { Delivered } from './saving.ts';
import { sentValues } from './sent-values.ts';

/** Some LMSs tell only later what became of a Commit. */
export type Eventually<Value> = Value | Promise<Value>;

/** Brings an attempt to the LMS: what changed, and all of it again that may not have arrived. */
export interface Delivery {
  /** What failed Commits carried and nothing has sent again: elements, and keys of interactions. */
  inDoubt(): readonly string[];
  /** Sends what the attempt amounts to, and commits it. */
  send(save: Save): Eventually<Delivered>;
  /** What is unsaved, exit and time: `terminate` is to follow, which commits them. */
  conclude(attempt: Attempt, seconds: number, unsaved: Save | null): void;
  terminate(): void;
}

/** An attempt to be saved. Both marks are new; the last Commit has `mark`. */
export interface Save {
  readonly attempt: Attempt;
  readonly mark: SaveMark;
  readonly earlierMark: SaveMark;
}

export interface DeliveryStart {
  /** With the settings of the launch. */
  readonly courseAt: CourseAt;
  readonly api: CmiApi;
  readonly dialect: Dialect;
  readonly launch: Launch;
  /** What the LMS gave back of the attempt; null when nothing. */
  readonly fromLms: Attempt | null;
  /** The same as an earlier document or launch left it. */
  readonly inDoubt: readonly string[];
  /** An earlier document of the launch has run: what the API gives may be in that LMS's page alone. */
  readonly adopted: boolean;
  /** The answers that were given in practice in this visit, which no attempt holds. */
  readonly practised: () => Report['interactions'];
  /** Null for an answer that was not given in this visit. */
  readonly noteOf: (interaction: InteractionReport) => AnswerNote | null;
  /** False where a Commit reaches nobody, whatever the LMS answers. */
  readonly isOnline: () => boolean;
}

/** Opens the way, and asks the LMS to let the attempt outlive a crash. */
export function openDelivery(start: DeliveryStart): Delivery {
  const { courseAt, api, dialect, launch, fromLms } = start;
  const { settings } = courseAt(0);
  const report = onceEach((attempt: Attempt) =>
    reportOf(courseAt(attempt.seed), settings, attempt),
  );
  const known = fromLms === null ? null : report(fromLms);
  const before = heldBefore(start, known);
  const lines = openLines(start, before);
  let standing = before.standing;
  let held = launch.suspendData;

  const reported = onceEach((attempt: Attempt) => {
    const { interactions, ...standing } = notBelow(report(attempt), launch.held);
    return { ...standing, interactions: [...interactions, ...start.practised()] };
  });
  const isClosed = (report: Report, data: string): boolean => {
    const isFinal = report.success === 'failed' && report.final;
    if (standingOf(report) === 'open' && !isFinal) return false;
    if (launchMode(api.get(dialect.trace.mode)) !== 'normal') return true;
    const [element] = dialect.suspendData('');
    return data !== held && unwrapped(api.get(element)) === held;
  };
  const send = ({ attempt, mark, earlierMark }: Save): Eventually<Delivered> => {
    const now = reported(attempt);
    const reached = standingOf(now);
    const arrivals = lines.repair(now, attempt, mark, earlierMark);
    if (reached !== 'open' && reached !== standing && arrivals.at(-1) !== false) {
      lines.put(dialect.settling(now), attempt, mark);
      arrivals.push(lines.commit());
    }
    const data = lines.put(now, attempt, mark);
    if (arrivals.at(-1) === false) return 'refused';
    arrivals.push(lines.commit());
    return whenAll(arrivals, (ok) => {
      if (!ok) return 'refused';
      lines.repaired();
      standing = reached;
      if (data === null) return 'refused';
      if (isClosed(now, data)) return 'closed';
      held = data;
      return 'saved';
    });
  };

  lines.set([dialect.exit('suspend')]);
  return {
    inDoubt: lines.inDoubt,
    send,
    conclude(attempt, seconds, unsaved) {
      const isDone =
        settings.exit === 'normal-when-complete' && reported(attempt).completion === 'completed';
      if (unsaved !== null && dialect.endsOnce) void send(unsaved);
      else if (unsaved !== null)
        lines.put(reported(unsaved.attempt), unsaved.attempt, unsaved.mark);
      lines.set([dialect.exit(isDone ? 'normal' : 'suspend'), dialect.sessionTime(seconds)]);
    },
    terminate() {
      const hasEnded = api.terminate().ok !== false;
      if (!hasEnded && !dialect.endsOnce) api.commit();
    },
  };
}

/** What a launch has sent, and whether it has arrived. */
interface Lines {
  set(writes: readonly CmiWrite[]): void;
  /**
   * Sets all that there is to say, whether or not a Commit follows.
   *
   * @returns the suspend data; null where it was refused or does not fit
   */
  put(report: Report, attempt: Attempt, mark: SaveMark): string | null;
  commit(): Eventually<boolean>;
  /**
   * Prepares what may not have arrived to be sent again.
   *
   * @returns what became of the Commits that this took
   */
  repair(
    report: Report,
    attempt: Attempt,
    mark: SaveMark,
    earlierMark: SaveMark,
  ): Eventually<boolean>[];
  /** All that was in doubt has been sent again. */
  repaired(): void;
  inDoubt(): readonly string[];
}

function openLines(start: DeliveryStart, before: HeldBefore): Lines {
  const { courseAt, api, dialect, noteOf } = start;
  // What is numbered, and how much of it, is the same for every seed.
  const course = courseAt(0);
  const values = sentValues(api, before.isHeld);
  const objectives = openObjectives(course, dialect, api);
  const known = before.interactions;
  const { practice } = start.fromLms ?? {};
  const interactions = openInteractions({ course, dialect, api, known, practice, noteOf });
  /** Whether something may not have arrived, and who sent it in vain. */
  let doubt: 'none' | 'earlier document' | 'this document' =
    start.adopted && start.inDoubt.length > 0 ? 'earlier document' : 'none';

  const putData = (attempt: Attempt, mark: SaveMark): string | null => {
    const data = encodeAttempt(courseAt(attempt.seed), attempt, mark, dialect.suspendDataLimit);
    return data !== null && api.set(...dialect.suspendData(data)).ok ? data : null;
  };
  const put: Lines['put'] = (report, attempt, mark) => {
    interactions.write(report, values.setRecord);
    values.set(objectives.writes(report, attempt));
    values.set(dialect.course(report));
    return putData(attempt, mark);
  };
  const commit = (): Eventually<boolean> => {
    const believe = values.carry();
    const judge = (said: boolean) => {
      const ok = said && start.isOnline();
      interactions.carried(ok);
      if (ok) believe();
      else doubt = 'this document';
      return ok;
    };
    const outcome = api.commit();
    return outcome.ok === 'later' ? outcome.later.then(({ ok }) => judge(ok)) : judge(outcome.ok);
  };
  /**
   * After a Commit that failed: commits another value for all that it carried, so that the right
   * one is a change again and is sent. Interactions go to new places.
   */
  const unsettle = (
    otherValue: NonNullable<Dialect['otherValue']>,
    report: Report,
    attempt: Attempt,
    mark: SaveMark,
  ): Eventually<boolean> => {
    const settle = values.unsettle(otherValue);
    putData(attempt, mark);
    const arrived = commit();
    // The right values stand again at once: if this failed, the end of the visit may carry them. If
    // not, the course's own follow in their order: a status goes to its end once, and not back.
    settle(arrived === true ? dialect.course(report).map(([element]) => element) : []);
    if (arrived !== false) interactions.again('new places');
    return arrived;
  };
  return {
    set: values.set,
    put,
    commit,
    repair(report, attempt, mark, earlierMark) {
      if (doubt === 'earlier document') {
        put(report, attempt, mark);
        interactions.carried(false);
        doubt = 'this document';
      }
      if (doubt === 'none') return [];
      if (dialect.otherValue !== null)
        return [unsettle(dialect.otherValue, report, attempt, earlierMark)];
      // LMSs of the version send all that they hold. Some send at each SetValue: so it is set again.
      values.forget();
      interactions.again('same places');
      return [];
    },
    repaired() {
      doubt = 'none';
    },
    inDoubt: () => (doubt === 'none' ? [] : [...values.unproven(), ...interactions.doubtful()]),
  };
}

interface HeldBefore {
  readonly interactions: Report['interactions'];
  readonly standing: Standing;
  isHeld(element: string, value: string): boolean;
}

/**
 * What the LMS held before this document: what it gave, but for what an earlier document of the
 * launch knows only its page to have. Some LMSs do not give their status back: then it is the one
 * that goes with the suspend data they gave back.
 */
function heldBefore(
  { dialect, launch, inDoubt, adopted }: DeliveryStart,
  known: Report | null,
): HeldBefore {
  const { status } = dialect.trace;
  const isArrived = (name: string) => !inDoubt.includes(name);
  const unstated = (launch.given.get(status) ?? '') === '' ? known : null;
  const knownStatus = unstated === null ? undefined : new Map(dialect.course(unstated)).get(status);
  return {
    interactions: known?.interactions.filter(({ key }) => isArrived(key)) ?? [],
    standing: adopted && !isArrived(status) ? 'open' : standingOf(unstated ?? launch.held),
    isHeld(element: string, value: string): boolean {
      if (adopted && !isArrived(element)) return false;
      return ((element === status && knownStatus) || launch.given.get(element)) === value;
    },
  };
}

type Standing = 'open' | 'completed' | 'passed';

/** What closes an attempt in many LMSs, from the time that it is first said. */
function standingOf({ completion, success }: Pick<Report, 'completion' | 'success'>): Standing {
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
