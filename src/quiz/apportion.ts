/** One of those among whom something is shared out. */
export interface Share {
  readonly weight: number;
  /** It gets no more than that. */
  readonly most: number;
}

/**
 * Shares `count` out in proportion to the weights by the method of the largest remainder
 * (Hare-Niemeyer); of equal remainders the earlier goes first. What is too much for one goes to the
 * others, by the same method. Less than `count` is given where all have their most.
 */
export function apportion(count: number, shares: readonly Share[]): readonly number[] {
  const full = new Set<Share>();
  for (;;) {
    const open = shares.filter((share) => share.weight > 0 && !full.has(share));
    const left = count - [...full].reduce((sum, { most }) => sum + most, 0);
    const parts = largestRemainder(left, open);
    const over = open.filter((share) => (parts.get(share) ?? 0) > share.most);
    if (over.length === 0)
      return shares.map((share) => parts.get(share) ?? (full.has(share) ? share.most : 0));
    for (const share of over) full.add(share);
  }
}

function largestRemainder(count: number, shares: readonly Share[]): ReadonlyMap<Share, number> {
  const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
  const parts = new Map(shares.map((share) => [share, Math.floor((count * share.weight) / whole)]));
  const given = [...parts.values()].reduce((sum, part) => sum + part, 0);
  const remainder = ({ weight }: Share) => (count * weight) % whole;
  const first = [...shares].sort((a, b) => remainder(b) - remainder(a)).slice(0, count - given);
  for (const share of first) parts.set(share, (parts.get(share) ?? 0) + 1);
  return parts;
}
