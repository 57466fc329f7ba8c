import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clashingItems,
  firstCode,
  itemCode,
  readResponse,
  writeResponse,
} from '../../src/attempt/item-code.ts';
import type { PerformanceKey } from '../../src/quiz/item-types/scenario-key.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { writeText } from '../../src/quiz/text/digits.ts';
import { itemArbitrary, responseArbitrary } from './arbitraries.ts';
import { textLimits } from './text-limits.ts';

const base = { id: 'item', objective: 'goal', points: 1 };
const ids = (...all: string[]) => all.map((id) => ({ id }));
const one: ItemKey = {
  ...base,
  type: 'choice',
  choose: 'one',
  options: ids('b', 'a'),
  correct: ['a'],
};
const many: ItemKey = { ...one, choose: 'many' };
const both: ItemKey = { ...one, choose: 'many', correct: ['a', 'b'] };
const seven: ItemKey = { ...many, options: ids('a', 'b', 'c', 'd', 'e', 'f', 'g') };
const scale: ItemKey = { ...base, type: 'likert', scale: ids('c', 'b', 'a') };
const steps: ItemKey = {
  ...base,
  type: 'sequencing',
  steps: ids('c', 'b', 'a'),
  correct: ['a', 'b', 'c'],
};
const pairs: ItemKey = {
  ...base,
  type: 'matching',
  sources: ids('t', 's'),
  targets: ids('y', 'x'),
  correct: { s: 'x', t: 'y' },
};
const truth: ItemKey = { ...base, type: 'true-false', correct: true };
const fill: ItemKey = { ...base, type: 'fill-in', accept: ['x'], caseMatters: false };
const number: ItemKey = { ...base, type: 'numeric', correct: 1, tolerance: 0 };
const essay: ItemKey = { ...base, type: 'long-fill-in', points: 0 };

const scenario: PerformanceKey = {
  ...base,
  type: 'performance',
  meters: [{ id: 'm', start: 0 }],
  steps: [
    {
      id: 'first',
      options: [
        { id: 'b', effects: {}, next: 'second' },
        { id: 'a', effects: { m: 1 } },
      ],
    },
    { id: 'second', reason: 'Why?', options: [{ id: 'on', effects: {} }] },
  ],
  outcomes: [{ id: 'end', points: 1, when: { m: { min: 1 } } }],
};
const [first, second] = scenario.steps;
if (first === undefined || second === undefined) throw new Error('The scenario has two steps.');

describe('a response', () => {
  test('is read as it was written, for any item', () => {
    const answered = itemArbitrary.chain((item) =>
      fc.tuple(fc.constant(item), responseArbitrary(item)),
    );
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const written = writeResponse(item, response);
        const whole = !('text' in response) || response.text.length <= textLimits[response.type];
        expect(written === null ? null : readResponse(item, written)).toEqual(
          whole ? response : null,
        );
      }),
    );
  });

  test('of another type is not written', () => {
    fc.assert(
      fc.property(itemArbitrary, itemArbitrary.chain(responseArbitrary), (item, response) => {
        expect(writeResponse(item, response) === null).toBe(item.type !== response.type);
      }),
    );
  });

  test.each<[string, ItemKey, string, object]>([
    ['options by the order of their ids', one, 'B', { chosen: ['a'] }],
    ['all of several options', many, 'D', { chosen: ['a', 'b'] }],
    ['a seventh option in a second digit', seven, 'BA', { chosen: ['g'] }],
    ['no option', many, 'A', { chosen: [] }],
    ['points of a scale by the order of their ids', scale, 'C', { chosen: 'c' }],
    ['steps in any order', steps, 'CAB', { order: ['c', 'a', 'b'] }],
    ['sources and targets by the order of their ids', pairs, 'BC', { pairs: { s: 'x', t: 'y' } }],
    ['a source without a target', pairs, 'AC', { pairs: { t: 'y' } }],
    ['true', truth, 'B', { value: true }],
    ['false', truth, 'A', { value: false }],
    ['a text with blanks', fill, 'a-b', { text: 'a b' }],
    ['no decision yet', scenario, '', { decisions: [] }],
    [
      'decisions by the order of the ids of options',
      scenario,
      'BA',
      {
        decisions: [
          { step: 'first', option: 'b' },
          { step: 'second', option: 'on' },
        ],
      },
    ],
    [
      'a decision with its reason',
      scenario,
      'BgADa-b',
      {
        decisions: [
          { step: 'first', option: 'b' },
          { step: 'second', option: 'on', reason: 'a b' },
        ],
      },
    ],
    ['a text as long as may be', number, 'x'.repeat(textLimits.numeric), {}],
  ])('reads %s', (_, item, body, response) => {
    expect(readResponse(item, body)).toMatchObject({ type: item.type, ...response });
  });

  test.each<[string, ItemKey, string]>([
    ['nothing for a choice', one, ''],
    ['a digit too many for a choice', one, 'AB'],
    ['two options where one is chosen', one, 'D'],
    ['an option that there is not', many, 'E'],
    ['something else than a digit', many, '!'],
    ['no point of a scale', scale, ''],
    ['two points of a scale', scale, 'AB'],
    ['a point beyond the scale', scale, 'D'],
    ['something else than a point', scale, '!'],
    ['fewer steps', steps, 'AB'],
    ['more steps', steps, 'ABCA'],
    ['a step twice', steps, 'AAB'],
    ['a step that there is not', steps, 'ABD'],
    ['fewer sources', pairs, 'B'],
    ['more sources', pairs, 'BCB'],
    ['a target that there is not', pairs, 'BD'],
    ['something else than a target', pairs, 'B!'],
    ['neither true nor false', truth, 'C'],
    ['true twice', truth, 'BB'],
    ['nothing for true or false', truth, ''],
    ['a text that breaks off in a character', fill, 'a_A'],
    ['a text with a character that is never written', fill, 'a b'],
    ['a short text that is too long', fill, 'x'.repeat(textLimits['fill-in'] + 1)],
    ['a long text that is too long', essay, 'x'.repeat(textLimits['long-fill-in'] + 1)],
    ['a decision that there is not', scenario, 'C'],
    ['a decision after the end', scenario, 'AA'],
    ['something else than a decision', scenario, '!'],
    ['a reason that breaks off', scenario, 'BgADa'],
    ['a reason that is none', scenario, 'BgADa!b'],
    ['a reason that is too long', scenario, `BgEt${'x'.repeat(301)}`],
    ['a number that is too long', number, writeText('1 '.repeat(textLimits.numeric))],
  ])('does not read %s', (_, item, body) => {
    expect(readResponse(item, body)).toBeNull();
  });
});

