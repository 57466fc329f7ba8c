import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthWithChecks, readChecked, withChecks } from '../../src/attempt/check-blocks.ts';

const text = fc.string({ unit: fc.constantFrom(...'ABab01-_'), maxLength: 900 });

describe('a text with checks', () => {
  test('is read as it was written, in the length foretold', () => {
    fc.assert(
      fc.property(text, (written) => {
        const data = withChecks(written);
        expect(readChecked(data)).toBe(written);
        expect(data).toHaveLength(lengthWithChecks(written.length));
      }),
    );
  });

  test('costs five characters for each 245', () => {
    expect([0, 1, 245, 246, 490, 491].map(lengthWithChecks)).toEqual([0, 6, 250, 256, 500, 506]);
  });

  test('gives its whole blocks where it was cut, whatever was lost before the cut', () => {
    const data = withChecks('0123456789'.repeat(90));
    expect(readChecked(data.slice(0, 255))).toHaveLength(245);
    expect(readChecked(data.slice(0, 700))).toHaveLength(490);
    for (let lost = 0; lost < 700; lost += 1) {
      const read = readChecked(data.slice(0, lost) + data.slice(lost + 1, 700));
      expect(read).toHaveLength(245 * Math.floor(lost / 250));
    }
  });

  test('is nothing without its beginning', () => {
    const data = withChecks('0123456789'.repeat(90));
    for (let lost = 1; lost < data.length; lost += 1)
      expect(readChecked(data.slice(lost))).toBe('');
  });

  test('is not joined with another', () => {
    const [one, other] = [withChecks('A'.repeat(600)), withChecks('B'.repeat(600))];
    expect(readChecked(one.slice(0, 250) + other.slice(250))).toBe('A'.repeat(245));
  });
});
