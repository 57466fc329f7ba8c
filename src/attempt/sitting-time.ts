import type { Sitting } from './attempt.ts';
import type { Settings } from './settings.ts';

/** Whole seconds that a sitting may be open; null for no limit. */
export function timeAllowed({ examMinutes = 0, extraTime = 1 }: Settings): number | null {
  return examMinutes === 0 ? null : Math.round(examMinutes * 60 * extraTime);
}

/** Whole seconds that a sitting may still be open, never below 0; null for no limit. */
export function timeLeft(settings: Settings, { spent = 0 }: Sitting): number | null {
  const allowed = timeAllowed(settings);
  return allowed === null ? null : Math.max(0, allowed - spent);
}

/** Whether a sitting can no longer be started, at a time in milliseconds since 1970. */
export function hasClosed({ examCloses = '' }: Settings, now: number): boolean {
  // Without such a time nothing is later than it.
  return now > Date.parse(examCloses);
}

/**
 * What of the time between two looks at a clock counts, in milliseconds. A page that lives is heard
 * of at least once a minute, also where it is hidden. After a longer silence the device slept, or the
 * browser held the page, and nobody could work.
 */
export function countedSpan(milliseconds: number): number {
  return milliseconds > longestSilence ? 0 : Math.max(0, milliseconds);
}

export const longestSilence = 90_000;

/** Seconds left at which something is said. */
const lastMinutes = [300, 60];

/**
 * The time left that is to be said, in seconds, where it was reached between two looks: half of what
 * is allowed, five minutes, one minute. Null where none was; the least where several were.
 */
export function remarkDue(allowed: number, before: number, after: number): number | null {
  const due = [Math.floor(allowed / 2), ...lastMinutes].filter(
    (left) => before > left && after <= left && after > 0,
  );
  return due.length === 0 ? null : Math.min(...due);
}