describe('the code of an item', () => {
  test.each<[string, ItemKey, ItemKey]>([
    ['how many may be chosen', one, many],
    ['an option', one, { ...one, options: ids('a', 'c') }],
    ['its id', one, { ...one, id: 'other' }],
    ['a step', steps, { ...steps, steps: ids('a', 'b', 'd') }],
    ['a point of the scale', scale, { ...scale, scale: ids('a', 'b', 'd') }],
    [
      'a target that was a source',
      pairs,
      { ...pairs, sources: ids('s'), targets: ids('t', 'x', 'y') },
    ],
    ['its type', fill, number],
    [
      'where a scenario leads',
      scenario,
      {
        ...scenario,
        steps: [
          {
            ...first,
            options: [
              { id: 'b', effects: {} },
              { id: 'a', effects: { m: 1 } },
            ],
          },
          second,
        ],
      },
    ],
    ['where a scenario begins', scenario, { ...scenario, steps: [second, first] }],
    ['where a meter begins', scenario, { ...scenario, meters: [{ id: 'm', start: 1 }] }],
    [
      'when an outcome comes',
      scenario,
      { ...scenario, outcomes: [{ id: 'end', points: 1, when: {} }] },
    ],
    ['a type without points', essay, { ...number, points: 0 }],
    ['the right option', one, { ...one, correct: ['b'] }],
    ['another right option', many, { ...many, correct: ['a', 'b'] }],
    ['true that was false', truth, { ...truth, correct: false }],
    ['the right number', number, { ...number, correct: 2 }],
    ['the right order', steps, { ...steps, correct: ['a', 'c', 'b'] }],
    ['a right pair', pairs, { ...pairs, correct: { s: 'y', t: 'y' } }],
    ['two pairs that trade their targets', pairs, { ...pairs, correct: { s: 'y', t: 'x' } }],
    ['the word it asks for', fill, { ...fill, accept: ['y', 'x'] }],
    ['what its values are drawn from', { ...number, variation: 1 }, { ...number, variation: 2 }],
    ['values that are drawn', number, { ...number, variation: 1 }],
  ])('changes with %s', (_, item, other) => {
    expect(itemCode(item)).not.toBe(itemCode(other));
  });

  test.each<[string, ItemKey, ItemKey]>([
    ['points and the order of options', one, { ...one, points: 3, options: ids('a', 'b') }],
    ['the order in which right options are named', both, { ...both, correct: ['b', 'a'] }],
    ['how near a number has to be, and its unit', number, { ...number, tolerance: 5, unit: 'kg' }],
    ['another spelling that counts', fill, { ...fill, accept: ['X', 'ex'], caseMatters: true }],
    ['the objective', essay, { ...essay, objective: 'other' }],
    [
      'the values that one learner has',
      { ...number, variation: 7, correct: 3 },
      { ...number, variation: 7, correct: 4 },
    ],
  ])('stays the same with %s', (_, item, other) => {
    expect(itemCode(item)).toBe(itemCode(other));
  });

  test('in the first version covers neither what is right nor items whose values are drawn', () => {
    expect(firstCode(one)).toBe(firstCode({ ...one, correct: ['b'] }));
    expect(firstCode(one)).not.toBe(firstCode(many));
    expect(firstCode({ ...number, variation: 1 })).toBeNull();
    expect(firstCode(scenario)).toBeNull();
  });

  test('of two items of one kind clashes in either version', () => {
    fc.assert(
      fc.property(itemArbitrary, (item) => {
        expect(clashingItems([item, { ...item, id: 'other' }])).toEqual([]);
        expect(clashingItems([item, { ...item, points: 9 }])).toEqual([['item', 'item']]);
        if (item.type === 'true-false') {
          expect(clashingItems([item, { ...item, correct: !item.correct }])).toEqual([
            ['item', 'item'],
          ]);
        }
      }),
    );
  });
});
