import { describe, expect, it, test } from 'vitest';
import {
  decimalsOf,
  numbersIn,
  overlap,
  rangeOf,
  tail,
} from '../../../src/review/reading/numbers.ts';

describe('numbersIn', () => {
  it.each([
    ['2,368 and 0.54', [2368, 0.54]],
    ['15\u00a0832, 1,234,567.25 or 1\u202f000', [15_832, 1_234_567.25, 1000]],
    ['1,5 and 12,34 and 12,3456', [1.5, 12.34, 12.3456]],
    ['1234 1234,567 m', [1234, 1_234_567]],
    ['4m, then 3. And 5, 6', [4, 3, 5, 6]],
    ['H200, A-12, x9, v1.2', []],
    ['5-12 (-7)', [5, 12, 7]],
  ])('of %j are %j', (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
  });
});

const inf = Number.POSITIVE_INFINITY;

describe('rangeOf', () => {
  it.each([
    ['10–20 %', 10, 20],
    ['10 to 20', 10, 20],
    ['about 1,000 - 2,000 m', 1000, 2000],
    ['−5 to 3', -5, 3],
    ['5.–6.', 5, 6],
    ['up to 7', -inf, 7],
    ['5 m and less', -inf, 5],
    ['at least 4', 4, inf],
    ['5 or more', 5, inf],
    [' ≥3 ', 3, inf],
  ])('reads %j as from %d to %d', (text, least, most) => {
    const range = { least, most, closedBelow: least !== -inf, closedAbove: most !== inf };
    expect(rangeOf(text)).toEqual(range);
  });

  it.each([
    ['more than 5', 5, inf],
    ['over 9,', 9, inf],
    ['less than 3.5 m', -inf, 3.5],
    ['under 2', -inf, 2],
  ])('reads %j as from %d to %d without these', (text, least, most) => {
    expect(rangeOf(text)).toEqual({ least, most, closedBelow: false, closedAbove: false });
  });

  it.each(['20-10', '5-5', '5', '1 20', 'more than a few', ''])('takes %j for none', (text) => {
    expect(rangeOf(text)).toBeNull();
  });
});

describe('overlap', () => {
  it.each([
    ['10–20', '20–30', true],
    ['10–20', '21–30', false],
    ['10–20', '12–14', true],
    ['10–20', '10–12', true],
    ['up to 20', 'more than 20', false],
    ['less than 20', 'at least 20', false],
    ['up to 20', 'at least 20', true],
    ['less than 20', '19–21', true],
  ])('of %j and %j: %j', (text, other, shared) => {
    const [one, two] = [rangeOf(text), rangeOf(other)];
    expect(one && two && [overlap(one, two), overlap(two, one)]).toEqual([shared, shared]);
  });
});

test.each([
  [1, 0],
  [1.25, 2],
  [-0.5, 1],
  [1e-7, 0],
])('%d has %i decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});

test.each([
  [0, 5, 0.5, 1],
  [5, 5, 0.5, 1 / 32],
  [1, 2, 0.25, 7 / 16],
  [3, 4, 0.25, 13 / 256],
  [4, 3, 0.5, 0],
])('the chance of %i or more in %i, at %d each, is %d', (hits, tries, p, chance) => {
  expect(tail(hits, tries, p)).toBeCloseTo(chance, 12);
});
