import { type Reader, writeNumber } from '../quiz/text/digits.ts';
import type { Restart } from './attempt.ts';

/** That the learner started over, in suspend data: a tag, the round (2), and what was reached (3). */
export const restartTag = 'G';
export const restartLength = 6;

/** Shares of progress that are told apart, as `courseProgress` does. */
const shares = 10_000;

export function writeRestart(restart: Restart | undefined): string {
  if (restart === undefined) return '';
  const share = Math.round(restart.progress * shares);
  return restartTag + writeNumber(restart.round, 2) + writeNumber(share, 3);
}

/** What was written, the tag having been read; null for nothing. */
export function readRestart(from: Reader): Restart | null {
  const [round, share] = [from.number(2), from.number(3)];
  return round ? { round, progress: Math.min(share ?? 0, shares) / shares } : null;
}
