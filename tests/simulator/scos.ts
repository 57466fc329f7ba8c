import fc from 'fast-check';
import { type Course, checkItems, examPage } from '../../src/attempt/course.ts';
import { scoCourse } from '../../src/attempt/sco-course.ts';
import { askedApi } from '../../src/islands/scos/asked-api.ts';
import { profileNamed } from '../../src/preview/profiles/profiles.ts';
import type { ScormVersion } from '../../src/standard/api.ts';
import { elementNames } from '../../src/standard/element-role.ts';
import { firstEdition } from './editions.ts';
import { type History, historyArbitrary, type Step, type Visit } from './history.ts';
import { BrokenPromise, openWorld, surroundings, type World } from './run.ts';
import { type Lms, quickLms } from './server.ts';
import { countsOf, type Tally } from './tally.ts';

/**
 * Visits of one learner to the SCOs of a package of several, before an LMS that keeps each for itself,
 * as the standard has it. Browsers, their storage and the clock are those of all.
 *
 * Promised of each SCO is what `simulate.ts` says of a course of one, and of all of them:
 *
 * - The LMS has in each the answers of that SCO and no other.
 * - A lesson has a score only where lessons have scores, and then of its own questions.
 * - A visit to one changes nothing that the LMS has of another.
 *
 * Not promised: that the score of a lesson is held on to which the LMS does not tell (Open edX). Editions
 * of the course are played in the simulator of one SCO.
 */
export interface ScoHistory extends History {
  /** Whether lessons report a score. */
  readonly scored: boolean;
  /** The SCO of each visit, by its number. */
  readonly opened: readonly number[];
}

export function scoHistoryArbitrary(version: ScormVersion): fc.Arbitrary<ScoHistory> {
  return fc
    .record({
      history: historyArbitrary(version),
      scored: fc.boolean(),
      opened: fc.array(fc.nat({ max: 9999 }), { minLength: 14, maxLength: 14 }),
    })
    .map(({ history, ...rest }) => ({ ...history, ...rest }));
}

/** One SCO: the course as it has it, its LMS and all that is watched of it. */
interface Sco {
  readonly id: string;
  readonly course: Course;
  readonly lms: Lms;
  readonly world: World;
}

/**
 * Lives a history through.
 *
 * @throws BrokenPromise as `run` does
 */
export function runScos(history: ScoHistory, tally: Tally): void {
  const counts = countsOf(tally, history.profile);
  const around = surroundings();
  let first: BrokenPromise | null = null;
  const whole = firstEdition(history.settings);
  const reporting = { scored: history.scored, passes: history.version === '2004' };
  const scos = [...whole.lessons.map(({ id }) => id), examPage].map((id): Sco => {
    const lms = quickLms(history.version, profileNamed(history.profile));
    const part = {
      courseOf: (course: Course) => scoCourse(course, id, reporting),
      apiOf: (api: Parameters<typeof askedApi>[0], course: Course) =>
        askedApi(api, course, id, history.scored),
      isRisingAlone: history.scored && id !== examPage,
    };
    const wrong = (kind: BrokenPromise['kind'] & {}, promise: string) => {
      if (kind !== 'lost') counts.wrongs[kind] += 1;
      first ??= new BrokenPromise(kind, `${id}: ${promise}`);
    };
    return {
      ...{ id, lms, course: part.courseOf(whole) },
      world: openWorld(history, lms, wrong, around, part),
    };
  });

  for (const [number, visit] of history.visits.entries()) {
    const sco = scos[(history.opened[number] ?? 0) % scos.length];
    if (sco === undefined) continue;
    counts.visits += 1;
    if (visit.faults.length > 0) counts.faults += 1;
    const others = scos.filter((each) => each !== sco);
    const before = others.map(({ lms, course }) => held(lms, course));
    if (visit.wiped) for (const { world } of others) world.wiped(visit.browser);
    const launch = sco.world.launch(number, { ...visit, edits: [] });
    if (launch === null) counts.notStarted += 1;
    for (const step of launch === null ? [] : stepsIn(visit, sco)) {
      counts.answers += launch?.take(step) ?? 0;
      sco.world.checkCalls();
    }
    launch?.end(visit.end);
    sco.world.checkCalls();
    const after = others.map(({ lms, course }) => held(lms, course));
    const at = `visit ${number + 1}, ${sco.id}`;
    if (JSON.stringify(after) !== JSON.stringify(before))
      throw new BrokenPromise('lost', `${at}: another SCO has changed`);
    const foreign = ofOthers(sco, others, history.scored);
    if (foreign !== '') throw new BrokenPromise('lost', `${at}: ${foreign}`);
  }
  if (first !== null) throw first;
}

/** What a learner does in a SCO: no lesson has an exam, nor the exam the questions of lessons. */
function stepsIn({ steps }: Visit, { id }: Sco): readonly Step[] {
  const isExam = id === examPage;
  return steps.filter(({ kind }) => {
    if (kind === 'practise' || kind === 'start-over') return false;
    return /exam/.test(kind) ? isExam : kind !== 'answer' || !isExam;
  });
}

const kept = (version: ScormVersion) => [
  ...Object.values(elementNames[version]),
  'cmi.suspend_data',
];

function held(lms: Lms, course: Course) {
  return [...kept(lms.version).map((name) => lms.stored(name)), recordsIn(lms, course).length];
}

/** Ids of the records that the LMS has of a SCO. */
function recordsIn(lms: Lms, course: Course): readonly string[] {
  const ids: string[] = [];
  const most = 40 * (checkItems(course).length + course.exam.items.length);
  for (let at = 0; at < most; at += 1) {
    const id = lms.stored(`cmi.interactions.${at}.id`);
    if (id !== '') ids.push(id);
  }
  return ids;
}

/** What the LMS has in a SCO that is not of it; '' for nothing. */
function ofOthers({ id, lms, course }: Sco, others: readonly Sco[], scored: boolean): string {
  const foreign = others.flatMap((each) => [...checkItems(each.course), ...each.course.exam.items]);
  const record = recordsIn(lms, course).find((name) =>
    foreign.some((item) => name.includes(item.id)),
  );
  if (record !== undefined) return `it has the record ${record}`;
  const score = lms.stored(elementNames[lms.version].raw);
  return id !== examPage && !scored && score !== '' ? `a lesson has the score ${score}` : '';
}

/** A history that broke a promise. */
export interface ScoFailure {
  readonly seed: number;
  readonly profile: string;
  readonly promise: string;
  readonly history: ScoHistory | null;
}

/** The history of a seed, lived through; null where it keeps all promises. */
export function simulateScos(seed: number, tally: Tally): ScoFailure | null {
  const version = seed % 2 === 0 ? '1.2' : '2004';
  const property = fc.property(fc.noBias(scoHistoryArbitrary(version)), (history) =>
    runScos(history, tally),
  );
  const result = fc.check(property, { seed, numRuns: 1, endOnFailure: true });
  if (!result.failed) return null;
  const { errorInstance: error } = result;
  const history = result.counterexample?.[0] ?? null;
  const isWrong = error instanceof BrokenPromise && error.kind !== 'lost';
  if (!isWrong) countsOf(tally, history?.profile ?? '').lost += 1;
  const promise = error instanceof Error ? error.message : String(error);
  return { seed, profile: history?.profile ?? '', promise, history };
}
