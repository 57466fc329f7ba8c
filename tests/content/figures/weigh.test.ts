import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beaten, flips, type Option, standing } from '../../../src/content/figures/weigh.ts';
import {
  beatenText,
  flipText,
  leadText,
  timesText,
} from '../../../src/content/figures/weight-words.ts';
import { figure } from '../../../src/content/figures/weights.ts';

const options: readonly Option[] = figure.options.map(({ id, name, doing, scores }) => ({
  ...{ id, name, doing },
  scores: Object.fromEntries(Object.entries(scores).map(([key, { score }]) => [key, score])),
}));
const most = 5;

const ids = (found: readonly Option[]) => found.map(({ id }) => id);
const said = (criterion: string, weights = {}) =>
  flipText(
    flips(options, weights, criterion, most),
    { [criterion]: 1, ...weights }[criterion] ?? 1,
    most,
  );

describe('the decision table', () => {
  it('has three options that tie when all questions count once, and says what breaks the tie', () => {
    expect(leadText(standing(options, {}))).toBe(
      'Waiting, renting and porting share the lead with 8 each.',
    );
    expect(said('soon')).toBe(
      'Counted more than once, renting leads. Counted less than once, waiting and porting share the lead.',
    );
    expect(said('cost')).toBe(
      'Counted more than once, waiting leads. Counted less than once, porting leads.',
    );
    expect(said('home')).toBe(
      'Counted more than once, porting leads. Counted less than once, waiting and renting share the lead.',
    );
  });

  it('moves the weight at which the choice flips with the other weights', () => {
    const weights = { soon: 2 };
    expect(leadText(standing(options, weights))).toBe('Renting leads with 11.');
    expect(said('home', weights)).toBe('Counted more than 3 times, porting leads.');
  });

  it('has an option that leads at no weights', () => {
    expect(beaten(options).map((pair) => beatenText(pair))).toEqual([
      'No weights make buying lead: renting scores at least as much on every question.',
    ]);
  });
});

describe('timesText', () => {
  it.each([
    [0, 'does not count'],
    [0.5, 'counts 0.5 times'],
    [1, 'counts once'],
    [2, 'counts twice'],
    [3.5, 'counts 3.5 times'],
  ])('%d %s', (weight, text) => {
    expect(timesText(weight)).toBe(text);
  });
});

describe('flips', () => {
  const option = (id: string, a: number, b: number): Option => ({
    ...{ id, name: id, doing: id },
    scores: { a, b },
  });

  it('finds a weight that is no half, and says it to a tenth', () => {
    const found = flips([option('x', 3, 1), option('y', 0, 8)], { b: 1 }, 'a', most);
    expect(found.map(({ at, below, above }) => [at, ids(below), ids(above)])).toEqual([
      [7 / 3, ['y'], ['x']],
    ]);
    expect(flipText(found, 1, most)).toBe('Counted more than about 2.3 times, x leads.');
    expect(flipText(found, 3, most)).toBe('Counted less than about 2.3 times, y leads.');
  });

  it('finds none where the lead never changes', () => {
    const found = flips([option('x', 1, 1), option('y', 1, 2)], {}, 'a', most);
    expect(found).toEqual([]);
    expect(flipText(found, 1, most)).toBe(
      'As long as the others count what they do, no weight up to 5 changes the lead.',
    );
  });

  it('names who leads on both sides of every flip, and nobody takes the lead between flips', () => {
    const score = fc.integer({ min: 1, max: 3 });
    const weight = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2);
    const rows = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rows, weight, weight, (scores, b, c) => {
        const all = scores.map(([x, y, z], at): Option => {
          const id = `o${at}`;
          return { id, name: id, doing: id, scores: { a: x, b: y, c: z } };
        });
        const leadersAt = (a: number) => ids(standing(all, { a, b, c }).leaders);
        const found = flips(all, { b, c }, 'a', most);
        for (const { at, below, above } of found) {
          expect(leadersAt(at - 1e-4)).toEqual(ids(below));
          expect(leadersAt(at + 1e-4)).toEqual(ids(above));
        }
        const edges = [0, ...found.map(({ at }) => at), most];
        edges.slice(1).forEach((to, index) => {
          const from = edges[index] ?? 0;
          expect(leadersAt(from + (to - from) / 4)).toEqual(leadersAt(to - (to - from) / 4));
        });
      }),
    );
  });
});
