import { verbs } from '../../standard/cmi5.ts';
import { patternsFrom12, responseFrom12 } from '../../standard/from-12.ts';
import { questionDefinition } from '../../standard/interaction-activity.ts';
import { timespan2004 } from '../../standard/time.ts';
import { durationSeconds } from '../../standard/time-format.ts';
import { uuidOf } from '../../standard/uuid.ts';
import { cmiElements } from '../api/cmi-changes.ts';
import { type CmiData, cmiOf } from '../api/cmi-data.ts';
import { type InteractionRow, interactionsReport } from '../records/interactions-report.ts';
import type { Call } from './call-log.ts';
import type { LaunchRecord, SessionRecord } from './session-record.ts';
import { noStanding, type Standing, standingIn } from './session-standing.ts';

/**
 * What a session of SCORM amounts to as xAPI statements (1.0.3), in the order in which it was saved:
 * the beginning and the end of each launch, each answer with its question as an activity, scores and
 * statuses as they changed. What was set and never saved is not there, nor are launches that only
 * looked. The same session gives the same statements.
 */
export function statementsOfSession(session: SessionRecord): readonly CmiData[] {
  const attempts = new Map<string, Attempt>();
  return session.launches.flatMap((launch) => {
    if (launch.mode !== 'normal') return [];
    const key = [launch.learner.id, launch.attempt, launch.activity].join('\n');
    const attempt = attempts.get(key) ?? new Attempt(session, launch);
    attempts.set(key, attempt);
    return attempt.statementsOf(
      launch,
      session.calls.filter((call) => call.launch === launch.number),
    );
  });
}

/** What is said, with the moment in milliseconds since 1970. */
interface Said {
  readonly at: number;
  readonly verb: { readonly id: string; readonly name: string };
  /** What it is said of, where that is not the SCO. */
  readonly object?: CmiData;
  readonly result?: CmiData;
  /** Tells it from all others of the attempt. */
  readonly key: string;
}

const scored = { id: 'http://adlnet.gov/expapi/verbs/scored', name: 'scored' };

const named = (name: keyof typeof verbs) => ({ id: verbs[name], name });

/** A learner's attempt at one SCO, over its launches. */
class Attempt {
  readonly #session: SessionRecord;
  readonly #first: LaunchRecord;
  readonly #elements = new Map<string, string>();
  /** Records as they were told last, by index. */
  readonly #told = new Map<number, string>();
  #standing: Standing = noStanding;

  constructor(session: SessionRecord, first: LaunchRecord) {
    this.#session = session;
    this.#first = first;
    // What earlier sessions stored was told by them.
    for (const [element, value] of cmiElements(first.held)) this.#elements.set(element, value);
    for (const row of this.#rows()) this.#told.set(row.index, JSON.stringify(row));
    this.#standing = standingIn(first.version, this.#elements);
  }

  statementsOf(launch: LaunchRecord, calls: readonly Call[]): readonly CmiData[] {
    const began = Date.parse(launch.began);
    const touched = new Map<number, number>();
    return calls.flatMap((call) => {
      if (call.result !== 'true') return [];
      const at = began + call.at;
      const key = `launch ${launch.number}`;
      switch (call.method.replace(/^LMS/, '')) {
        case 'Initialize':
          return [this.#statement({ at, verb: named('initialized'), key })];
        case 'SetValue':
          this.#set(call, at, touched);
          return [];
        case 'Commit':
          return this.#changes(at, touched);
        case 'Terminate':
        case 'Finish': {
          const time = this.#elements.get(sessionTime[launch.version]) ?? '';
          const duration = timespan2004(time === '' ? call.at / 1000 : durationSeconds(time));
          const end = this.#statement({
            ...{ at, verb: named('terminated'), key },
            result: { duration },
          });
          return [...this.#changes(at, touched), end];
        }
        default:
          return [];
      }
    });
  }

  #set({ element, value }: Call, at: number, touched: Map<number, number>): void {
    this.#elements.set(element, value);
    const [, index] = /^cmi\.interactions\.(\d+)\./.exec(element) ?? [];
    if (index !== undefined) touched.set(Number(index), at);
  }

