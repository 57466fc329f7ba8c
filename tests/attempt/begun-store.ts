import { type Attempt, newAttempt, type Sitting } from '../../src/attempt/attempt.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { type Answered, type AttemptStore, createStore } from '../../src/attempt/store.ts';
import { exampleCourse } from './example-course.ts';

/** A change as a keeper was told of it. */
interface Kept {
  readonly attempt: Attempt;
  readonly answered: Answered | null;
}

/**
 * A store that has begun, and what its keeper was told: `waiting` are the changes that may go to the
 * LMS later.
 *
 * @param zone minutes by which the learner's clock is behind UTC
 */
export function begun(
  attempt = newAttempt(77),
  settings: Settings = exampleCourse.settings,
  now = 1234,
  zone?: number,
) {
  const kept: Kept[] = [];
  const waiting: Kept[] = [];
  const clock = [() => now, ...(zone === undefined ? [] : [() => zone])] as const;
  const store = createStore(() => exampleCourse, ...clock);
  store.begin(attempt, settings, {
    keep(next, answered, waits) {
      kept.push({ attempt: next, answered });
      if (waits) waiting.push({ attempt: next, answered });
    },
  });
  return { store, kept, waiting };
}

export const running = (store: AttemptStore): Sitting | undefined =>
  store.$attempt.get().sittings.at(-1);

export const asked = (id: string) => ({ id, prompt: `About ${id}` });
