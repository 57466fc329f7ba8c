import { describe, expect, it } from 'vitest';
import { checked } from '../../src/authoring/figure-props.ts';

describe('the props of a figure that moves', () => {
  const draw = checked((props: { readonly of: unknown }) => props.of, 'figures/Tank.tsx');

  it('are what JSON has, however deep', () => {
    const value = { places: [{ name: 'Ice', percent: 69, note: null, more: undefined }] };
    expect(draw({ of: value })).toBe(value);
  });

  it.each([
    [{ at: [new Date(0)] }, 'figures/Tank.tsx: of.at[0]: ', 'a Date'],
    [() => 1, 'figures/Tank.tsx: of: ', 'a function'],
    [new Map(), 'figures/Tank.tsx: of: ', 'a Map'],
    [[Number.NaN], 'figures/Tank.tsx: of[0]: ', 'NaN'],
    [1n, 'figures/Tank.tsx: of: ', '1'],
  ])('are refused with their place: %s', (of, place, what) => {
    expect(() => draw({ of })).toThrow(place);
    expect(() => draw({ of })).toThrow(`this is ${what};`);
  });
});
