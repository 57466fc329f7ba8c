import { fQuantile } from './f-distribution.ts';
import type { Interval } from './item-statistics.ts';
import type { Standing } from './standing.ts';

/** How far a result would come out the same with other items of the kind. */
export interface Reliability {
  /** Cronbach's alpha, which is KR-20 where items are right or wrong. */
  readonly alpha: number;
  /** Feldt's interval of 95 %; null where people or items are too few for one. */
  readonly interval: Interval | null;
  /** Items that a person had, on average. */
  readonly length: number;
  /** People with at least two graded answers. */
  readonly people: number;
}

/**
 * Alpha by the mean variance v of items and the mean covariance c of pairs of them, each over all
 * people who met them: k c / (v + (k - 1) c) for k items, the mean length of a form. Where all had the
 * same items this is Cronbach's alpha (1951) to the last digit. Where forms are drawn it is the
 * reliability of a form of that length whose items are drawn at random (Lord and Novick 1968, 11),
 * compared among people who had one form; how uneven forms are is told apart. Feldt's interval (1965)
 * then is an approximation, for it takes people and items to be crossed.
 *
 * Null where nobody has two graded answers, or nothing varies.
 */
export function reliabilityOf({ given, deviation, squares }: Standing): Reliability | null {
  let people = 0;
  let answers = 0;
  let pairs = 0;
  let variance = 0;
  let covariance = 0;
  for (let person = 0; person < given.length; person += 1) {
    const own = given[person] ?? 0;
    if (own < 2) continue;
    const sum = deviation[person] ?? 0;
    const square = squares[person] ?? 0;
    people += 1;
    answers += own;
    pairs += own * (own - 1);
    variance += square;
    covariance += sum * sum - square;
  }
  if (people < 2) return null;
  const length = answers / people;
  const v = variance / answers;
  const c = covariance / pairs;
  const whole = v + (length - 1) * c;
  // Forms in which all cancels out have no variance that could be due to anything.
  if (whole <= 1e-12) return null;
  const alpha = (length * c) / whole;
  return { alpha, interval: feldtInterval(alpha, people, length), length, people };
}

/** Feldt (1965): (1 - alpha of all) / (1 - alpha) has an F distribution. */
export function feldtInterval(alpha: number, people: number, length: number): Interval | null {
  const df1 = people - 1;
  const df2 = df1 * (length - 1);
  if (df1 < 1 || df2 < 1) return null;
  return {
    low: 1 - (1 - alpha) * fQuantile(0.975, df1, df2),
    high: 1 - (1 - alpha) * fQuantile(0.025, df1, df2),
  };
}
