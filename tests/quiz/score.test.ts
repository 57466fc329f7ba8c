import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChoiceKey } from '../../src/quiz/item-types/choice.ts';
import type { FillInKey } from '../../src/quiz/item-types/fill-in.ts';
import { isNear } from '../../src/quiz/item-types/numeric.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { isComplete, isInSteps, scoreItem } from '../../src/quiz/score.ts';
import { isItemType, writtenTypes } from '../../src/quiz/written-types.ts';
import { itemArbitrary, responseArbitrary } from '../attempt/arbitraries.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse, wrongResponse } from '../attempt/responses.ts';

const base = { id: 'item', objective: 'goal', points: 6 };
const ids = (...all: string[]) => all.map((id) => ({ id }));
const examples = [
  ...exampleCourse.lessons.flatMap(({ checks }) => checks.flatMap(({ items }) => items)),
];
const graded = examples.filter(({ points }) => points > 0);

const many: ChoiceKey = {
  ...base,
  type: 'choice',
  choose: 'many',
  options: ids('a', 'b', 'c', 'd', 'e'),
  correct: ['a', 'b', 'c'],
};
const one: ChoiceKey = { ...many, choose: 'one', correct: ['a'] };
const pairs: ItemKey = {
  ...base,
  type: 'matching',
  sources: ids('s', 't', 'u'),
  targets: ids('x', 'y', 'z'),
  correct: { s: 'x', t: 'y', u: 'z' },
};
const steps: ItemKey = {
  ...base,
  type: 'sequencing',
  steps: ids('a', 'b', 'c', 'd'),
  correct: ['a', 'b', 'c', 'd'],
};
const fill: FillInKey = {
  ...base,
  type: 'fill-in',
  accept: ['Entity List', 'x-ray'],
  caseMatters: false,
};
const number: ItemKey = { ...base, type: 'numeric', correct: 4800, tolerance: 0.5 };

const chosen = (...all: string[]): LearnerResponse => ({ type: 'choice', chosen: all });
const matched = (all: Record<string, string>): LearnerResponse => ({
  type: 'matching',
  pairs: all,
});
const ordered = (...all: string[]): LearnerResponse => ({ type: 'sequencing', order: all });
const filled = (text: string): LearnerResponse => ({ type: 'fill-in', text });
const typed = (text: string): LearnerResponse => ({ type: 'numeric', text });

