import type { FirstAnswers } from './first-answers.ts';
import { noQuarter, type Standing } from './standing.ts';

/** What classical test theory says of an item. */
export interface ItemStatistics {
  /** Its number. */
  readonly item: number;
  /** Graded answers. */
  readonly answers: number;
  /** Mean share of the points, 0 to 1: its difficulty, though the easy have the high ones. */
  readonly difficulty: number;
  /**
   * Correlation of the item with how its people stand by all their other items (corrected item-total
   * correlation; the point-biserial where an item is right or wrong). Null where that is not defined:
   * fewer than three people, or all the same.
   */
  readonly separation: number | null;
  /** Interval of 95 % of it, by Fisher's z; null where there is none. */
  readonly interval: Interval | null;
  /** People whose other answers took part in it. */
  readonly separated: number;
  /** Mean share of the points in each fourth of the people, the lowest first; null where none answered. */
  readonly byQuarter: readonly (number | null)[];
  /** That of the upper less that of the lower fourth, D; null where one of them is empty. */
  readonly discrimination: number | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The statistics of each item that has graded answers, by number. */
export function itemStatistics(
  answers: FirstAnswers,
  standing: Standing,
): readonly ItemStatistics[] {
  const correlations = restCorrelations(answers, standing);
  const sums = new Float64Array(answers.items * 4);
  const counts = new Uint32Array(answers.items * 4);
  for (let at = 0; at < answers.count; at += 1) {
    const score = answers.score[at] ?? Number.NaN;
    const quarter = standing.quarter[answers.person[at] ?? 0] ?? noQuarter;
    if (Number.isNaN(score) || quarter === noQuarter) continue;
    const cell = (answers.item[at] ?? 0) * 4 + quarter;
    sums[cell] = (sums[cell] ?? 0) + score;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const found: ItemStatistics[] = [];
  for (let item = 0; item < answers.items; item += 1) {
    const answered = standing.answered[item] ?? 0;
    if (answered === 0) continue;
    const byQuarter = [0, 1, 2, 3].map((quarter) => {
      const count = counts[item * 4 + quarter] ?? 0;
      return count === 0 ? null : (sums[item * 4 + quarter] ?? 0) / count;
    });
    const [lower = null, , , upper = null] = byQuarter;
    const { separation, people } = correlations(item);
    found.push({
      item,
      answers: answered,
      difficulty: standing.mean[item] ?? 0,
      separation,
      interval: separation === null ? null : fisherInterval(separation, people, 1.959964),
      separated: people,
      byQuarter,
      discrimination: lower === null || upper === null ? null : upper - lower,
    });
  }
  return found;
}

/**
 * How a person stands by all graded answers but this one; null where there is no other.
 *
 * @param own the deviation of this answer
 */
export function restStanding(standing: Standing, person: number, own: number): number | null {
  const others = (standing.given[person] ?? 0) - 1;
  return others < 1 ? null : ((standing.deviation[person] ?? 0) - own) / others;
}

/** Pearson's correlation of score and standing by the rest, for each item: two passes, so that it keeps its digits. */
function restCorrelations(answers: FirstAnswers, standing: Standing) {
  const people = new Uint32Array(answers.items);
  const scores = new Float64Array(answers.items);
  const rests = new Float64Array(answers.items);
  const each = (take: (item: number, score: number, rest: number) => void) => {
    for (let at = 0; at < answers.count; at += 1) {
      const score = answers.score[at] ?? Number.NaN;
      if (Number.isNaN(score)) continue;
      const item = answers.item[at] ?? 0;
      const own = score - (standing.mean[item] ?? 0);
      const rest = restStanding(standing, answers.person[at] ?? 0, own);
      if (rest !== null) take(item, score, rest);
    }
  };
  each((item, score, rest) => {
    people[item] = (people[item] ?? 0) + 1;
    scores[item] = (scores[item] ?? 0) + score;
    rests[item] = (rests[item] ?? 0) + rest;
  });
  const products = new Float64Array(answers.items);
  const scoreSquares = new Float64Array(answers.items);
  const restSquares = new Float64Array(answers.items);
  each((item, score, rest) => {
    const count = people[item] ?? 1;
    const one = score - (scores[item] ?? 0) / count;
    const other = rest - (rests[item] ?? 0) / count;
    products[item] = (products[item] ?? 0) + one * other;
    scoreSquares[item] = (scoreSquares[item] ?? 0) + one * one;
    restSquares[item] = (restSquares[item] ?? 0) + other * other;
  });
  return (item: number) => ({
    people: people[item] ?? 0,
    separation: correlation(
      people[item] ?? 0,
      products[item] ?? 0,
      scoreSquares[item] ?? 0,
      restSquares[item] ?? 0,
    ),
  });
}

/** Of sums of products and squares about the means; null where one of both does not vary. */
export function correlation(
  count: number,
  products: number,
  squares: number,
  otherSquares: number,
): number | null {
  const least = 1e-12 * count;
  if (count < 3 || squares <= least || otherSquares <= least) return null;
  return Math.max(-1, Math.min(1, products / Math.sqrt(squares * otherSquares)));
}

/** Fisher's interval of a correlation; null for fewer than four people, or where all lie on a line. */
export function fisherInterval(r: number, people: number, z: number): Interval | null {
  if (people < 4 || Math.abs(r) === 1) return null;
  const half = z / Math.sqrt(people - 3);
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}
