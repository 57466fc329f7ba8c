import type { Stretch } from './lesson-text.ts';

/** Words of a text, with those around them, by which they are found again. */
export interface Quote {
  readonly exact: string;
  /** What stands before and after them. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Letters that are kept of each side. */
const around = 32;

/** Letters of fewer words than this say too little without what stood around them. */
const telling = 24;

export function quoteOf(text: string, { start, end }: Stretch): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  };
}

/**
 * Where a quote stands in a text that may have been edited since: of the same words, those with most
 * of what stood around them. Null where the words are gone, or are so few that others may be meant.
 */
export function findQuote(text: string, { exact, prefix, suffix }: Quote): Stretch | null {
  if (exact === '') return null;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  const scored = places.map((start) => {
    const before = text.slice(Math.max(0, start - around), start);
    const after = text.slice(start + exact.length, start + exact.length + around);
    const score =
      alike([...before].reverse(), [...prefix].reverse()) + alike([...after], [...suffix]);
    return { start, score };
  });
  const [best] = scored.sort((one, other) => other.score - one.score);
  if (best === undefined || (exact.length < telling && best.score < exact.length / 2)) return null;
  return { start: best.start, end: best.start + exact.length };
}

/** How many letters two texts begin with alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((letter, at) => letter !== other[at]);
  return end === -1 ? one.length : end;
}
