import fc from 'fast-check';
import { atom } from 'nanostores';
import { describe, expect, it } from 'vitest';
import { type Attempt, newAttempt } from '../../src/attempt/attempt.ts';
import { mergeAttempts } from '../../src/attempt/merge.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { sittingTimer } from '../../src/attempt/sitting-timer.ts';
import { createStore } from '../../src/attempt/store.ts';
import { exampleCourse } from './example-course.ts';

const minutes = 10;
const settings: Settings = { ...exampleCourse.settings, examMinutes: minutes };
const allowed = minutes * 60;

/** A machine: what passes on it, and what its clock says. */
function machine() {
  let tasks: { readonly due: number; readonly run: () => void }[] = [];
  const here = {
    passed: 0,
    clock: Date.UTC(2026, 10, 30),
    pass(milliseconds: number) {
      const until = here.passed + milliseconds;
      for (;;) {
        const [next] = tasks.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        tasks = tasks.filter((task) => task !== next);
        here.passed = Math.max(here.passed, next.due);
        next.run();
      }
      here.passed = until;
    },
    /** Without a timer that runs. */
    sleep(milliseconds: number) {
      here.passed += milliseconds;
    },
    platform: {
      now: () => here.clock + here.passed,
      elapsed: () => here.passed,
      schedule(run: () => void, milliseconds: number) {
        const task = { run, due: here.passed + milliseconds };
        tasks.push(task);
        return () => {
          tasks = tasks.filter((each) => each !== task);
        };
      },
    },
  };
  return here;
}

/** A window of the course in which an attempt goes on. */
function window(on: ReturnType<typeof machine>, attempt: Attempt, given = settings) {
  const store = createStore(() => exampleCourse, on.platform.now);
  const noted: (number | undefined)[] = [];
  store.begin(attempt, given, {
    keep: ({ sittings }, _, waits) => waits && noted.push(sittings.at(-1)?.spent),
  });
  const $records = atom(true);
  const said: (number | string)[] = [];
  const timer = sittingTimer(store, $records, on.platform, {
    remark: (left) => said.push(left),
    takeDrafts() {
      said.push('drafts');
      const [item = ''] = store.$attempt.get().sittings.at(-1)?.drawn ?? [];
      store.answerExam({ id: item, prompt: '' }, { type: 'true-false', value: true }, 1);
    },
    ended: () => said.push('ended'),
  });
  const spent = () => store.$attempt.get().sittings.at(-1)?.spent ?? 0;
  return { store, timer, $records, said, spent, noted };
}

