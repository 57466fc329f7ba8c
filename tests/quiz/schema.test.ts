import { describe, expect, test } from 'vitest';
import type { ItemType } from '../../src/quiz/item-types.ts';
import { plainly, quizSchema } from '../../src/quiz/schema.ts';
import { quizFile, quizWith } from './quiz-file.ts';

const at: Record<ItemType, number> = {
  'true-false': 0,
  choice: 1,
  'fill-in': 2,
  'long-fill-in': 3,
  matching: 4,
  sequencing: 5,
  numeric: 6,
  likert: 7,
  performance: 8,
};
const item = (type: ItemType, ...path: (string | number)[]) => ['items', at[type], ...path];

function pathsOf(value: unknown): readonly string[] {
  const read = schema().safeParse(value);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

const schema = () => quizSchema(plainly);

describe('quizSchema', () => {
  test('takes an item of every type and fills in what may be left out', () => {
    const { items } = schema().parse(quizFile);
    expect(items.map(({ type, points }) => [type, points])).toEqual([
      ['true-false', 1],
      ['choice', 1],
      ['fill-in', 1],
      ['long-fill-in', 0],
      ['matching', 1],
      ['sequencing', 1],
      ['numeric', 1],
      ['likert', 0],
      ['performance', 0],
    ]);
    expect(items[at.choice]).toMatchObject({ choose: 'one' });
    expect(items[at['fill-in']]).toMatchObject({ caseMatters: false, slips: [] });
    expect(items[at.numeric]).toMatchObject({ tolerance: 0, slips: [] });
    expect(items[at.performance]).toMatchObject({
      meters: [{ min: 0, max: 100 }],
      steps: [{}, { options: [{ effects: {} }] }],
      outcomes: [{ points: 0 }],
    });
  });

  test.each<[string, (string | number)[], unknown, string]>([
    ['an unknown type', item('choice', 'type'), 'essay', 'items.1.type'],
    ['no type', item('choice', 'type'), undefined, 'items.1.type'],
    ['an unknown kind of quiz', ['kind'], 'survey', 'kind'],
    ['an empty pool', ['items'], [], 'items'],
    ['no items', ['items'], undefined, 'items'],
    ['a quiz id with spaces', ['id'], 'my check', 'id'],
    ['an entry it does not know', ['items', 0, 'color'], 'red', 'items.0'],
    ['a duplicate id of items', item('choice', 'id'), 'q_true', 'items.1.id'],
    ['a duplicate id of options', item('choice', 'options', 1, 'id'), 'a', 'items.1.options.1.id'],
    ['a duplicate id of steps', item('sequencing', 'steps', 2, 'id'), 'one', 'items.5.steps.2.id'],
    ['an item id in capitals', item('choice', 'id'), 'Q1', 'items.1.id'],
    ['an item id that starts with a digit', item('choice', 'id'), '1q', 'items.1.id'],
    ['an item id named as a prototype', item('choice', 'id'), '__proto__', 'items.1.id'],
    ['an item id of 41 characters', item('choice', 'id'), 'q'.repeat(41), 'items.1.id'],
    ['a blank prompt', item('choice', 'prompt'), ' \n ', 'items.1.prompt'],
    ['an empty explanation', item('choice', 'explanation'), ' ', 'items.1.explanation'],
    ['a label of 101 characters', item('choice', 'label'), 'x'.repeat(101), 'items.1.label'],
    ['a date in words', item('choice', 'asAt'), 'August 2026', 'items.1.asAt'],
    ['no points', item('choice', 'points'), 0, 'items.1.points'],
    ['half a point', item('choice', 'points'), 1.5, 'items.1.points'],
    ['points for a view', item('likert', 'points'), 1, 'items.7.points'],
    ['points for a long text', item('long-fill-in', 'points'), 1, 'items.3.points'],
    ['one option', item('choice', 'options'), [quizOption('a')], 'items.1.options'],
    [
      'an option with empty feedback',
      item('choice', 'options', 0),
      { id: 'a', text: 'A', feedback: '' },
      'items.1.options.0.feedback',
    ],
    ['no right option', item('choice', 'correct'), [], 'items.1.correct'],
    ['a key that names no option', item('choice', 'correct'), ['z'], 'items.1.correct.0'],
    [
      'two right options where one is chosen',
      item('choice', 'correct'),
      ['a', 'b'],
      'items.1.correct',
    ],
    ['a right option named twice', item('choice'), manyOf('a', 'a'), 'items.1.correct.1'],
    ['no accepted text', item('fill-in', 'accept'), [], 'items.2.accept'],
    ['a blank accepted text', item('fill-in', 'accept'), [' '], 'items.2.accept.0'],
    ['a source without a target', item('matching', 'correct'), { s: 'x' }, 'items.4.correct'],
    ['a pair with no such target', item('matching', 'correct', 't'), 'z', 'items.4.correct.t'],
    ['a pair with no such source', item('matching', 'correct', 'u'), 'x', 'items.4.correct.u'],
    [
      'an order that lacks a step',
      item('sequencing', 'correct'),
      ['one', 'two'],
      'items.5.correct',
    ],
    [
      'an order that names a step twice',
      item('sequencing', 'correct'),
      ['one', 'two', 'three', 'one'],
      'items.5.correct',
    ],
    ['an order with no such step', item('sequencing', 'correct', 2), 'four', 'items.5.correct.2'],
    ['a number in quotes', item('numeric', 'correct'), '4800', 'items.6.correct'],
    ['a negative tolerance', item('numeric', 'tolerance'), -1, 'items.6.tolerance'],
    ['a blank label', item('choice', 'label'), ' ', 'items.1.label'],
    ['a blank unit', item('numeric', 'unit'), ' ', 'items.6.unit'],
    [
      'a blank slip',
      item('fill-in', 'slips'),
      [{ answer: ' ', feedback: 'No' }],
      'items.2.slips.0.answer',
    ],
    [
      'help with one of which it is right',
      item('choice', 'partialHelp'),
      true,
      'items.1.partialHelp',
    ],
    [
      'more cards than there are',
      item('performance', 'steps', 0, 'cards', 'draw'),
      3,
      'items.8.steps.0.cards.draw',
    ],
    ['a scale of one point', item('likert', 'scale'), [{ id: 'no', text: 'No' }], 'items.7.scale'],
  ])('refuses %s', (_, path, value, where) => {
    expect(pathsOf(quizWith(path, value))).toContain(where);
  });

  test.each<[string, (string | number)[], unknown]>([
    ['several right options where many are chosen', item('choice'), manyOf('a', 'b')],
    [
      'help with many of which some are right',
      item('choice'),
      { ...manyOf('a', 'b'), partialHelp: true },
    ],
    ['one target for two sources', item('matching', 'correct'), { s: 'x', t: 'x' }],
    ['no explanation yet', item('choice', 'explanation'), undefined],
    ['no feedback yet', item('choice', 'options', 0), { id: 'a', text: 'A' }],
    ['no feedback to either answer yet', item('true-false', 'feedback'), undefined],
    ['as many cards as there are', item('performance', 'steps', 0, 'cards', 'draw'), 2],
    ['the name of its schema', ['$schema'], './quiz.schema.json'],
    ['markup, which stays text', item('choice', 'prompt'), '<img src=x onerror=alert(1)>'],
  ])('takes %s', (_, path, value) => {
    expect(pathsOf(quizWith(path, value))).toEqual([]);
  });

  test.each<[(string | number)[], unknown, string]>([
    [item('choice', 'correct'), ['z'], 'no option has the id "z"; there are: a, b, c'],
    [item('matching', 'correct', 't'), 'z', 'no target has the id "z"; there are: x, y'],
    [item('matching', 'correct', 'u'), 'x', 'no source has the id "u"; there are: s, t'],
    [
      item('sequencing', 'correct', 2),
      'four',
      'no step has the id "four"; there are: one, two, three',
    ],
    [item('choice', 'options', 1, 'id'), 'a', 'the id "a" is used twice; give each its own'],
    [item('choice'), manyOf('a', 'a'), '"a" is named twice; once is enough'],
    [item('choice', 'correct'), [], 'name at least one right option'],
    [
      item('performance', 'steps', 0, 'cards', 'draw'),
      3,
      'more cards are drawn than there are; draw fewer or write more',
    ],
    [
      item('choice', 'correct'),
      ['a', 'b'],
      'one option can be chosen but several are right; write "choose": "many" or leave one',
    ],
    [
      item('choice', 'partialHelp'),
      true,
      'of one chosen option there is no telling how many are right; write "choose": "many" or leave it out',
    ],
    [item('matching', 'correct'), { s: 'x' }, '"t" has no target; add "t": "…"'],
    [
      item('sequencing', 'correct'),
      ['one', 'two', 'two'],
      'the order must name each of the 3 steps once',
    ],
  ])('with %j as %j tells what is wrong and how to put it right', (path, value, message) => {
    const read = schema().safeParse(quizWith(path, value));
    expect(read.error?.issues.map((issue) => issue.message)).toContain(message);
  });
});

test.each<[(string | number)[], unknown, string]>([
  [item('choice', 'correct'), ['z'], 'unknown-id'],
  [item('choice', 'options', 1, 'id'), 'a', 'repeated-id'],
  [item('matching', 'correct'), { s: 'x' }, 'right-answer'],
])('with %j as %j names the rule %s', (path, value, rule) => {
  const read = schema().safeParse(quizWith(path, value));
  expect(read.error?.issues).toContainEqual(expect.objectContaining({ params: { rule } }));
});

test('a scenario needs no meters and no outcomes', () => {
  const scenario = { ...quizFile.items[at.performance], meters: undefined, outcomes: undefined };
  expect(schema().parse({ ...quizFile, items: [scenario] }).items).toMatchObject([
    { meters: [], outcomes: [] },
  ]);
});

test('help with an order is given as it always was, unless an author takes it away', () => {
  const help = (file: unknown) => {
    const sequence = schema().parse(file).items[at.sequencing];
    return sequence?.type === 'sequencing' && sequence.partialHelp;
  };
  expect(help(quizFile)).toBe(true);
  expect(help(quizWith(item('sequencing', 'partialHelp'), false))).toBe(false);
});

function quizOption(id: string) {
  return { id, text: `Option ${id}`, feedback: `Why ${id}` };
}

function manyOf(...correct: string[]) {
  return {
    ...quizFile.items[at.choice],
    choose: 'many',
    options: ['a', 'b', 'c'].map(quizOption),
    correct,
  };
}
