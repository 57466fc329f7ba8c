import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangement } from '../../../src/islands/items/body.ts';
import { keepable } from '../../../src/islands/items/views.ts';
import { items } from '../sample.ts';

const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase() }));

it('keeps the authored order before the launch', () => {
  expect(arrangement(null, 'item')(entries)).toEqual(entries);
});

it('loses and invents nothing, and gives the same order for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (seed, item) => {
      const order = arrangement(seed, item)(entries);
      expect(new Set(order)).toEqual(new Set(entries));
      expect(order).toHaveLength(entries.length);
      expect(arrangement(seed, item)(entries)).toEqual(order);
    }),
  );
});

it('differs between learners and between items', () => {
  const orders = (salts: readonly [number, string][]) =>
    new Set(
      salts.map(([seed, item]) =>
        arrangement(
          seed,
          item,
        )(entries)
          .map(({ id }) => id)
          .join(''),
      ),
    ).size;
  const ten = [...Array(10).keys()];
  expect(orders(ten.map((seed) => [seed, 'item']))).toBeGreaterThan(3);
  expect(orders(ten.map((index) => [1, `item${index}`]))).toBeGreaterThan(3);
});

it('keeps a number with much around it in its digits, and any other response as it is', () => {
  const long = '6,750.50 US dollars, thank you';
  const number = { type: 'numeric', text: '  $ 6,750.50 dollars  ' } as const;
  expect(keepable(items.numeric, number)).toEqual({ type: 'numeric', text: '6750.50' });
  const word = { type: 'fill-in', text: long } as const;
  expect(keepable(items['fill-in'], word)).toBe(word);
});