  /** What a save told that was not told before. */
  #changes(now: number, touched: ReadonlyMap<number, number>): readonly CmiData[] {
    const answers = this.#rows().flatMap((row) => {
      const text = JSON.stringify(row);
      if (row.id === '' || this.#told.get(row.index) === text) return [];
      this.#told.set(row.index, text);
      return [this.#answered(row, touched.get(row.index) ?? now)];
    });
    const before = this.#standing;
    this.#standing = standingIn(this.#first.version, this.#elements);
    return [...answers, ...this.#standings(before, this.#standing, now)];
  }

  #standings(before: Standing, after: Standing, at: number): readonly CmiData[] {
    const { completed, success, score } = after;
    const isVerdict = success !== 'unknown' && success !== before.success;
    const isScored = score !== null && JSON.stringify(score) !== JSON.stringify(before.score);
    const key = `${at} ${JSON.stringify(after)}`;
    const told: Said[] = [];
    if (isVerdict) {
      const result = { success: success === 'passed', ...(score && { score }) };
      told.push({ at, verb: named(success), result, key });
    } else if (isScored) told.push({ at, verb: scored, result: { score }, key });
    if (completed && !before.completed)
      told.push({ at, verb: named('completed'), result: { completion: true }, key });
    return told.map((each) => this.#statement(each));
  }

  #rows(): readonly InteractionRow[] {
    return interactionsReport(this.#first.version, cmiOf(this.#elements));
  }

  #answered(row: InteractionRow, at: number): CmiData {
    const { id, type, description, correct, latency } = row;
    const is12 = this.#first.version === '1.2';
    const response = is12 ? responseFrom12(type, row.response) : row.response;
    const patterns = is12 ? correct.flatMap((each) => patternsFrom12(type, each)) : correct;
    const texts = { name: description || id, components: {} };
    return this.#statement({
      at,
      verb: named('answered'),
      object: {
        id: `${this.#activity()}#${id.replace(/[^\w.~!$&'()*+,;:@-]/g, encodeURIComponent)}`,
        definition: questionDefinition(type, patterns, 'und', texts),
      },
      result: {
        response,
        ...outcomeOf(row.result),
        ...(latency !== null && { duration: timespan2004(latency) }),
      },
      key: JSON.stringify([row, at]),
    });
  }

  #activity(): string {
    return `urn:uuid:${uuidOf(`${this.#session.packageName} ${this.#first.activity}`)}`;
  }

  #statement({ at, verb, object, result, key }: Said): CmiData {
    const { learner, attempt, title } = this.#first;
    const { packageName, packageTitle } = this.#session;
    const registration = uuidOf([packageName, learner.id, attempt].join('\n'));
    const sco = { objectType: 'Activity', id: this.#activity() };
    const whole = { objectType: 'Activity', id: `urn:uuid:${uuidOf(packageName)}` };
    const withName = (activity: object, name: string) => ({
      ...activity,
      definition: { name: { und: name } },
    });
    return {
      id: uuidOf([registration, this.#first.activity, verb.id, key].join('\n')),
      timestamp: new Date(at).toISOString(),
      actor: {
        objectType: 'Agent',
        name: learner.name,
        account: { homePage: 'https://bench.invalid', name: learner.id },
      },
      verb: { id: verb.id, display: { en: verb.name } },
      object: object ? { objectType: 'Activity', ...object } : withName(sco, title),
      ...(result && { result }),
      context: {
        registration,
        contextActivities: {
          ...(object && { parent: [sco] }),
          grouping: [withName(whole, packageTitle)],
        },
      },
    };
  }
}

const sessionTime = { '1.2': 'cmi.core.session_time', '2004': 'cmi.session_time' } as const;

/** What a record says of its answer: right or not, or a share of the points. */
function outcomeOf(result: string): CmiData {
  if (result === 'correct') return { success: true };
  if (result === 'wrong' || result === 'incorrect') return { success: false };
  const share = result.trim() === '' ? Number.NaN : Number(result);
  return share >= -1 && share <= 1 ? { score: { scaled: share } } : {};
}
