/** Where two texts differ: from the first line on that they do not share to the last. */
export interface LineDifference {
  /** The number of the first such line, from 1. */
  readonly line: number;
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/** Null for texts that are one. */
export function lineDifference(theirs: string, ours: string): LineDifference | null {
  if (theirs === ours) return null;
  const [one, other] = [theirs.split('\n'), ours.split('\n')];
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before += 1;
  let after = 0;
  while (after < most - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  return {
    line: before + 1,
    theirs: one.slice(before, one.length - after),
    ours: other.slice(before, other.length - after),
  };
}
