import type { Attempt } from '../../src/attempt/attempt.ts';
import { runningSitting } from '../../src/attempt/attempt.ts';
import { type Course, checkItems, itemsById } from '../../src/attempt/course.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import { section, word } from '../../src/preview/api/cmi-data.ts';
import { learnerAnswer } from '../../src/scorm/answers.ts';
import { verbs } from '../../src/standard/cmi5.ts';
import { response2004 } from '../../src/standard/response-2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import type { Browser } from '../simulator/page.ts';
import { randomFrom } from '../simulator/random.ts';
import { responseTo } from '../simulator/responses.ts';
import { type Network, openWorld, settled, type Visit } from './world.ts';

/** What became of the visits of one learner. */
export interface Played {
  readonly visits: number;
  readonly refused: number;
  readonly statements: number;
  readonly requests: number;
  /** Promises that were broken, in words. */
  readonly broken: readonly string[];
}

const course: Course = { ...exampleCourse, practice: false };
const networks: readonly Network[] = [
  'up',
  'up',
  'up',
  'gone',
  'error',
  'error-after',
  'lost',
  'late',
];

/**
 * Plays visits on an LRS that fails, answers late or not at all, and forgets its document, in two
 * browsers that crash and reload. What must hold stands in `judge`.
 */
export async function playVisits(seed: number): Promise<Played> {
  const draw = randomFrom(seed);
  const world = openWorld(course);
  const browsers: readonly Browser[] = [world.browser(), world.browser()];
  const broken: string[] = [];
  /** What each browser was told it keeps, and the LMS that it has; null for nothing. */
  const kept: (Attempt | null)[] = [null, null];
  let inLms: Attempt | null = null;
  const visits = 1 + draw(8);
  let refused = 0;
  let last: Attempt | null = null;

  for (let at = 0; at <= visits; at += 1) {
    const isLast = at === visits;
    const which = isLast ? 0 : draw(2);
    const browser = browsers[which];
    if (browser === undefined) throw new Error('no browser');
    world.clock.now += 60_000;
    // The tab was closed, or crashed and is still there.
    if (draw(2) === 0) browser.tab = world.browser().tab;
    if (!isLast && draw(12) === 0) {
      forget(world);
      inLms = null;
    }
    const search = world.launch();
    world.turn(isLast || draw(4) > 0 ? 'up' : (networks[draw(networks.length - 1)] ?? 'up'));
    let opened = await world.open(search, browser, draw);
    if (opened.kind !== 'open') {
      refused += 1;
      if (isLast) broken.push(`seed ${seed}: the last visit was refused`);
      continue;
    }
    let { visit } = opened;
    const check = (where: string) => {
      const { attempt, earlier } = visit.page.session;
      const has = [attempt, ...(earlier === null ? [] : [earlier.attempt])];
      const want: readonly (readonly [string, Attempt | null])[] = [
        ['browser', kept[which] ?? null],
        ['LMS', inLms],
      ];
      for (const [keeper, promised] of want) {
        const missing = promised === null ? '' : missingIn(promised, has);
        if (missing !== '')
          broken.push(`seed ${seed}, visit ${at}, ${where}: ${missing}, kept by the ${keeper}`);
      }
      if (earlier !== null) {
        visit.page.store.takeUp(earlier.attempt);
        earlier.settle();
      }
    };
    const hear = () => {
      for (const { state, attempt } of visit.states) {
        if (state.kind === 'saved') inLms = attempt;
        if (state.kind === 'saved' || state.kind === 'kept-here') kept[which] = attempt;
      }
    };
    const isRead = () => !visit.page.session.notices.some(({ kind }) => kind === 'progress-unread');
    if (isRead()) check('launch');
    const steps = isLast ? 0 : draw(14);
    for (let step = 0; step < steps; step += 1) {
      const deed = draw(10);
      if (deed < 7) {
        deal(visit, draw);
        if (draw(5) > 0) visit.page.wait(draw(3) * 700);
      } else if (deed === 7) {
        world.turn(networks[draw(networks.length)] ?? 'up');
      } else if (deed === 8) {
        visit.page.wait(draw(90) * 1000);
      } else {
        hear();
        visit.page.session.handOver();
        if (draw(2) === 0) await settled();
        hear();
        visit.die();
        world.turn('up');
        opened = await world.open(draw(2) === 0 ? search : '', browser, draw);
        if (opened.kind !== 'open') break;
        visit = opened.visit;
        if (isRead()) check('reload');
      }
      await settled();
      hear();
    }
    if (opened.kind !== 'open') {
      refused += 1;
      continue;
    }
    if (isLast) {
      world.turn('up');
      visit.page.wait(120_000);
      await settled();
      visit.page.wait(120_000);
      await settled();
      hear();
    }
    last = visit.page.store.$attempt.get();
    const end = isLast ? 1 : draw(4);
    if (end === 0) visit.page.session.leave();
    // A late answer comes in the end.
    if (end === 1) world.turn(draw(3) === 0 && !isLast ? 'gone' : 'up');
    if (end === 1) await visit.page.session.finish();
    if (end === 2) visit.page.session.pause();
    if (draw(2) === 0 || isLast) await settled();
    hear();
    visit.die();
  }
  broken.push(...judge(world, last).map((what) => `seed ${seed}: ${what}`));
  return {
    visits: visits + 1,
    refused,
    statements: world.lrs.statements.length,
    requests: world.requests(),
    broken,
  };
}

