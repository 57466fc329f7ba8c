import { describe, expect, it } from 'vitest';
import { tally, verdict } from '../../../src/content/figures/reveal.ts';
import { figure } from '../../../src/content/figures/supply.ts';
import { box, placeLinks } from '../../../src/content/figures/supply-layout.ts';

const { places, links, actors } = figure;

describe('verdict', () => {
  it.each([
    [['us', 'nl'], ['nl', 'us'], 'You named all 2 who could.'],
    [['us'], ['us'], 'You named the one who could.'],
    [['us', 'jp'], ['nl', 'us'], 'You named 1 of the 2 who could. We know of no ground for Japan.'],
    [[], ['cn'], 'You did not name the one who could.'],
    [
      ['nl', 'firm'],
      ['cn', 'us'],
      'You named none of the 2 who could. We know of no ground for the Netherlands or a company.',
    ],
  ])('of %j where %j could', (chosen, holders, said) => {
    expect(verdict(chosen, holders, places)).toBe(said);
  });
});

describe('the supply map', () => {
  it('counts for each place the links that it could withhold, the most first', () => {
    const counted = tally(links, places).map(({ name, links: numbers }) => [name, numbers.length]);
    expect(counted.slice(0, 2)).toEqual([
      ['United States', 8],
      ['China', 6],
    ]);
    expect(counted.at(-1)).toEqual(['South Korea', 0]);
  });

  it('draws every link, and no number of a link stands on a box', () => {
    const placed = placeLinks(links, actors);
    expect(placed).toHaveLength(links.length);
    const middles = actors.map(({ row, x }) => ({ x, y: 30 + row * 112 }));
    for (const { badge } of placed) {
      const covered = middles.some(
        ({ x, y }) =>
          Math.abs(badge.x - x) < box.width / 2 && Math.abs(badge.y - y) < box.height / 2,
      );
      expect(covered).toBe(false);
    }
  });
});
