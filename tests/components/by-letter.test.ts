import { expect, it } from 'vitest';
import { byLetter } from '../../src/components/by-letter.ts';

const grouped = (names: readonly string[], language: string) =>
  byLetter(names, (name) => name, language).map(({ letter, entries }) => [letter, entries]);

it('puts names under their first letters, in the order of the language and whatever the case', () => {
  expect(grouped(['yield', 'BIS', '“bill”', 'Édit', 'envoy'], 'en')).toEqual([
    ['B', ['“bill”', 'BIS']],
    ['E', ['Édit', 'envoy']],
    ['Y', ['yield']],
  ]);
});

it('puts what begins with no letter of an alphabet last, under none', () => {
  expect(grouped(['脱钩', 'BIS', '24/7'], 'zh-Hans')).toEqual([
    ['0–9', ['24/7']],
    ['B', ['BIS']],
    [null, ['脱钩']],
  ]);
});