/**
 * What the LRS must have at the end of a last visit without trouble: every answer of the attempt, told;
 * its standing; one of each statement; and nothing that broke a requirement of cmi5.
 */
function judge({ lrs }: ReturnType<typeof openWorld>, attempt: Attempt | null): readonly string[] {
  const wrong = lrs.findings
    .filter(({ requirement }) => !isExcused(requirement))
    .map(({ requirement, about, problem }) => `${requirement} (${about}): ${problem}`);
  if (attempt === null) return wrong;
  const said = lrs.statements.map((each) => ({
    verb: word(section(each.verb).id),
    about: word(section(each.object).id).replace(/^.*#/, ''),
    response: word(section(each.result).response),
  }));
  const report = reportOf(course, course.settings, attempt);
  for (const { item, response } of report.interactions) {
    const answer = learnerAnswer(item, response);
    const words = answer === null ? '' : response2004(answer);
    const isTold = said.some(
      (each) => each.verb === verbs.answered && each.about === item.id && each.response === words,
    );
    if (!isTold) wrong.push(`the answer ${words} to ${item.id} was not told`);
  }
  const count = (verb: string) => said.filter((each) => each.verb === verb).length;
  if (report.completion === 'completed' && count(verbs.completed) !== 1)
    wrong.push(`completed was told ${count(verbs.completed)} times`);
  if (report.success === 'passed' && count(verbs.passed) !== 1)
    wrong.push(`passed was told ${count(verbs.passed)} times`);
  if (report.success === 'failed' && count(verbs.failed) === 0) wrong.push('failed was not told');
  return wrong;
}

/**
 * What content cannot help: a page that dies says no end, and where no answer came to a token that was
 * given, it is asked for again, which the specification advises against and does not forbid.
 */
function isExcused(requirement: string): boolean {
  return ['7.1.1.0-1', '7.1.2.0-1', '8.2.3.0-1'].includes(requirement);
}

function deal({ page }: Visit, draw: (below: number) => number): void {
  const { store } = page;
  const running = runningSitting(store.$attempt.get());
  const what = draw(10);
  if (running !== null && what < 6) {
    const item = itemsById(course).get(running.drawn[draw(running.drawn.length)] ?? '');
    if (item !== undefined)
      store.answerExam({ ...item, prompt: item.id }, responseTo(item, draw(50)), 2);
  } else if (running !== null && what === 6) store.submitSitting();
  else if (running === null && what === 7) store.startSitting();
  else {
    const items = checkItems(course);
    const item = items[draw(items.length)];
    if (item !== undefined)
      store.answer({ ...item, prompt: item.id }, responseTo(item, draw(50)), 3);
  }
}

/** The LRS loses its progress documents. */
function forget({ lrs }: ReturnType<typeof openWorld>): void {
  for (const address of lrs.documents.keys())
    if (address.includes('stateId=progress')) lrs.putDocument(address, null);
}

/** The first answer of an attempt that is in none of the others with as many tries; '' for none. */
function missingIn(promised: Attempt, found: readonly Attempt[]): string {
  for (const [id, { tries }] of promised.answers) {
    const most = Math.max(...found.map((each) => each.answers.get(id)?.tries ?? 0));
    if (most < Math.min(tries, 7)) return `the answer to ${id} is missing`;
  }
  for (const sitting of promised.sittings) {
    const same = found.flatMap(({ sittings }) =>
      sittings.filter(({ number }) => number === sitting.number),
    );
    if (sitting.submitted && !same.some(({ submitted }) => submitted))
      return `sitting ${sitting.number} is open again`;
    const isKept = [...sitting.answers.keys()].every((id) =>
      same.some(({ answers, submitted }) => submitted || answers.has(id)),
    );
    if (!isKept) return `an answer in sitting ${sitting.number} is missing`;
  }
  return '';
}
