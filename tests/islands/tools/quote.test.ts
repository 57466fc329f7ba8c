import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuote, quoteOf } from '../../../src/islands/tools/quote.ts';

const text =
  'A licence is needed. Then the buyer asks. A licence is not a sale. 许可证不等于成交。';
const found = (edited: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const place = findQuote(edited, quoteOf(text, { start, end: start + words.length }));
  return place && edited.slice(place.start - 6, place.end);
};

it('finds the same of many where nothing was edited', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '片'), minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(),
      (whole, one, other) => {
        const start = one % whole.length;
        const end = start + 1 + (other % (whole.length - start));
        const place = findQuote(whole, quoteOf(whole, { start, end }));
        const same = whole.slice(start, end);
        expect(place === null || whole.slice(place.start, place.end) === same).toBe(true);
        const unique = whole.indexOf(same) === whole.lastIndexOf(same);
        if (unique && whole.length > 2 * same.length) expect(place?.start).toBe(start);
      },
    ),
  );
});

it('finds the words after an edit elsewhere', () => {
  expect(found(`New first words. ${text}`, 'the buyer asks')).toBe(' Then the buyer asks');
  expect(found(text.replace('needed', 'a paper'), 'A licence', 10)).toBe('asks. A licence');
});

it('finds the second of two alike by what is around it', () => {
  const second = text.lastIndexOf('A licence');
  const place = findQuote(text, quoteOf(text, { start: second, end: second + 9 }));
  expect(place?.start).toBe(second);
});

it('finds nothing where the words are gone, or are few and stand elsewhere', () => {
  expect(found(text.replace('the buyer', 'a buyer'), 'the buyer asks')).toBeNull();
  expect(found('Nobody says anything else: A licence, of all things!', 'A licence')).toBeNull();
  expect(findQuote(text, { exact: '', prefix: '', suffix: '' })).toBeNull();
});
