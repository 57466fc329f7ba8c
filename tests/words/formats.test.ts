import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formats, separators } from '../../src/words/formats.ts';

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

it.each(['en-GB', 'zh-Hans'])('writes numbers in %s as the language does', (locale) => {
  const { number } = formats(locale);
  const numbers = fc.oneof(
    fc.integer({ min: -2000, max: 2000 }),
    // Without -0, which no page has.
    fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => value + 0),
  );
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 14 });
  fc.assert(
    fc.property(numbers, (value) => {
      expect(number(value)).toBe(format.format(value));
    }),
  );
  expect(number(5, 2, 2)).toBe('5.00');
});
