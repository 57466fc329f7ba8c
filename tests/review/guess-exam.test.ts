import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from '../../src/quiz/draw.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { guessExam } from '../../src/review/guess-exam.ts';
import { choice, fillIn, numeric, quizOf, times, trueFalse } from './courses.ts';

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

const matching = (prompt: string): Item => ({
  ...numeric(prompt, 1, 0),
  type: 'matching',
  sources: [
    { id: 's', text: 'A river in Italy', feedback: 'No.' },
    { id: 't', text: 'A river in Poland', feedback: 'No.' },
  ],
  targets: [
    { id: 'x', text: 'Poland has it' },
    { id: 'y', text: 'Italy has it' },
  ],
  correct: { s: 'y', t: 'x' },
});

const sequencing = (prompt: string, steps: readonly string[]): Item => ({
  ...numeric(prompt, 1, 0),
  type: 'sequencing',
  steps: steps.map((text, at) => ({ id: `s${at}`, text })),
  correct: steps.map((_, at) => `s${at}`).reverse(),
});

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

  it.each<readonly [name: string, item: (at: number) => Item]>([
    ['always true', (at) => trueFalse(`Gauge ${at} is up.`, true)],
    ['always false', (at) => trueFalse(`Gauge ${at} is up.`, false)],
    [
      'false where a word leaves no exception',
      (at) => trueFalse(`Gauge ${at} is ${at % 2 === 0 ? 'never' : 'now'} up.`, at % 2 !== 0),
    ],
    ['the shortest', (at) => choice(`Which ${at}?`, ['*Mud', 'Gravel', 'Stones'])],
    ['the number in the middle', (at) => choice(`How many ${at}?`, ['10', '*20', '30'])],
    ['the number in the middle', (at) => choice(`How many ${at}?`, ['5', '3', '*4', '10', '1'])],
    [
      'the most hedged',
      (at) => choice(`What ${at}?`, ['*It may rise', 'It will rise', 'It must rise']),
    ],
    [
      'the one without absolute words',
      (at) => choice(`What ${at}?`, ['Snow never melts', '*Snow melts', 'Snow always melts']),
    ],
    [
      'the most qualified',
      (at) => choice(`What ${at}?`, ['Mud, at dusk', 'Mud and ice and fog', '*Mud (wet), or ice']),
    ],
    [
      'most words of the question',
      (at) =>
        choice(`Which law is on dams ${at}?`, ['*That on dams', 'That on fish', 'That on wind']),
    ],
    [
      'most in common with the others',
      (at) => choice(`Which ${at}?`, ['*snow and rain', 'snow and wind', 'rain and fog']),
    ],
    ['all', (at) => choice(`Which ${at}?`, ['*a', '*b', '*c'])],
    ['the longer half', (at) => choice(`Which ${at}?`, ['a', '*long ago', 'bc', '*for ever'])],
    ['the longer half', (at) => choice(`Which ${at}?`, ['a', '*of old', '*long ago'])],
    [
      'all without absolute words',
      (at) => choice(`Which ${at}?`, ['All rain', '*Some rain', '*Snow', 'Every fog']),
    ],
    ['shared words', (at) => matching(`Match ${at}.`)],
    ['by the numbers in the steps', (at) => sequencing(`Order ${at}.`, ['In 1914', 'By 988'])],
  ])('plays the rule "%s" on what it is for', (name, item) => {
    const rules = guess(times(10, item), 20).kinds.flatMap((kind) => kind.rules);
    expect(rules.find((rule) => rule.name === name)?.score).toBe(100);
  });

  it.each<readonly [name: string, item: (at: number) => Item]>([
    ['the number in the middle', (at) => choice(`How many ${at}?`, ['10', '*20', 'none'])],
    ['the longest', (at) => choice(`Which ${at}?`, ['*Mud', 'Ice', 'Fog'])],
    ['shared words', (at) => trueFalse(`Gauge ${at} is up.`, true)],
    ['by the numbers in the steps', (at) => sequencing(`Order ${at}.`, ['In 1914', 'Before'])],
  ])('has by "%s" no more than chance where there is nothing to go by', (name, item) => {
    const [kind] = guess(times(10, item), 20).kinds;
    const score = kind?.rules.find((rule) => rule.name === name)?.score ?? kind?.chance;
    expect(score).toBe(kind?.chance);
  });

  it('names the best rule of each kind first, and counts what it is of', () => {
    const { kinds } = guess([
      ...times(6, longestIsRight),
      ...times(4, (at) => trueFalse(`Gauge ${at} is up.`, true)),
    ]);
    const told = kinds.map(({ kind, items, rules }) => [kind, items, rules[0]?.name]);
    expect(told).toEqual([
      ['choose one', 6, 'the longest'],
      ['true or false', 4, 'always true'],
    ]);
    for (const { rules } of kinds) {
      const scores = rules.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    }
  });

  it('tosses a fair coin for each statement and each option', () => {
    const [statements] = guess(times(40, (at) => trueFalse(`Gauge ${at} is up.`, true))).kinds;
    expect(statements?.chance).toBeGreaterThan(42);
    expect(statements?.chance).toBeLessThan(58);
    const [options] = guess(times(40, (at) => choice(`Which ${at}?`, ['*a', '*b', 'c']))).kinds;
    // Of three ticks one in eight is right, and points are given for a part.
    expect(options?.chance).toBeGreaterThan(10);
    expect(options?.chance).toBeLessThan(60);
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

  it('earns nothing where the answer is to be typed, or has no points', () => {
    const typed = times(6, (at) =>
      at % 2 === 0 ? fillIn(`Who ${at}?`, ['me']) : numeric(`How many ${at}?`, 3, 0),
    );
    const nothing = { best: { mean: 0 }, chance: { mean: 0 }, kinds: [] };
    expect(guess(typed)).toMatchObject(nothing);
    const ungraded = times(6, (at) => ({ ...trueFalse(`Gauge ${at} is up.`, true), points: 0 }));
    expect(guess(ungraded)).toMatchObject(nothing);
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
