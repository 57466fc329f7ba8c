import { describe, expect, it } from 'vitest';
import { checkItems, itemsById } from '../../src/attempt/course.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { responseTo } from '../simulator/responses.ts';
import { openWorld, settled, type Visit } from './world.ts';

const course = { ...exampleCourse, practice: false };
const random = (below: number) => Math.floor(below / 3);

async function opened(world: ReturnType<typeof openWorld>, browser = world.browser(), order = {}) {
  const result = await world.open(world.launch(order), browser, random);
  if (result.kind !== 'open') throw new Error(JSON.stringify(result));
  return { browser, visit: result.visit };
}

/** Answers with the first response that scores as wanted. */
function rightly(item: ItemKey, isRight: boolean) {
  for (let pick = 0; pick < 200; pick += 1) {
    const response = responseTo(item, pick);
    const attempt = { ...course, item, response };
    if (isRight === scores(attempt.item, response)) return response;
  }
  throw new Error(`${item.id} has no such response`);
}

function scores(item: ItemKey, response: ReturnType<typeof responseTo>): boolean {
  const answers = new Map([[item.id, { response, tries: 1 }]]);
  const attempt = {
    seed: 1,
    place: '',
    opened: new Set<string>(),
    answers,
    unfinished: new Map(),
    sittings: [],
  };
  const [report] = reportOf(course, course.settings, attempt).interactions;
  return report?.result !== 'incorrect';
}

async function paint({ page }: Visit, milliseconds = 0) {
  page.wait(milliseconds);
  await settled();
}

async function answerAll(visit: Visit) {
  for (const item of checkItems(course)) {
    visit.page.store.answer({ ...item, prompt: item.id }, responseTo(item, 0), 3);
    await paint(visit, 1000);
  }
}

async function sit(visit: Visit, isRight: boolean) {
  const { store } = visit.page;
  store.startSitting();
  const [sitting] = store.$attempt.get().sittings.slice(-1);
  for (const id of sitting?.drawn ?? []) {
    const item = itemsById(course).get(id);
    if (item === undefined) continue;
    store.answerExam({ ...item, prompt: id }, rightly(item, isRight), 2);
    await paint(visit, 1000);
  }
  store.submitSitting();
  await paint(visit, 1000);
}

