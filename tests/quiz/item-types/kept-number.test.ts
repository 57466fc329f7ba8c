import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AskedNumber,
  keptNumber,
  readNumber,
} from '../../../src/quiz/item-types/read-number.ts';

const whole: AskedNumber = { correct: 42, tolerance: 0 };
const large: AskedNumber = { correct: 6750, tolerance: 0, unit: 'US dollars' };

describe('keptNumber', () => {
  test.each([
    ['6,750', '6,750'],
    [`${' '.repeat(20)}6,750`, `${' '.repeat(20)}6,750`],
    ['  6,750 US dollars ', '  6,750 US dollars '],
    [`6,750${' '.repeat(20)}dollars`, `6,750${' '.repeat(20)}dollars`],
    ['6,750.50 US dollars', '6750.50'],
    ['3.14159265358979323846', '3.14159265358979'],
    ['6,750. US dollars', '6750'],
    ['.12345678901234567890', '0.12345678901234'],
    ['-US$ 12,345,678.901 234', '-12345678.901234'],
    ['6750 or perhaps 7000', '6750 or perhaps…'],
  ])('of %j is %j', (text, kept) => {
    expect(keptNumber(text, { ...large, unit: 'US dollars' }, 16)).toBe(kept);
  });

  test('is the same number, or no number, and never too long', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123.,-$ '), maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const kept = keptNumber(text, whole, 16).replace(/\s+/gu, ' ').trim();
        expect(kept.length).toBeLessThanOrEqual(16);
        const [before, after] = [readNumber(text, whole), readNumber(kept, whole)];
        if (before === null || after === null) expect(after).toBe(before);
        else expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-13 + Math.abs(before) * 1e-13);
      }),
      { numRuns: 2000 },
    );
  });
});
