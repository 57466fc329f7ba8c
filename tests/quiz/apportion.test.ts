import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../src/quiz/apportion.ts';

const open = (...weights: readonly number[]) => weights.map((weight) => ({ weight, most: 1000 }));
const shares = fc.array(fc.record({ weight: fc.nat(9), most: fc.nat(20) }), { maxLength: 8 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the method of the largest remainder', () => {
  test.each([
    [10, [3, 3, 4], [3, 3, 4]],
    // 47, 16, 15.8, 12, 6.1, 3.1 percent of ten seats: the example of the textbooks.
    [10, [47_000, 16_000, 15_800, 12_000, 6100, 3100], [5, 2, 1, 1, 1, 0]],
    [6, [2, 4, 3], [1, 3, 2]],
    [5, [2, 4, 3], [1, 2, 2]],
    [3, [1, 1], [2, 1]],
    [4, [], []],
    [4, [0, 0], [0, 0]],
  ])('shares %i out by %j as %j', (count, weights, parts) => {
    expect(apportion(count, open(...weights))).toEqual(parts);
  });

  test('gives what is too much for one to the others', () => {
    const shares = [
      { weight: 5, most: 2 },
      { weight: 3, most: 9 },
      { weight: 2, most: 9 },
    ];
    expect(apportion(10, shares)).toEqual([2, 5, 3]);
  });

  test('keeps the proportion where one gets just its most', () => {
    const shares = [
      { weight: 3, most: 1 },
      { weight: 3, most: 9 },
      { weight: 1, most: 9 },
    ];
    expect(apportion(3, shares)).toEqual([1, 1, 1]);
  });

  test('gives all that there is room for, no share more than its most', () => {
    fc.assert(
      fc.property(shares, fc.nat(60), (all, count) => {
        const parts = apportion(count, all);
        const room = sum(all.map(({ weight, most }) => (weight > 0 ? most : 0)));
        expect(sum(parts)).toBe(Math.min(count, room));
        for (const [at, part] of parts.entries()) {
          expect(part).toBeLessThanOrEqual(all[at]?.weight ? (all[at]?.most ?? 0) : 0);
        }
      }),
    );
  });

  test('differs from proportion by less than one where no share is full', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.nat(60),
        (weights, count) => {
          const parts = apportion(count, open(...weights));
          for (const [at, part] of parts.entries()) {
            const exact = (count * (weights[at] ?? 0)) / sum(weights);
            expect(Math.abs(part - exact)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});