describe('scoreItem', () => {
  test.each(
    graded.map((item) => [item.type, item] as const),
  )('gives %s all points for the right answer and none for the wrong one', (_, item) => {
    const { points } = item;
    expect(scoreItem(item, rightResponse(item))).toEqual({
      fraction: 1,
      earned: points,
      points,
      result: 'correct',
    });
    expect(scoreItem(item, wrongResponse(item))).toEqual({
      fraction: 0,
      earned: 0,
      points,
      result: 'incorrect',
    });
  });

  test.each(
    examples.filter(({ points }) => points === 0).map((item) => [item.type, item] as const),
  )('calls %s neutral, without points', (_, item) => {
    expect(scoreItem(item, rightResponse(item))).toEqual({
      fraction: 0,
      earned: 0,
      points: 0,
      result: 'neutral',
    });
  });

  test.each<[string, ItemKey, LearnerResponse, number]>([
    ['two of three right options', many, chosen('a', 'b'), 4],
    ['an option too many', many, chosen('a', 'b', 'c', 'd'), 4],
    ['one right and one wrong option', many, chosen('a', 'd'), 0],
    ['more wrong options than right ones', many, chosen('a', 'd', 'e'), 0],
    ['all options', many, chosen('a', 'b', 'c', 'd', 'e'), 2],
    ['no option', many, chosen(), 0],
    ['an option named twice, counted once', many, chosen('a', 'a', 'b'), 4],
    ['an option the item does not have, as a wrong one', many, chosen('a', 'b', 'gone'), 2],
    ['the right option and another where one may be chosen', one, chosen('a', 'b'), 0],
    ['two of three pairs', pairs, matched({ s: 'x', t: 'y', u: 'x' }), 4],
    ['one pair, the rest open', pairs, matched({ t: 'y' }), 2],
    ['one target for every source', pairs, matched({ s: 'x', t: 'x', u: 'x' }), 2],
    ['no pair', pairs, matched({}), 0],
    ['a list whose last two steps are swapped', steps, ordered('a', 'b', 'd', 'c'), 2],
    ['a list moved on by one', steps, ordered('b', 'c', 'd', 'a'), 4],
    ['a list turned round', steps, ordered('d', 'c', 'b', 'a'), 0],
    ['half a list', steps, ordered('a', 'b'), 2],
    ['no list', steps, ordered(), 0],
    ['an accepted answer in other case and spacing', fill, filled('  entity   LIST '), 6],
    ['another accepted answer with a typographic hyphen', fill, filled('X\u2011ray'), 6],
    ['an accepted answer in full-width letters', fill, filled('ｘ-ｒａｙ'), 6],
    ['an accepted answer in curly quotes, with a full stop', fill, filled('“Entity List.”'), 6],
    ['a text that only begins right', fill, filled('entity'), 0],
    ['an empty text', fill, filled(''), 0],
    ['the upper end of the tolerance', number, typed('4800.5'), 6],
    ['the lower end, with a thousands separator', number, typed('4,799.5'), 6],
    ['just outside the tolerance', number, typed('4800.51'), 0],
    ['the right number with its currency', number, typed('4.800,00 €'), 6],
    ['the right number in Arabic digits', number, typed('٤٬٨٠٠'), 6],
    ['a right number to the power of two', { ...number, correct: 12 }, typed('1²'), 0],
    ['no number', number, typed('about 4800'), 0],
    ['no number where 0 is right', { ...number, correct: 0 }, typed('none'), 0],
    ['a view named like the right option', one, { type: 'likert', chosen: 'a' }, 0],
  ])('gives %s its share of six points', (_, item, response, earned) => {
    expect(scoreItem(item, response).earned).toBeCloseTo(earned, 9);
  });

  test('heeds case where it matters', () => {
    const strict = { ...fill, caseMatters: true };
    expect(scoreItem(strict, filled('Entity List')).result).toBe('correct');
    expect(scoreItem(strict, filled('entity list')).result).toBe('incorrect');
  });

  test('calls an answer partial where it earned some of the points', () => {
    expect(scoreItem(many, chosen('a', 'b')).result).toBe('partial');
  });

  test('scores a response of another type as unanswered', () => {
    for (const item of graded) {
      for (const other of examples.filter(({ type }) => type !== item.type)) {
        expect(scoreItem(item, rightResponse(other)).earned).toBe(0);
      }
    }
  });

  test('does not take names of the object prototype for pairs', () => {
    const item: ItemKey = { ...pairs, sources: ids('constructor'), correct: { constructor: 'x' } };
    expect(scoreItem(item, matched({})).earned).toBe(0);
  });

  test('is never negative and never above the points, whatever is answered', () => {
    const answered = itemArbitrary.chain((item) =>
      fc.tuple(
        fc.constant(item),
        fc.oneof(responseArbitrary(item), itemArbitrary.chain(responseArbitrary)),
      ),
    );
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const { earned, fraction, points } = scoreItem(item, response);
        expect(points).toBe(item.points);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        expect(earned).toBe(fraction * points);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the right answer to any item all its points', () => {
    fc.assert(
      fc.property(itemArbitrary, (item) => {
        expect(scoreItem(item, rightResponse(item)).earned).toBe(item.points);
      }),
    );
  });
});

test('a view earns nothing, however many points a package says it has', () => {
  const view: ItemKey = { ...base, type: 'likert', scale: ids('a', 'b') };
  expect(scoreItem(view, { type: 'likert', chosen: 'a' })).toEqual({
    fraction: 0,
    earned: 0,
    points: 6,
    result: 'incorrect',
  });
});

describe('isNear', () => {
  test.each([
    [0.1 + 0.2, 0.3, 0, true],
    [0.3 - 0.1, 0.1, 0.1, true],
    [1e12 + 1, 1e12, 1, true],
    [1_000_000_000.1, 1e9, 0.1, true],
    [-1_000_000_000.1, -1e9, 0.1, true],
    [-3, 3, 0, false],
    [2.01, 2, 0.001, false],
  ])('says of %f, %f and tolerance %f: %s', (value, target, tolerance, near) => {
    expect(isNear(value, target, tolerance)).toBe(near);
  });
});

describe('isComplete', () => {
  test('holds for the right answer to any item', () => {
    for (const item of examples) expect(isComplete(item, rightResponse(item))).toBe(true);
  });

  test.each<[string, ItemKey, LearnerResponse]>([
    ['a choice of nothing', many, chosen()],
    ['a blank text', fill, filled(' \n')],
    ['something that is no number', number, typed('many')],
    ['a source without a target', pairs, matched({ s: 'x', t: 'y' })],
    ['a source whose target was taken away', pairs, matched({ s: 'x', t: 'y', u: '' })],
    ['a list that lacks a step', steps, ordered('a', 'b', 'c')],
    ['a list that names a step twice', steps, ordered('a', 'b', 'c', 'c')],
    ['pairs for an item of another type', steps, matched({ s: 'x' })],
    ['a number for an item of another type', many, typed('5')],
    ['a list for an item of another type', many, ordered('a', 'b', 'c')],
  ])('does not hold for %s', (_, item, response) => {
    expect(isComplete(item, response)).toBe(false);
  });
});

test('scenarios alone are answered step by step', () => {
  const types = Object.keys(writtenTypes).filter(isItemType);
  expect(types.filter((type) => isInSteps({ type }))).toEqual(['performance']);
});
