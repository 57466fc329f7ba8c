import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangement } from '../../../src/islands/items/body.ts';

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
