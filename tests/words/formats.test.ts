import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as english from '../../src/words/en.ts';
import { formats, separators } from '../../src/words/formats.ts';
import * as chinese from '../../src/words/zh-Hans.ts';

const { score } = formats('en');

it.each([
  [69.96, '69.9%'],
  [70, '70%'],
  [66.67, '66.6%'],
  [0, '0%'],
])('writes a score of %d percent as %s', (percent, text) => expect(score(percent)).toBe(text));

it('never shows a percent at or above a mark it is under', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);
  fc.assert(
    fc.property(hundredths, fc.integer({ min: 0, max: 100 }), (percent, mark) => {
      expect(Number.parseFloat(score(percent)) >= mark).toBe(percent >= mark);
    }),
  );
});

it.each([
  ['en', 3, [', ', ', ']],
  ['zh-Hans', 3, ['、', '、']],
  ['en', 1, []],
  ['en', 0, []],
])('puts between the entries of a list in %s what the language does', (locale, entries, between) =>
  expect(separators(locale, entries)).toEqual(between));

describe.each([
  ['en-GB', english],
  ['zh-Hans', chinese],
])('in %s, as Intl has it,', (locale, words) => {
  it('writes numbers', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      // Without -0, which no page has.
      fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => value + 0),
    );
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 14 });
    fc.assert(
      fc.property(numbers, (value) => {
        expect(words.number(value)).toBe(format.format(value));
      }),
    );
    expect(words.number(5, 2, 2)).toBe('5.00');
  });

  it('writes days and months', () => {
    const days = fc.date({
      noInvalidDate: true,
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
    });
    const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    const [ofDays, ofMonths] = [{ ...month, day: 'numeric' } as const, month].map(
      (options) => new Intl.DateTimeFormat(locale, options),
    );
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString();
        expect(words.date(text.slice(0, 10))).toBe(ofDays?.format(day));
        expect(words.date(text.slice(0, 7))).toBe(ofMonths?.format(day));
      }),
    );
    expect(words.date('August 2026')).toBe('August 2026');
    expect(words.date('2026-13')).toBe('2026-13');
  });
});

it('writes digits as a language does that has its own', () => {
  expect(formats('fa').number(5)).toBe('۵');
});
