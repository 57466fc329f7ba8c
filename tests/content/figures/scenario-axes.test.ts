import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compared,
  type Future,
  isWhole,
  repeated,
  told,
} from '../../../src/content/figures/scenario-axes.ts';
import { figure } from '../../../src/content/figures/scenarios.ts';

const { parts, quadrants } = figure;
const ours = quadrants.map((each) => each.ours);

const future: fc.Arbitrary<Future> = fc.record(
  Object.fromEntries(
    parts.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))]),
  ),
);

describe('a future', () => {
  it('is whole with an option of each part, and is told as it was put together', () => {
    const [first = {}] = ours;
    expect(told(first, parts)).toEqual([
      'Buyers in China take licensed chips.',
      'Sellers abroad bargain over each order.',
      'Other countries look on.',
    ]);
    expect(isWhole(first, parts)).toBe(true);
    const { sellers: _, ...most } = first;
    expect(isWhole(most, parts)).toBe(false);
    expect(told(most, parts)).toHaveLength(parts.length - 1);
  });

  it('is held against ours: what differs is said, and nothing else', () => {
    fc.assert(
      fc.property(future, fc.constantFrom(...ours), (one, other) => {
        const said = compared(one, other, parts);
        const different = parts.filter(({ id }) => one[id] !== other[id]);
        for (const sentence of told(other, parts)) {
          const isNamed = different.some(({ name }) => sentence.startsWith(name));
          expect(said.includes(sentence)).toBe(isNamed);
        }
      }),
    );
    const [first = {}, second = {}] = ours;
    expect(compared(first, first, parts)).toBe('You and we tell the same story.');
    expect(compared(first, second, parts)).toMatch(
      /^You tell another story throughout\. We wrote:/,
    );
    expect(compared({ ...second, others: 'watch' }, second, parts)).toBe(
      'The same in 2 of 3. We wrote: Other countries rent out computing power.',
    );
  });

  it('that is told in two corners is found, once it is whole', () => {
    const [first = {}, second = {}] = ours;
    expect(repeated(ours, parts)).toEqual([]);
    expect(repeated([first, second, first, {}, {}], parts)).toEqual([[0, 2]]);
  });
});
