import { describe, expect, it } from 'vitest';
import type { Practice } from '../../src/attempt/attempt.ts';
import type { AnswerNote, InteractionReport } from '../../src/attempt/report.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { CmiWrite } from '../../src/scorm/cmi.ts';
import { openInteractions } from '../../src/scorm/records.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { interaction, items, report } from './examples.ts';
import { keptLms } from './kept-lms.ts';

const note: AnswerNote = { at: 0, seconds: 3, label: 'Which?' };
const right = interaction(items['true-false'], { type: 'true-false', value: true });
const wrong = interaction(items['true-false'], { type: 'true-false', value: false });
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...right, key: `q${at}`, id: `q${at}` }));

/** The records of a visit whose LMS should have one interaction already, by its attempt, and has some. */
async function opened(
  dialect: typeof scorm12,
  {
    known = [right],
    given = [],
    had = [],
    practice,
  }: Partial<Record<'known' | 'given' | 'had', InteractionReport[]>> & {
    readonly practice?: Practice;
  },
) {
  const api = cmiApi((await keptLms(dialect.version)).launch(), dialect.version);
  api.initialize();
  for (const [index, each] of had.entries())
    for (const write of dialect.interaction(index, each, null)) api.set(...write);
  const noteOf = (each: InteractionReport) => (given.includes(each) ? note : null);
  const course = { ...exampleCourse, practice: true };
  const records = openInteractions({ course, dialect, api, known, practice, noteOf });
  const write = (...interactions: InteractionReport[]) => {
    const made: CmiWrite[] = [];
    records.write(report({ interactions }), (writes) => made.push(...writes));
    return made.map(([element]) => element);
  };
  return { records, write };
}

it.each([
  scorm12,
  scorm2004,
])('$version: writes an answer of an earlier visit again once it is given again', async (dialect) => {
  const { write } = await opened(dialect, {});
  expect(write(right)).toEqual([]);
  const again = { ...right, response: { ...right.response } };
  const given = await opened(dialect, { given: [again] });
  expect(given.write(again)).toContain('cmi.interactions.0.id');
  expect(given.write(again)).toEqual([]);
});

it.each([
  scorm12,
  scorm2004,
])('$version: writes a changed answer at its place, once', async (dialect) => {
  const { write } = await opened(dialect, { known: [] });
  const first = write(right);
  expect(first).toContain('cmi.interactions.0.id');
  expect(write({ ...right, response: { ...right.response } })).toEqual([]);
  expect(write(wrong)).toEqual(first);
  expect(write(wrong)).toEqual([]);
});

it.each([
  ['same places', 'cmi.interactions.0.id'],
  ['new places', 'cmi.interactions.1.id'],
] as const)('writes what a failed Commit carried again, in %s', async (where, id) => {
  const { records, write } = await opened(scorm12, { known: [] });
  write(right);
  expect(records.doubtful()).toEqual([right.key]);
  records.carried(false);
  expect(write(right)).toEqual([]);
  records.again(where);
  expect(write(right)).toContain(id);
  records.carried(true);
  expect(records.doubtful()).toEqual([]);
});

describe('the records of an earlier visit', () => {
  const known = many(6);

  /** Answers what an LMS is asked that has records of these ids; '' for one that was cut off. */
  const answeredAgain = (types: readonly string[]) => {
    const asked: string[] = [];
    const raw = {
      GetValue(element: string) {
        asked.push(element);
        if (element === 'cmi.interactions._count') return known.length;
        const [, index = '', what] = /^cmi\.interactions\.(\d+)\.(id|type)$/.exec(element) ?? [];
        return (what === 'id' ? known[Number(index)]?.id : types[Number(index)]) ?? '';
      },
    };
    const again = known.map((each) => ({ ...each, response: { ...each.response } }));
    const records = openInteractions({
      course: exampleCourse,
      dialect: scorm2004,
      api: cmiApi(raw, '2004'),
      known,
      practice: undefined,
      noteOf: () => note,
    });
    const write = (interaction: InteractionReport) => {
      const made: CmiWrite[] = [];
      records.write(report({ interactions: [interaction] }), (writes) => made.push(...writes));
      return made.map(([element]) => element);
    };
    return { asked, write, again };
  };

  it('are found by reading each once, however many are answered again', () => {
    const { asked, write, again } = answeredAgain(known.map(() => 'true-false'));
    for (const interaction of [...again].reverse()) {
      const [first] = write(interaction);
      expect(first).toMatch(`cmi.interactions.${interaction.id.slice(1)}.`);
    }
    const ids = known.map((_, at) => `cmi.interactions.${at}.id`);
    const types = known.map((_, at) => `cmi.interactions.${at}.type`);
    expect([...asked].sort()).toEqual(['cmi.interactions._count', ...ids, ...types].sort());
  });

  it('do not count where they were cut off as they were written', () => {
    const { write, again } = answeredAgain(known.map((_, at) => (at === 3 ? '' : 'true-false')));
    expect(again.slice(3, 5).map((each) => write(each)[0])).toEqual([
      'cmi.interactions.6.id',
      expect.stringMatching(/^cmi\.interactions\.4\./),
    ]);
  });
});

