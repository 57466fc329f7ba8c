import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { beat, keepTime, timeSpent } from '../../src/scorm/time-spent.ts';

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

  it('counts up to five minutes between two notes, and up to five out of sight', () => {
    const time = timeSpent(() => now, 0);
    pass(5 * minute);
    expect(time.milliseconds()).toBe(5 * minute);
    pass(5 * minute + 1);
    expect(time.milliseconds()).toBe(5 * minute);
    time.hide();
    pass(5 * minute);
    expect(time.milliseconds()).toBe(10 * minute);
    pass(1);
    expect(time.milliseconds()).toBe(5 * minute);
    time.show();
    expect(time.milliseconds()).toBe(5 * minute);
  });

  it('counts time out of sight from the first that was heard of it', () => {
    const time = timeSpent(() => now, 0);
    time.hide();
    pass(4 * minute);
    time.hide();
    pass(4 * minute);
    time.show();
    expect(time.milliseconds()).toBe(0);
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

describe('the time of a document', () => {
  /** A page whose timers run when they are told to. */
  function page() {
    const tasks: { task: () => void; at: number }[] = [];
    let now = 0;
    return {
      elapsed: () => now,
      schedule(task: () => void, milliseconds: number) {
        const planned = { task, at: now + milliseconds };
        tasks.push(planned);
        return () => {
          tasks.splice(tasks.indexOf(planned), 1);
        };
      },
      pass(milliseconds: number) {
        now += milliseconds;
        for (const due of tasks.filter(({ at }) => at <= now)) {
          tasks.splice(tasks.indexOf(due), 1);
          due.task();
        }
      },
      waiting: () => tasks.length,
    };
  }

  it('is noted at every beat, until it stops', () => {
    const { pass, waiting, ...platform } = page();
    const noted: number[] = [];
    const time = keepTime(platform, 2000, (milliseconds) => noted.push(milliseconds));
    pass(beat - 1);
    expect(noted).toEqual([2000]);
    pass(1);
    pass(beat);
    expect(noted).toEqual([2000, 2000 + beat, 2000 + 2 * beat]);
    pass(500);
    time.note();
    expect(noted.at(-1)).toBe(2500 + 2 * beat);
    expect(time.seconds()).toBe(122.5);
    time.stop();
    expect(waiting()).toBe(0);
  });

  it('leaves out what was long out of sight', () => {
    const { pass, waiting: _, ...platform } = page();
    const time = keepTime(platform, 0, () => {});
    time.hide();
    for (let passed = 0; passed < 6; passed += 1) pass(beat);
    time.show();
    pass(1000);
    expect(time.seconds()).toBe(1);
  });
});
