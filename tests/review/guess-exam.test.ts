import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from '../../src/quiz/draw.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { guessExam } from '../../src/review/guess-exam.ts';
import { choice, fillIn, numeric, quizOf, trueFalse } from './courses.ts';

const times = <Made>(count: number, make: (at: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Draws ten of the pool. */
function guess(items: readonly Item[], sittings = 300, recalls = (_: Item) => false) {
  const ids = items.map(({ id }) => id);
  const draw = (seed: number) => shuffle(ids, seed, 'sitting/1').slice(0, 10);
  const terms = { english: true, passMark: 70, draw, recalls };
  return guessExam(quizOf(items, 'exam'), terms, sittings);
}

/** Four options of which one is longer, at a place that has nothing to do with the key. */
const fair = (at: number): Item =>
  choice(
    `Which is number ${at}?`,
    times(
      4,
      (nth) =>
        `${nth === at % 4 ? '*' : ''}Gauge ${at}${'abcd'[nth]}${nth === Math.floor(at / 4) % 4 ? ' up' : ''}`,
    ),
  );

const longestIsRight = (at: number): Item =>
  choice(`Which is number ${at}?`, [
    `Gauge ${at}`,
    `*Gauge ${at} at the bridge`,
    `Lock ${at}`,
    `Dam ${at}`,
  ]);

describe('guessExam', () => {
  it('gets all of an exam whose right options are the longest', () => {
    const { best, chance, kinds } = guess(times(20, longestIsRight));
    expect(best).toEqual({ mean: 100, spread: 0 });
    expect(chance.mean).toBeGreaterThan(20);
    expect(chance.mean).toBeLessThan(30);
    expect(chance.spread).toBeGreaterThan(5);
    expect(kinds[0]).toMatchObject({ kind: 'choose one', items: 20 });
    expect(kinds[0]?.rules[0]).toEqual({ name: 'the longest', score: 100 });
  });

  it('gets about what chance gets of an exam that gives nothing away', () => {
    const { best, chance } = guess(times(32, fair));
    expect(best.mean - chance.mean).toBeLessThan(20);
  });

  it('plays each rule on what it is for', () => {
    const rule = (items: readonly Item[], name: string) =>
      guess(items)
        .kinds.flatMap(({ rules }) => rules)
        .find((each) => each.name === name)?.score;
    expect(
      rule(
        times(10, (at) => trueFalse(`Gauge ${at} is up.`, true)),
        'always true',
      ),
    ).toBe(100);
    expect(
      rule(
        times(10, (at) => trueFalse(`Gauge ${at} is never up.`, false)),
        'false where a word leaves no exception',
      ),
    ).toBe(100);
    expect(
      rule(
        times(10, (at) => choice(`How many ${at}?`, ['10', '*20', '30'])),
        'the number in the middle',
      ),
    ).toBe(100);
    expect(
      rule(
        times(10, (at) => choice(`Which ${at}?`, ['*a', '*b', '*c'])),
        'all',
      ),
    ).toBe(100);
    expect(
      rule(
        times(10, (at) => choice(`What ${at}?`, ['*It may rise', 'It will rise', 'It must rise'])),
        'the most hedged',
      ),
    ).toBe(100);
    expect(
      rule(
        times(10, (at) =>
          choice(`Which law is on dams ${at}?`, ['*That on dams', 'That on fish', 'That on wind']),
        ),
        'most words of the question',
      ),
    ).toBe(100);
    expect(
      rule(
        times(10, (at) =>
          choice(`Which ${at}?`, ['*snow and rain', 'snow and wind', 'rain and fog']),
        ),
        'most in common with the others',
      ),
    ).toBe(100);
  });

  it('has who knows plain facts right where one is asked for, and guessing elsewhere', () => {
    const typed = times(20, (at) => fillIn(`Who ${at}?`, ['me']));
    const known = new Set(typed.slice(0, 15));
    expect(guess(typed, 300, (item) => known.has(item)).recaller).toMatchObject({ items: 15 });
    const { mean, passed } = guess(typed, 300, (item) => known.has(item)).recaller;
    expect(mean).toBeGreaterThan(70);
    expect(mean).toBeLessThan(80);
    expect(passed).toBeGreaterThan(150);
    expect(passed).toBeLessThan(300);
    expect(guess(typed, 300).recaller).toEqual({ items: 0, mean: 0, spread: 0, passed: 0 });
    const mixed = times(20, longestIsRight);
    expect(guess(mixed, 300, () => false).recaller.mean).toBe(100);
  });

  it('earns nothing where the answer is to be typed', () => {
    const typed = times(6, (at) =>
      at % 2 === 0 ? fillIn(`Who ${at}?`, ['me']) : numeric(`How many ${at}?`, 3, 0),
    );
    expect(guess(typed)).toMatchObject({ best: { mean: 0 }, chance: { mean: 0 }, kinds: [] });
  });

  it('is the same each time, never below chance by its best rules, and never above all points', () => {
    const item = fc.oneof(
      fc.nat({ max: 99 }).map(fair),
      fc.nat({ max: 99 }).map(longestIsRight),
      fc
        .tuple(fc.nat({ max: 99 }), fc.boolean())
        .map(([at, right]) => trueFalse(`Gauge ${at}.`, right)),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
        (items) => {
          const one = guess(items, 40);
          expect(guess(items, 40)).toEqual(one);
          expect(one.best.mean).toBeLessThanOrEqual(100);
          for (const { rules, chance } of one.kinds) {
            expect(rules.every(({ score }) => score >= 0 && score <= 100)).toBe(true);
            expect(chance).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
