import { describe, expect, it } from 'vitest';
import {
  bitLengths,
  examples,
  findings,
  firstDesign,
  tasks,
  topsStops,
} from '../../../src/content/figures/chip-design.ts';
import { chips } from '../../../src/content/figures/chips.json' with { type: 'json' };
import type { Design } from '../../../src/content/figures/thresholds.ts';

const found = (design: Design) => findings(design, String);

describe('what the rules say', () => {
  it('names the line that decides', () => {
    expect(found({ ...firstDesign, linkGBs: 400 })).toMatchObject([
      { outcome: 'not caught', why: 'TPP reaches 4800, but the link stays below 600 GB/s.' },
      { outcome: 'licence needed', why: expect.stringContaining('whatever its density') },
      { outcome: 'case by case' },
    ]);
    expect(found({ ...firstDesign, tops: 150 })[1]?.why).toContain(
      'TPP reaches 1600 and density 5.92',
    );
    expect(found({ ...firstDesign, memoryGBs: 6500 })[2]).toMatchObject({
      outcome: 'presumed denied',
      why: 'Memory reaches 6500 GB/s.',
    });
    expect(found({ ...firstDesign, tops: 50 }).map(({ outcome }) => outcome)).toEqual([
      'not caught',
      'not caught',
      'nothing to ease',
    ]);
  });

  it('differs between any two of the examples', () => {
    const outcomes = examples.map(({ design }) => JSON.stringify(found(design)));
    expect(new Set(outcomes).size).toBe(examples.length);
  });
});

describe('the tasks', () => {
  const designs = topsStops.flatMap((tops) =>
    bitLengths.flatMap((bits) =>
      [100, 400, 820, 1600].flatMap((dieMm2) =>
        [400, 600].map((linkGBs) => ({
          ...{ tops, bits: Number(bits), dieMm2, linkGBs, memoryGBs: 4000 },
        })),
      ),
    ),
  );

  it('can each be done with the controls there are, and are not done to begin with', () => {
    for (const { aim, isMet } of tasks) {
      expect(designs.some(isMet), aim).toBe(true);
      expect(isMet(firstDesign), aim).toBe(false);
    }
  });

  it('are each met by another of the examples than the first', () => {
    const met = tasks.map(({ isMet }) => examples.findIndex(({ design }) => isMet(design)));
    expect(met).toEqual([1, 2, 3]);
  });
});

it('the examples are invented: none is named like a chip that is sold', () => {
  for (const { name } of examples) {
    expect(chips.some((chip) => name.includes(chip.name))).toBe(false);
  }
});

it('the stops rise, and the first design stands on one', () => {
  expect([...topsStops].sort((a, b) => a - b)).toEqual(topsStops);
  expect(topsStops).toContain(firstDesign.tops);
});
