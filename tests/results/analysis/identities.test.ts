import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemStatistics } from '../../../src/results/analysis/item-statistics.ts';
import { reliabilityOf } from '../../../src/results/analysis/reliability.ts';
import { noQuarter, standingOf } from '../../../src/results/analysis/standing.ts';
import { answersOf, type Matrix } from './published.ts';

const binary = fc.integer({ min: 0, max: 1 });

/** Matrices with the same number of cells in each row. */
const matrices = (cell: fc.Arbitrary<number | null>) =>
  fc.integer({ min: 2, max: 12 }).chain((items) =>
    fc.array(fc.array(cell, { minLength: items, maxLength: items }), {
      minLength: 3,
      maxLength: 40,
    }),
  );

const complete = matrices(binary);
const drawn = matrices(fc.option(binary, { nil: null, freq: 2 }));

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) =>
  mean(values.map((value) => (value - mean(values)) ** 2));
const columnOf = (matrix: Matrix, item: number) => matrix.map((row) => row[item] ?? 0);

describe('where all have the same items', () => {
  it('alpha is KR-20, by its textbook formula', () => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const [first = []] = matrix;
        const totals = matrix.map((row) => row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0));
        fc.pre(variance(totals) > 0);
        const items = first.map((_, item) => mean(columnOf(matrix, item)));
        const pq = items.reduce((sum, p) => sum + p * (1 - p), 0);
        const k = first.length;
        const kr20 = (k / (k - 1)) * (1 - pq / variance(totals));
        expect(reliabilityOf(standingOf(answersOf(matrix)))?.alpha).toBeCloseTo(kr20, 8);
      }),
    );
  });

  it('the item-rest correlation is that with the sum of the others', () => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const answers = answersOf(matrix);
        for (const { item, separation } of itemStatistics(answers, standingOf(answers))) {
          const own = columnOf(matrix, item);
          const rest = matrix.map((row) =>
            row.reduce<number>((sum, cell, at) => (at === item ? sum : sum + (cell ?? 0)), 0),
          );
          const product = mean(
            own.map((x, at) => (x - mean(own)) * ((rest[at] ?? 0) - mean(rest))),
          );
          const spread = Math.sqrt(variance(own) * variance(rest));
          if (spread < 1e-9) expect(separation).toBeNull();
          else expect(separation).toBeCloseTo(product / spread, 8);
        }
      }),
    );
  });

  it('fourths follow the sum of points, and who has the same sum shares one', () => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const { quarter } = standingOf(answersOf(matrix));
        const totals = matrix.map((row) => row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0));
        for (const [one, total] of totals.entries())
          for (const [other, its] of totals.entries()) {
            if (total === its) expect(quarter[one]).toBe(quarter[other]);
            else if (total < its) expect(quarter[one]).toBeLessThanOrEqual(quarter[other] ?? 0);
          }
      }),
    );
  });
});

describe('whoever had which items', () => {
  it('nothing depends on the order of the answers', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), (matrix, seed) => {
        const answers = answersOf(matrix);
        const order = [...answers.person.keys()].sort(
          (one, other) => Math.sin(one * 7 + seed) - Math.sin(other * 7 + seed),
        );
        const shuffled = {
          ...answers,
          person: Uint32Array.from(order, (at) => answers.person[at] ?? 0),
          item: Uint32Array.from(order, (at) => answers.item[at] ?? 0),
          score: Float64Array.from(order, (at) => answers.score[at] ?? 0),
        };
        const one = standingOf(answers);
        const other = standingOf(shuffled);
        expect(other.quarter).toEqual(one.quarter);
        const found = itemStatistics(answers, one);
        for (const [at, item] of itemStatistics(shuffled, other).entries()) {
          expect(item.difficulty).toBeCloseTo(found[at]?.difficulty ?? 0, 10);
          expect(item.separation ?? 2).toBeCloseTo(found[at]?.separation ?? 2, 8);
        }
      }),
    );
  });

  it('difficulty is the mean of the fourths, weighted by who is in them', () => {
    fc.assert(
      fc.property(drawn, (matrix) => {
        const answers = answersOf(matrix);
        const standing = standingOf(answers);
        for (const { item, difficulty, byQuarter } of itemStatistics(answers, standing)) {
          const weights = [0, 1, 2, 3].map(
            (quarter) =>
              matrix.filter(
                (row, person) => row[item] != null && standing.quarter[person] === quarter,
              ).length,
          );
          const sum = byQuarter.reduce<number>(
            (total, share, quarter) => total + (share ?? 0) * (weights[quarter] ?? 0),
            0,
          );
          expect(sum / weights.reduce((total, each) => total + each, 0)).toBeCloseTo(difficulty, 9);
        }
      }),
    );
  });

  it('everyone with an answer has a fourth, and nobody else', () => {
    fc.assert(
      fc.property(drawn, (matrix) => {
        const { quarter, people } = standingOf(answersOf(matrix));
        const answered = matrix.map((row) => row.some((cell) => cell !== null));
        expect([...quarter].map((each) => each !== noQuarter)).toEqual(answered);
        expect(people).toBe(answered.filter(Boolean).length);
      }),
    );
  });
});
