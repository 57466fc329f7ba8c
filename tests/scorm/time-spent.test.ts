import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { beat, timeSpent } from '../../src/scorm/time-spent.ts';

const minute = 60_000;

describe('time spent in a launch', () => {
  let now = 0;
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  beforeEach(() => {
    now = 5000;
  });

  it('goes on where an earlier document stopped', () => {
    const time = timeSpent(() => now, 3 * minute);
    pass(20_000);
    expect(time.milliseconds()).toBe(3 * minute + 20_000);
    expect(time.milliseconds()).toBe(3 * minute + 20_000);
  });

  it('leaves out the night that the machine slept', () => {
    const time = timeSpent(() => now, 0);
    pass(minute);
    time.note();
    pass(8 * 60 * minute);
    time.note();
    pass(minute);
    expect(time.milliseconds()).toBe(2 * minute);
  });

  it.each([
    ['a look at another tab', 3, 5],
    ['a page left open in another tab', 30, 2],
  ])('%s of %i minutes makes %i', (_, hidden, counted) => {
    const time = timeSpent(() => now, 0);
    pass(minute);
    time.hide();
    for (let passed = 0; passed < hidden; passed += 1) {
      pass(beat);
      time.note();
    }
    time.show();
    pass(minute);
    expect(time.milliseconds()).toBe(counted * minute);
  });

  it('never passes what the clock of the machine says, also where that is set back', () => {
    const step = fc.record({
      passes: fc.integer({ min: -10 * minute, max: 10 * minute }),
      act: fc.constantFrom('note' as const, 'hide' as const, 'show' as const),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        now = 0;
        const time = timeSpent(() => now, 0);
        let most = 0;
        for (const { passes, act } of steps) {
          now += passes;
          most += Math.max(0, passes);
          time[act]();
          expect(time.milliseconds()).toBeGreaterThanOrEqual(0);
          expect(time.milliseconds()).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
