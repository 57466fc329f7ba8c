import { describe, expect, it } from 'vitest';
import { simulateScos } from './scos.ts';
import { type Tally, tallyTable, visitsIn } from './tally.ts';

describe('the simulator of several SCOs', () => {
  it('lives 300 visits without a broken promise', () => {
    const tally: Tally = new Map();
    const failures = [];
    for (let seed = 1; visitsIn(tally) < 300; seed += 1) {
      const failure = simulateScos(seed, tally);
      if (failure !== null) failures.push(`seed ${seed}: ${failure.promise}`);
    }
    console.log(tallyTable(tally));
    expect(failures).toEqual([]);
  });
});
