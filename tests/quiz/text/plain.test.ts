import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, seen } from '../../../src/quiz/text/plain.ts';

describe('plain', () => {
  test.each([
    ['\u2018H\u2011200\u2019\u00a0 chip', "'h-200' chip"],
    ['quota.', 'quota'],
    ['quota。', 'quota'],
    ['“quota”', 'quota'],
    ['"Quota."', 'quota'],
    ['«quota».', 'quota'],
    ['quota .', 'quota'],
    ['.', ''],
    ['U.S. rule', 'u.s. rule'],
    ['“ quota ”', 'quota'],
    ['“ quota. ”', 'quota'],
    ['“quota .”', 'quota'],
    ['say “quota”', 'say "quota"'],
    ['「quota」', 'quota'],
    ['Huawei’s', "huawei's"],
    ['Huawei´s', "huawei's"],
    ['5″', '5"'],
    ['a ¨b', 'a \u0308b'],
    ['¨b', '\u0308b'],
    ['\ufeffquo\u00adta\u200b', 'quota'],
    ['\u200fquota\u200e', 'quota'],
    ['ｑｕｏｔａ．', 'quota'],
    ['CO₂', 'co2'],
    ['mm²', 'mm2'],
    ['10²', '10^2'],
  ])('of %j is %j', (text, words) => {
    expect(plain(text, false)).toBe(words);
  });

  test('keeps case where it matters', () => {
    expect(plain('H200.', true)).toBe('H200');
  });

  test('keeps apart a power and a number', () => {
    expect(plain('10²', false)).not.toBe(plain('102', false));
  });

  test('keeps apart words and words that were cut off', () => {
    expect(plain('quota…', false)).not.toBe(plain('quota', false));
  });

  test('of what is plain already is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1.…"“’ -–²\u200b') }), (text) => {
        const once = plain(text, true);
        if (!/[.'"]/.test(once)) expect(plain(once, true)).toBe(once);
      }),
    );
  });
});

describe('seen', () => {
  test('keeps words apart that a tab or a line break parts, and joins what an unseen mark parts', () => {
    expect(seen('chip\tact\r\nand quo\u0007ta')).toBe('chip act and quota');
  });

  test('leaves no mark that nobody sees, and no blanks but single ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(seen(text)).toBe(seen(text).trim());
        expect(seen(text)).not.toMatch(/[\u200b-\u200f\u00ad\ufeff\u2066-\u2069\n\t]| {2}/);
      }),
    );
  });
});
