/** What is ranked: terms by the field that they stand in, in their order. */
export interface Ranked {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** One of what is ranked, and the terms of it by which it was found. */
export interface Rank {
  /** Its place among all. */
  readonly at: number;
  readonly terms: ReadonlySet<string>;
}

/** How a term is looked for, beside as it is. */
export interface Tolerance {
  /** Whether as the beginning of longer ones. */
  readonly prefix: boolean;
  /** How many slips of the hand it may hold. */
  readonly slips: number;
}

/**
 * Ranks by BM25 (Robertson and Zaragoza 2009), a title three times as high as a text: what has all
 * terms, the best first, or, where nothing has, what has some.
 *
 * @param toleranceOf how each term of a query is looked for
 */
export function rankingOf(
  all: readonly Ranked[],
  toleranceOf: (term: string) => Tolerance,
): (query: readonly string[]) => readonly Rank[] {
  const fields = [
    fieldOf(
      all.map(({ title }) => title),
      3,
    ),
    fieldOf(
      all.map(({ text }) => text),
      1,
    ),
  ];
  const vocabulary = [...new Set(fields.flatMap(({ counts }) => [...counts.keys()]))];
  return (query) => {
    const perTerm = query.map((term) =>
      scoresOf(term, toleranceOf(term), vocabulary, fields, all.length),
    );
    const found = [...new Set(perTerm.flatMap((scores) => [...scores.keys()]))].map((at) => {
      const by = perTerm.flatMap((scores) => scores.get(at) ?? []);
      return {
        at,
        hits: by.length,
        score: by.reduce((sum, { score }) => sum + score, 0),
        terms: new Set(by.flatMap(({ terms }) => [...terms])),
      };
    });
    const whole = found.filter(({ hits }) => hits === query.length);
    return (whole.length > 0 ? whole : found).sort(
      (one, other) => other.score - one.score || one.at - other.at,
    );
  };
}

interface Field {
  readonly boost: number;
  /** By term, how often each of what is ranked has it. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** How long each is, to the mean of all. */
  readonly lengths: readonly number[];
}

function fieldOf(texts: readonly (readonly string[])[], boost: number): Field {
  const counts = new Map<string, Map<number, number>>();
  texts.forEach((terms, at) => {
    for (const term of terms) {
      const own = counts.get(term) ?? new Map<number, number>();
      counts.set(term, own.set(at, (own.get(at) ?? 0) + 1));
    }
  });
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length || 1;
  return { boost, counts, lengths: texts.map(({ length }) => length / mean) };
}

interface Scored {
  readonly score: number;
  readonly terms: Set<string>;
}

function scoresOf(
  term: string,
  tolerance: Tolerance,
  vocabulary: readonly string[],
  fields: readonly Field[],
  total: number,
): ReadonlyMap<number, Scored> {
  const scores = new Map<number, Scored>();
  for (const other of vocabulary) {
    const near = nearness(term, other, tolerance);
    if (near === 0) continue;
    for (const { boost, counts, lengths } of fields) {
      const own = counts.get(other);
      if (own === undefined) continue;
      const rarity = Math.log(1 + (total - own.size + 0.5) / (own.size + 0.5));
      for (const [at, count] of own) {
        const saturation = 1.2 * (0.3 + 0.7 * (lengths[at] ?? 1));
        const score = near * boost * rarity * (0.5 + (2.2 * count) / (count + saturation));
        const { score: before, terms } = scores.get(at) ?? { score: 0, terms: new Set<string>() };
        scores.set(at, { score: before + score, terms: terms.add(other) });
      }
    }
  }
  return scores;
}

/** How much a term counts for one that is looked for: 1 for the same, 0 for quite another. */
function nearness(term: string, other: string, { prefix, slips }: Tolerance): number {
  if (term === other) return 1;
  const { length } = term;
  if (prefix && other.startsWith(term)) {
    return (0.375 * length) / (length + 0.3 * (other.length - length));
  }
  const slipped = slipsBetween(term, other, slips);
  return slipped > slips ? 0 : (0.45 * length) / (length + slipped);
}

/**
 * Letters left out, added, changed, or changed over with the next: as few as make one of the other.
 * More than `most` are not counted on.
 */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const over = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next[at] = Math.min(
        slipsAt(last, at) + 1,
        slipsAt(next, at - 1) + 1,
        slipsAt(last, at - 1) + (same ? 0 : 1),
        over ? slipsAt(beforeLast, at - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    [beforeLast, last] = [last, next];
  }
  return slipsAt(last, other.length);
}

function slipsAt(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
