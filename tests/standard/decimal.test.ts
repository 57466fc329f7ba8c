import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/standard/decimal.ts';

describe('decimal', () => {
  it('writes numbers without exponent, needless zeros or a negative zero', () => {
    expect([0, -0, 1e-7, 1e-8, -1e-9, 70, 66.67, 0.1 + 0.2, 100, -12.5].map(decimal)).toEqual([
      '0',
      '0',
      '0.0000001',
      '0',
      '0',
      '70',
      '66.67',
      '0.3',
      '100',
      '-12.5',
    ]);
  });

  it('writes what is not finite as 0', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(values.map(decimal)).toEqual(['0', '0', '0']);
  });

  it('writes a legal real for any number at all', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(decimal(value)).toMatch(/^(0|-?[1-9]\d*|-?\d+\.\d{0,6}[1-9])$/);
        expect(decimal(value)).not.toBe('-0');
      }),
    );
  });

  it('stays within half of the seventh decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(Number(decimal(value)) - value)).toBeLessThanOrEqual(5.1e-8);
      }),
    );
  });
});
