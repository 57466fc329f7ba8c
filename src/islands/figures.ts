/** A percent with at most one decimal, cut rather than rounded: 69.96 must not read as a pass at 70. */
export function percentText(percent: number): string {
  return `${Math.floor(percent * 10) / 10}%`;
}

/** Points earned of points possible, with at most two decimals. */
export function pointsText(earned: number, points: number): string {
  return `${Number(earned.toFixed(2))} of ${points}`;
}

/** A count and its noun: "1 question", "2 questions". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
