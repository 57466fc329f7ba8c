import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counted, percentText, pointsText } from '../../src/islands/figures.ts';

it.each([
  [69.96, '69.9%'],
  [70, '70%'],
  [66.67, '66.6%'],
  [0, '0%'],
])('writes %d percent as %s', (percent, text) => expect(percentText(percent)).toBe(text));

it('never shows a percent at or above a mark it is under', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);
  fc.assert(
    fc.property(hundredths, fc.integer({ min: 0, max: 100 }), (percent, mark) => {
      expect(Number.parseFloat(percentText(percent)) >= mark).toBe(percent >= mark);
    }),
  );
});

it('writes points without the digits of a binary fraction', () => {
  expect(pointsText(0.1 + 0.2, 1)).toBe('0.3 of 1');
  expect(pointsText(2 / 3, 2)).toBe('0.67 of 2');
});

it('counts in words', () => {
  expect([counted(0, 'lesson'), counted(1, 'lesson'), counted(2, 'lesson')]).toEqual([
    '0 lessons',
    '1 lesson',
    '2 lessons',
  ]);
});
