import { describe, expect, it } from 'vitest';
import { playVisits } from './visits.ts';

describe('visits on an LRS that fails', () => {
  it('lose nothing, say nothing twice and break no requirement', async () => {
    const broken: string[] = [];
    let visits = 0;
    for (let seed = 1; visits < 150; seed += 1) {
      const played = await playVisits(seed);
      visits += played.visits;
      broken.push(...played.broken);
    }
    expect(broken).toEqual([]);
  });
});