describe('the timer of a sitting', () => {
  it('counts from its start, says little, and hands in what there is when time is up', () => {
    const on = machine();
    const { store, timer, said } = window(on, newAttempt(1));
    on.pass(59_999);
    expect(timer.$left.get()).toBeNull();
    store.startSitting();
    on.pass(1000);
    expect(timer.$left.get()).toBe(allowed);
    on.pass((allowed - 2) * 1000);
    expect(store.$attempt.get().sittings.at(-1)).toMatchObject({ submitted: false });
    expect(timer.$left.get()).toBeGreaterThan(0);
    expect(said).toEqual([300, 60]);
    on.pass(2000);
    expect(said).toEqual([300, 60, 'drafts', 'ended']);
    expect(timer.$left.get()).toBeNull();
    const sitting = store.$attempt.get().sittings.at(-1);
    expect(sitting).toMatchObject({ submitted: true, timedOut: true, spent: allowed });
  });

  it('stores what was being written before it hands in', () => {
    const on = machine();
    const { store } = window(on, newAttempt(2));
    store.startSitting();
    const drawn = store.$attempt.get().sittings.at(-1)?.drawn ?? [];
    const item = exampleCourse.exam.items.find(({ id }) => id === drawn[0]);
    on.pass((allowed + 1) * 1000);
    const { answers } = store.$attempt.get().sittings.at(-1) ?? {};
    expect(answers?.size).toBe(item?.type === 'true-false' ? 1 : 0);
  });

  it('notes five seconds at once, and what is begun of them when the page goes', () => {
    const on = machine();
    const { store, timer, noted } = window(on, newAttempt(1));
    store.startSitting();
    on.pass(500);
    timer.settle();
    expect(noted).toEqual([]);
    on.pass(11_000);
    expect(noted).toEqual([5, 10]);
    on.sleep(1500);
    timer.settle();
    expect(noted).toEqual([5, 10, 13]);
  });

  it('shows the time left all the while that a sitting runs, and none after it', () => {
    const on = machine();
    const { store, timer } = window(on, newAttempt(1));
    const shown: (number | null)[] = [];
    store.startSitting();
    timer.settle();
    timer.$left.listen((left) => shown.push(left));
    on.pass(11_000);
    expect(shown).not.toContain(null);
    store.submitSitting();
    expect(timer.$left.get()).toBeNull();
    timer.settle();
    expect(timer.$left.get()).toBeNull();
  });

  it('counts what was open for one attempt in no other that is taken up', () => {
    const on = machine();
    const { store, timer, spent } = window(on, newAttempt(1));
    store.startSitting();
    on.pass(4000);
    store.begin({ ...store.$attempt.get(), seed: 2 }, settings, { keep: () => {} });
    on.pass(2000);
    timer.settle();
    expect(spent()).toBe(2);
  });

  it('is silent once it was stopped', () => {
    const on = machine();
    const { store, timer, said } = window(on, newAttempt(1));
    store.startSitting();
    on.pass(1000);
    const left = timer.$left.get();
    timer.stop();
    store.submitSitting();
    on.pass(10_000_000);
    expect([timer.$left.get(), said]).toEqual([left, []]);
  });

  it('counts nothing where a sitting has no limit', () => {
    const on = machine();
    const { store, timer, spent } = window(on, newAttempt(1), exampleCourse.settings);
    store.startSitting();
    on.pass(10_000_000);
    expect(timer.$left.get()).toBeNull();
    expect(spent()).toBe(0);
    expect(store.$attempt.get().sittings.at(-1)?.submitted).toBe(false);
  });

  it('stands still while the device sleeps, while another window records, and while it is closed', () => {
    const on = machine();
    const first = window(on, newAttempt(1));
    first.store.startSitting();
    on.pass(60_000);
    on.sleep(8 * 3_600_000);
    on.pass(1000);
    first.timer.settle();
    expect(first.spent()).toBe(61);
    first.$records.set(false);
    on.pass(3_600_000);
    first.$records.set(true);
    on.pass(60_000);
    first.timer.settle();
    expect(first.spent()).toBe(121);
    first.timer.stop();
    on.pass(3_600_000);
    const again = window(on, first.store.$attempt.get());
    on.pass(10_000);
    again.timer.settle();
    expect(again.spent()).toBe(131);
    expect(again.said).toEqual([]);
  });

  it('hands in at once what was open for longer than is now allowed', () => {
    const on = machine();
    const { store, timer } = window(on, newAttempt(1));
    store.startSitting();
    on.pass(300_000);
    timer.stop();
    const { said } = window(on, store.$attempt.get(), { ...settings, examMinutes: 1 });
    expect(said).toEqual(['drafts', 'ended']);
  });

  it('says when the exam closes, after which no sitting starts and one that runs goes on', () => {
    const on = machine();
    const closing = { ...settings, examCloses: '2026-11-30T00:02Z' };
    const { store, timer } = window(on, newAttempt(1), closing);
    expect(store.startSitting()).toBe(true);
    on.pass(120_000);
    expect(timer.$closed.get()).toBe(false);
    on.pass(2000);
    expect(timer.$closed.get()).toBe(true);
    expect(timer.$left.get()).toBeGreaterThan(0);
    store.submitSitting();
    expect(store.startSitting()).toBe(false);
  });

  /** What happens to a sitting, each with how long it takes in seconds. */
  const event = fc.record({
    kind: fc.constantFrom('work', 'sleep', 'clock', 'close', 'crash', 'other-window', 'second'),
    seconds: fc.integer({ min: 0, max: 200 }),
  });

  it('takes no more time than was spent, and gives no more than the last note cannot know', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const on = machine();
        let at = window(on, newAttempt(1));
        at.store.startSitting();
        let open = 0;
        let unknown = 0;
        let before = 0;
        const reopen = (attempt: Attempt) => {
          at.timer.stop();
          at = window(on, attempt);
        };
        for (const { kind, seconds } of events) {
          const work = kind === 'work' || kind === 'second' ? seconds : 0;
          if (kind === 'work') on.pass(work * 1000);
          else if (kind === 'sleep') {
            on.sleep(seconds * 1000);
            on.pass(0);
            // What counts may have begun up to a second before.
            open += seconds > 90 ? 0 : seconds;
            unknown += seconds > 88 ? seconds : 0;
          } else if (kind === 'clock') on.clock += (seconds - 100) * 1_000_000;
          else if (kind === 'close') {
            at.timer.settle();
            unknown += 1;
            reopen(at.store.$attempt.get());
          } else if (kind === 'crash') {
            unknown += 6;
            reopen(at.store.$attempt.get());
          } else if (kind === 'other-window') {
            at.timer.settle();
            unknown += 1;
            at.$records.set(false);
            on.pass(seconds * 1000);
            at.$records.set(true);
          } else {
            // Where no lock keeps them apart, two windows count the same time.
            const other = window(on, at.store.$attempt.get());
            on.pass(work * 1000);
            at.timer.settle();
            other.timer.settle();
            other.timer.stop();
            unknown += 6;
            reopen(mergeAttempts(at.store.$attempt.get(), other.store.$attempt.get()));
          }
          open += work;
          const [sitting] = at.store.$attempt.get().sittings;
          const spent = sitting?.spent ?? 0;
          expect(spent).toBeGreaterThanOrEqual(before);
          expect(spent).toBeLessThanOrEqual(open);
          if (sitting?.submitted) {
            expect(spent).toBeGreaterThanOrEqual(allowed);
            return;
          }
          expect(spent).toBeGreaterThanOrEqual(open - unknown - 6);
          expect(open - unknown - 6).toBeLessThan(allowed);
          before = spent;
        }
      }),
    );
  });
});
