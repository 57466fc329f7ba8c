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
