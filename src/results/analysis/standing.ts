import type { FirstAnswers } from './first-answers.ts';

/**
 * How people stand to one another, though no two of them may have had the same items. Exams are
 * drawn, so sums of points compare nothing: who drew harder items has fewer. What compares is by how
 * much each answer was above or below what the item came to on average, its *deviation*; a learner's
 * standing is the mean of these. Where all had the same items, this orders people as the sum of
 * points does, and all that is worked out from it is what the classical formulas give.
 *
 * Deviations are pooled over whichever people met an item (available cases, as `use = "pairwise"` of
 * R's psych): right where items are drawn by chance, which makes what is missing missing at random.
 */
export interface Standing {
  /** Graded answers to each item, and their mean, from 0 to 1; NaN where there are none. */
  readonly answered: Uint32Array;
  readonly mean: Float64Array;
  /** Graded answers of each person, and the sum of their deviations. */
  readonly given: Uint32Array;
  readonly deviation: Float64Array;
  /** Sum of the squares of a person's deviations. */
  readonly squares: Float64Array;
  /** Fourth of the people that each belongs to, from 0, the lowest; 255 for whoever has no graded answer. */
  readonly quarter: Uint8Array;
  /** People with a graded answer. */
  readonly people: number;
}

/** Stands for whoever has no graded answer. */
export const noQuarter = 255;

export function standingOf(answers: FirstAnswers): Standing {
  const { answered, mean } = itemMeans(answers);
  const given = new Uint32Array(answers.people);
  const deviation = new Float64Array(answers.people);
  const squares = new Float64Array(answers.people);
  for (let at = 0; at < answers.count; at += 1) {
    const score = answers.score[at] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const person = answers.person[at] ?? 0;
    const own = score - (mean[answers.item[at] ?? 0] ?? 0);
    given[person] = (given[person] ?? 0) + 1;
    deviation[person] = (deviation[person] ?? 0) + own;
    squares[person] = (squares[person] ?? 0) + own * own;
  }
  const people = given.reduce((sum, each) => sum + Number(each > 0), 0);
  return { answered, mean, given, deviation, squares, quarter: quarters(given, deviation), people };
}

function itemMeans(answers: FirstAnswers) {
  const answered = new Uint32Array(answers.items);
  const mean = new Float64Array(answers.items);
  for (let at = 0; at < answers.count; at += 1) {
    const score = answers.score[at] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const item = answers.item[at] ?? 0;
    answered[item] = (answered[item] ?? 0) + 1;
    mean[item] = (mean[item] ?? 0) + score;
  }
  for (let item = 0; item < answers.items; item += 1) {
    mean[item] = (mean[item] ?? 0) / (answered[item] ?? 0);
  }
  return { answered, mean };
}

/** So many decimals of a standing count: below them is what sums in another order come to. */
const decimals = 1e9;

/**
 * Fourths by standing. People who stand equal share one, by the middle of their ranks, so that no
 * order of the file decides; fourths then differ in size.
 */
function quarters(given: Uint32Array, deviation: Float64Array): Uint8Array {
  const quarter = new Uint8Array(given.length).fill(noQuarter);
  const standing = Float64Array.from(
    deviation,
    (sum, person) => Math.round((sum / (given[person] ?? 1)) * decimals) / decimals,
  );
  const order = Uint32Array.from(given.keys())
    .filter((person) => (given[person] ?? 0) > 0)
    .sort((one, other) => (standing[one] ?? 0) - (standing[other] ?? 0));
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (
      last + 1 < order.length &&
      standing[order[last + 1] ?? 0] === standing[order[first] ?? 0]
    )
      last += 1;
    const middle = (first + last + 1) / 2 / order.length;
    const own = Math.min(Math.floor(middle * 4), 3);
    for (let at = first; at <= last; at += 1) quarter[order[at] ?? 0] = own;
    first = last + 1;
  }
  return quarter;
}
