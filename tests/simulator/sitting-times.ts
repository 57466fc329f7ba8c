import { type Attempt, runningSitting, type Sitting } from '../../src/attempt/attempt.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { longestSilence, timeAllowed } from '../../src/attempt/sitting-time.ts';

/**
 * For how long sittings were truly open, to judge what attempts say of it. An attempt may take over
 * the sitting of another one, so sittings are told apart by their numbers alone.
 */
export function sittingTimes(broken: (promise: string) => void) {
  const open = new Map<number, number>();
  return {
    /** So many milliseconds passed while an attempt was open in a window that records. */
    passed(before: Attempt, after: Attempt, milliseconds: number, slept: boolean) {
      const sitting = runningSitting(before) ?? runningSitting(after);
      if (sitting === null || (slept && milliseconds > longestSilence)) return;
      open.set(sitting.number, (open.get(sitting.number) ?? 0) + milliseconds);
    },
    /** No sitting was open for longer than it was. */
    judge({ sittings }: Attempt) {
      for (const { number, spent = 0 } of sittings) {
        const most = Math.floor((open.get(number) ?? 0) / 1000);
        if (spent > most) broken(`sitting ${number} was open for ${most} s, not for ${spent} s`);
      }
    },
    /** A sitting was handed in because its time was up. */
    judgeEnd(before: Sitting, { sittings }: Attempt, settings: Settings) {
      const after = sittings.find(({ number }) => number === before.number);
      const allowed = timeAllowed(settings) ?? Number.POSITIVE_INFINITY;
      if (after?.submitted !== true) return broken(`sitting ${before.number} goes on without time`);
      if ((after.spent ?? 0) < allowed)
        broken(`sitting ${before.number} ended after ${after.spent} s of ${allowed} s`);
      const lost = [...before.answers].find(([item, given]) => after.answers.get(item) !== given);
      if (lost !== undefined) broken(`the end of time has lost the answer to ${lost[0]}`);
    },
  };
}
