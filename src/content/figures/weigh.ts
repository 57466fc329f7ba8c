/** A choice weighed by several questions: sums, who leads, and at what weight that changes. */

export interface Option {
  readonly id: string;
  /** Of one word, as the head of its row. */
  readonly name: string;
  /** In a sentence: "renting". */
  readonly doing: string;
  /** By the ids of the criteria. */
  readonly scores: Readonly<Record<string, number>>;
}

/** How much each criterion counts, by its id; 1 where nothing is said. */
export type Weights = Readonly<Record<string, number>>;

export interface Standing {
  readonly sum: number;
  /** Who has that sum, in the order of the options. */
  readonly leaders: readonly Option[];
}

/** A weight of one criterion, the others held, at which another option or set of options leads. */
export interface Flip {
  readonly at: number;
  readonly below: readonly Option[];
  readonly above: readonly Option[];
}

/** Sums that differ by less are one sum. */
const tiny = 1e-9;

export function sumOf(option: Option, weights: Weights): number {
  return Object.entries(option.scores).reduce(
    (sum, [criterion, score]) => sum + score * (weights[criterion] ?? 1),
    0,
  );
}

/** The highest sum and all who have it. */
export function standing(options: readonly Option[], weights: Weights): Standing {
  const sums = options.map((option) => sumOf(option, weights));
  const sum = Math.max(...sums);
  return { sum, leaders: options.filter((_, index) => (sums[index] ?? 0) > sum - tiny) };
}

/**
 * Where the lead changes as one criterion counts from nothing to `most` and the others stay. Each
 * sum is a line over that weight, so the lead can change only where two lines cross.
 */
export function flips(
  options: readonly Option[],
  weights: Weights,
  criterion: string,
  most: number,
): readonly Flip[] {
  const lines = options.map((option) => ({
    option,
    slope: option.scores[criterion] ?? 0,
    start: sumOf(option, { ...weights, [criterion]: 0 }),
  }));
  const crossings = lines.flatMap((one) =>
    lines.flatMap((other) =>
      one.slope < other.slope ? [(one.start - other.start) / (other.slope - one.slope)] : [],
    ),
  );
  return distinct(crossings)
    .filter((at) => at > tiny && at < most - tiny)
    .flatMap((at) => {
      const { leaders } = standing(options, { ...weights, [criterion]: at });
      const slopes = leaders.map(({ scores }) => scores[criterion] ?? 0);
      const having = (slope: number) => leaders.filter(({ scores }) => scores[criterion] === slope);
      const [least, greatest] = [Math.min(...slopes), Math.max(...slopes)];
      return least === greatest ? [] : [{ at, below: having(least), above: having(greatest) }];
    });
}

function distinct(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((each, index) => index === 0 || each - (sorted[index - 1] ?? 0) > tiny);
}

/** The options that lead at no weights whatever, each with one that is as good on all questions and better on some. */
export function beaten(options: readonly Option[]): readonly (readonly [Option, Option])[] {
  return options.flatMap((option) => {
    const better = options.find((other) => isBetter(other, option));
    return better ? [[option, better] as const] : [];
  });
}

function isBetter(one: Option, other: Option): boolean {
  const gains = Object.entries(other.scores).map(
    ([criterion, score]) => (one.scores[criterion] ?? 0) - score,
  );
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}