describe('the records of practice', () => {
  const practising = (given: number, id = 'makers_true_practice'): InteractionReport => ({
    ...wrong,
    key: `makers_true~${given}`,
    id,
    quiz: 'practice',
  });
  const practised = (given: number): Practice => ({
    items: new Map([['makers_true', { box: 1, day: 1 }]]),
    given,
  });

  it.each([
    0, 40,
  ])('are as many as the plan has beside %i others, and take no place of these', async (others) => {
    const { write } = await opened(scorm12, { known: [] });
    write(...many(others));
    for (let given = 1; given <= 100; given += 1)
      expect(write(practising(given, `makers_true_practice${given}`))).not.toEqual([]);
    expect(write(practising(101, 'makers_true_practice101'))).toEqual([]);
    // The others go on behind them, and have all the places that they would have without.
    expect(write(...many(260)).filter((element) => element.endsWith('.id'))).toHaveLength(
      250 - exampleCourse.settings.examLength * exampleCourse.settings.examAttempts - others,
    );
  });

  it('go on being counted in a later visit', async () => {
    const had = Array.from({ length: 99 }, (_, at) => practising(at + 1, `practice${at + 1}`));
    const { write } = await opened(scorm12, { known: [], had, practice: practised(99) });
    expect(write(practising(100, 'makers_true_practice100'))).not.toEqual([]);
    expect(write(practising(101, 'makers_true_practice101'))).toEqual([]);
  });

  it('are one an item where each item has one, which the next answer overwrites', async () => {
    const { write } = await opened(scorm2004, { known: [] });
    const first = write(practising(1));
    expect(write(practising(1), { ...practising(2), result: 'neutral' })).toEqual(first);
  });
});

describe('what the LMS has and the attempt has forgotten, as after starting over', () => {
  const course = {
    ...exampleCourse,
    practice: true,
    settings: { ...exampleCourse.settings, interactions: 'state' as const },
  };

  /** The elements that a visit sets whose LMS has these interactions, each a record at its place. */
  function writtenBeside(had: readonly InteractionReport[], ...now: InteractionReport[]) {
    const values = new Map(
      had.flatMap((each, index) => scorm2004.interaction(index, each, null)),
    ).set('cmi.interactions._count', String(had.length));
    const records = openInteractions({
      course,
      dialect: scorm2004,
      api: cmiApi({ GetValue: (element: string) => values.get(element) ?? '' }, '2004'),
      known: [],
      practice: { items: new Map(), given: had.length },
      noteOf: () => note,
    });
    const made: CmiWrite[] = [];
    records.write(report({ interactions: now }), (writes) => made.push(...writes));
    return made.map(([element]) => element);
  }
  const practising = (id: string): InteractionReport => ({
    ...right,
    key: `${id}~1`,
    id: `${id}_practice`,
    quiz: 'practice',
  });
  const plan = scorm2004.recordPlan(course);
  const places = plan.most - course.settings.examLength;

  it('counts as practice what is, so that it takes no place of an answer that counts', () => {
    const had = [practising('one'), ...many(places - 1)];
    expect(writtenBeside(had, right)).toContain(`cmi.interactions.${places}.id`);
    expect(writtenBeside(many(places), right)).toEqual([]);
  });

  it('counts against practice what is', () => {
    const had = Array.from({ length: plan.practice }, (_, at) => practising(`q${at}`));
    expect(writtenBeside(had.slice(1), practising('new'))).not.toEqual([]);
    expect(writtenBeside(had, practising('new'))).toEqual([]);
  });

  it('is written over where each item has one record, in practice too', () => {
    const had = [...many(2), right, practising('makers_true')];
    const [check, practice] = [2, 3].map((index) =>
      ['timestamp', 'learner_response', 'result', 'latency'].map(
        (name) => `cmi.interactions.${index}.${name}`,
      ),
    );
    expect(writtenBeside(had, wrong)).toEqual(check);
    expect(writtenBeside(had, practising('makers_true'))).toEqual(practice);
  });

  it('stays where it belongs to another edition of the question', () => {
    const edited = { ...right, item: { ...items['true-false'], correct: false } };
    expect(writtenBeside([edited], right)).toContain('cmi.interactions.1.id');
  });
});
