import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultNamed, faults } from '../../../src/preview/faults/fault.ts';
import { drawFaults } from '../../simulator/draw-faults.ts';

const random = (numbers: readonly number[]) => {
  let at = 0;
  return (below: number) => (numbers[at++ % numbers.length] ?? 0) % below;
};
const numbers = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
const version = fc.constantFrom('1.2', '2004');

describe('drawFaults', () => {
  it('draws the same plan from the same numbers, of one or two known faults', () => {
    fc.assert(
      fc.property(version, numbers, (version, drawn) => {
        const plan = drawFaults(version, random(drawn));
        expect(drawFaults(version, random(drawn))).toEqual(plan);
        expect([1, 2]).toContain(plan.length);
        for (const { fault } of plan) expect(faultNamed(fault).name).toBe(fault);
      }),
    );
  });

  it('comes to every fault', () => {
    const drawn = new Set(
      fc
        .sample(fc.tuple(version, numbers), { numRuns: 3000, seed: 1 })
        .flatMap(([version, each]) => drawFaults(version, random(each)))
        .map(({ fault }) => fault),
    );
    expect([...drawn].sort()).toEqual(faults.map(({ name }) => name).sort());
  });
});
