import type { Values } from '../../quiz/expression.ts';
import { hash } from '../../quiz/text/hash.ts';
import { choicesOf, drawValues, type Variables } from '../../quiz/variables.ts';

/** The draws that the build tries an item with. */
export interface Draws {
  readonly tried: number;
  /** Those in which the conditions hold. */
  readonly holding: readonly Values[];
}

const mostTried = 1000;

/** All draws that there are, where they are no more than a thousand; else a thousand of them. */
export function possibleDraws(variables: Variables, item: string): Draws {
  const choices = variables.sources.map(([, source]) => choicesOf(source));
  const all = choices.reduce((product, count) => product * count, 1);
  const tried = Math.min(all, mostTried);
  const holding = Array.from({ length: tried }, (_, nth) =>
    all <= mostTried
      ? drawValues(variables, nthOf(nth))
      : drawValues(variables, (name, count) => hash(`${nth}/${item}/${name}/0`) % count),
  ).filter((values) => values !== null);
  return { tried, holding };
}

/** Picks so that each number stands for another choice of all variables: its digits, each of its own base. */
function nthOf(nth: number): (name: string, count: number) => number {
  let rest = nth;
  return (_, count) => {
    const place = rest % count;
    rest = Math.floor(rest / count);
    return place;
  };
}
