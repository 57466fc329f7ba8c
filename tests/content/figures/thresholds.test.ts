import { highOf } from '@kit/figures/measure.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chip, figure } from '../../../src/content/figures/chips.ts';
import {
  type Design,
  densityOf,
  rule2022,
  rule2023,
  rule2026,
  tppOf,
} from '../../../src/content/figures/thresholds.ts';

/** A chip of the comparison as a design: what it does with eight bits where that is known, else with sixteen. */
function designOf(id: string): Design & { readonly chip: Chip } {
  const chip = figure.chips.find((each) => each.id === id);
  if (chip === undefined) throw new Error(`there is no chip ${id}`);
  const [tops, bits] = chip.fp8 === null ? [highOf(chip.bf16), 16] : [highOf(chip.fp8), 8];
  const [dieMm2, linkGBs] = [highOf(chip.dieMm2), highOf(chip.linkGBs)];
  return { chip, tops, bits, dieMm2, linkGBs, memoryGBs: highOf(chip.bandwidthTBs) * 1000 };
}

describe('named chips', () => {
  it.each([
    'a100',
    'a800',
    'h100',
    'h800',
    'h200',
    'h20',
  ])('have the TPP and the density that are published: %s', (id) => {
    const { chip, ...design } = designOf(id);
    expect(tppOf(design)).toBe(highOf(chip.tpp));
    expect(densityOf(design)).toBeCloseTo(highOf(chip.density), 2);
  });

  it.each([
    ['a100', true, 'licence'],
    ['a800', false, 'licence'],
    ['h100', true, 'licence'],
    ['h800', false, 'licence'],
    ['h200', true, 'licence'],
    ['h20', false, 'none'],
  ])('%s is caught by the rules that caught it', (id, in2022, tier) => {
    expect(rule2022(designOf(id)).isCaught).toBe(in2022);
    expect(rule2023(designOf(id)).tier).toBe(tier);
  });

  it('the H200 goes case by case since 2026, and the H20 needs no licence by these lines', () => {
    expect(rule2026(designOf('h200')).review).toBe('case-by-case');
    expect(rule2026(designOf('h20')).review).toBe('none-needed');
  });
});

const base: Design = { tops: 300, bits: 16, dieMm2: 800, memoryGBs: 4000, linkGBs: 900 };
const withTpp = (tpp: number, dieMm2: number) => ({ ...base, tops: tpp, bits: 1, dieMm2 });

describe('each line', () => {
  it.each([
    [4800, 600, true],
    [4799, 600, false],
    [4800, 599, false],
  ])('of 2022 is reached by what equals it: TPP %d, link %d', (tpp, linkGBs, isCaught) => {
    expect(rule2022({ ...withTpp(tpp, 800), linkGBs }).isCaught).toBe(isCaught);
  });

  it.each([
    [4800, 100_000, 'licence'],
    [4799, 100_000, 'none'],
    [1600, 1600 / 5.92, 'licence'],
    [1599, 10, 'none'],
    [1600, 1600 / 5.91, 'lower'],
    [1600, 1600 / 3.2, 'lower'],
    [1600, 1600 / 3.19, 'none'],
    [2400, 2400 / 1.6, 'lower'],
    [2399, 2399 / 1.6, 'none'],
    [2400, 2400 / 1.59, 'none'],
  ])('of 2023 is reached by what equals it: TPP %d on %d mm²', (tpp, dieMm2, tier) => {
    expect(rule2023(withTpp(tpp, dieMm2)).tier).toBe(tier);
  });

  it.each([
    [20_999, 6499, 'case-by-case'],
    [21_000, 6499, 'presumed-denial'],
    [20_999, 6500, 'presumed-denial'],
    [1000, 8000, 'none-needed'],
  ])('of 2026 is one to stay below: TPP %d, memory %d', (tpp, memoryGBs, review) => {
    expect(rule2026({ ...withTpp(tpp, 800), memoryGBs }).review).toBe(review);
  });
});

it('more operations never take a chip out of a rule, and a larger die never into one', () => {
  const strictness = { none: 0, lower: 1, licence: 2 };
  const amounts = {
    tpp: fc.integer({ min: 1, max: 40_000 }),
    mm2: fc.integer({ min: 1, max: 2000 }),
  };
  fc.assert(
    fc.property(fc.record({ ...amounts, more: fc.integer({ min: 1, max: 10_000 }) }), (drawn) => {
      const at = (tpp: number, mm2: number) => strictness[rule2023(withTpp(tpp, mm2)).tier];
      const here = at(drawn.tpp, drawn.mm2);
      expect(at(drawn.tpp + drawn.more, drawn.mm2)).toBeGreaterThanOrEqual(here);
      expect(at(drawn.tpp, drawn.mm2 + drawn.more)).toBeLessThanOrEqual(here);
    }),
  );
});