const verbsIn = (world: ReturnType<typeof openWorld>) =>
  world.lrs.statements.map(({ verb }) =>
    String((verb as { readonly id: string }).id).replace(/^.*\//, ''),
  );

describe('a session on an LRS', () => {
  it('tells a whole course in order and breaks no requirement', async () => {
    const world = openWorld(course);
    const { visit } = await opened(world);
    await answerAll(visit);
    await sit(visit, true);
    expect(visit.states.at(-1)?.state).toEqual({ kind: 'saved' });
    expect(await visit.page.session.finish()).toBe(true);
    await settled();
    const verbs = verbsIn(world).filter((verb) => verb !== 'answered' && verb !== 'progressed');
    expect(verbs).toEqual([
      'launched',
      'initialized',
      'passed',
      'completed',
      'satisfied',
      'terminated',
    ]);
    expect(verbsIn(world).filter((verb) => verb === 'answered')).toHaveLength(
      checkItems(course).length + 4,
    );
    expect(world.lrs.findings).toEqual([]);
  });

  it('goes on after a crash with the same score, and says nothing twice', async () => {
    const world = openWorld(course);
    const first = await opened(world);
    await answerAll(first.visit);
    await sit(first.visit, false);
    const before = first.visit.page.store.$attempt.get();
    first.visit.die();
    const { visit } = await opened(world);
    const after = visit.page.store.$attempt.get();
    expect(reportOf(course, course.settings, after)).toEqual(
      reportOf(course, course.settings, before),
    );
    await sit(visit, true);
    visit.page.session.leave();
    await settled();
    const verbs = verbsIn(world);
    const ids = world.lrs.statements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(verbs).not.toContain('failed');
    expect(verbs.filter((verb) => verb === 'answered')).toHaveLength(checkItems(course).length + 8);
    expect(
      verbs.filter((verb) => /^(?:abandoned|passed|completed|terminated)$/.test(verb)),
    ).toEqual(['abandoned', 'passed', 'completed', 'terminated']);
    expect(world.lrs.findings).toEqual([]);
  });

  it('says a failure at the end of the visit, once, and a later pass still', async () => {
    const world = openWorld(course);
    const first = await opened(world);
    await sit(first.visit, false);
    expect(verbsIn(world)).not.toContain('failed');
    first.visit.page.session.leave();
    await settled();
    const second = await opened(world);
    second.visit.page.session.leave();
    await settled();
    expect(verbsIn(world).filter((verb) => verb === 'failed')).toHaveLength(1);
    const third = await opened(world);
    await sit(third.visit, true);
    third.visit.page.session.leave();
    await settled();
    expect(verbsIn(world).filter((verb) => /^(?:failed|passed)$/.test(verb))).toEqual([
      'failed',
      'passed',
    ]);
    expect(world.lrs.findings).toEqual([]);
  });

  it.each(['Review', 'Browse'] as const)('only begins and ends in %s', async (mode) => {
    const world = openWorld(course);
    const { visit } = await opened(world, undefined, { mode });
    expect(visit.page.session.records).toBe(false);
    visit.page.session.leave();
    await settled();
    expect(verbsIn(world)).toEqual(['launched', 'initialized', 'terminated']);
    expect(world.lrs.findings).toEqual([]);
  });

  it('keeps answers while the LRS is gone, and sends each once when it is back', async () => {
    const world = openWorld(course);
    const { visit, browser } = await opened(world);
    for (const network of ['gone', 'lost', 'error', 'error-after'] as const) {
      world.turn(network);
      const item = checkItems(course)[0];
      if (item === undefined) throw new Error('no item');
      visit.page.store.answer({ ...item, prompt: item.id }, responseTo(item, 1), 3);
      await paint(visit);
      expect(visit.states.at(-1)?.state, network).toEqual({ kind: 'kept-here' });
    }
    const attempt = visit.page.store.$attempt.get();
    visit.die();
    world.turn('up');
    const again = await opened(world, browser);
    await paint(again.visit);
    expect(again.visit.page.store.$attempt.get().answers).toEqual(attempt.answers);
    expect(again.visit.states.at(-1)?.state).toEqual({ kind: 'saved' });
    expect(world.lrs.findings).toEqual([]);
  });

  it('asks for the token once in a tab, and goes on after a reload', async () => {
    const world = openWorld(course);
    const search = world.launch();
    const browser = world.browser();
    const first = await world.open(search, browser, random);
    if (first.kind !== 'open') throw new Error('not open');
    await paint(first.visit);
    first.visit.page.session.handOver();
    await settled();
    first.visit.die();
    for (const query of [search, '']) {
      const next = await world.open(query, browser, random);
      expect(next.kind).toBe('open');
    }
    expect(verbsIn(world)).toEqual(['launched', 'initialized']);
    expect(world.lrs.findings).toEqual([]);
  });

  it('says so where the token is refused', async () => {
    const world = openWorld(course);
    const search = world.launch();
    await world.open(search, world.browser(), random);
    // Another tab, which has nothing of the launch.
    const other = await world.open(search, world.browser(), random);
    expect(other).toEqual({
      kind: 'refused',
      code: 1,
      message: 'The token has been given already.',
    });
  });

  it('does not write over what a later session wrote', async () => {
    const world = openWorld(course);
    const old = await opened(world);
    const fresh = await opened(world);
    const [first, second] = checkItems(course);
    if (first === undefined || second === undefined) throw new Error('no items');
    fresh.visit.page.store.answer({ ...first, prompt: '' }, responseTo(first, 0), 3);
    await paint(fresh.visit);
    old.visit.page.store.answer({ ...second, prompt: '' }, responseTo(second, 0), 3);
    await paint(old.visit);
    expect(fresh.visit.states.at(-1)?.state).toEqual({ kind: 'saved' });
    expect(old.visit.states.at(-1)?.state).toEqual({ kind: 'kept-here' });
    const last = await opened(world, old.browser);
    expect([...last.visit.page.store.$attempt.get().answers.keys()].sort()).toEqual(
      [first.id, second.id].sort(),
    );
  });
});
