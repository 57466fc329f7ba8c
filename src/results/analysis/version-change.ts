import type { ClassAnalysis, ItemAnalysis } from './class-analysis.ts';
import type { Interval } from './item-statistics.ts';

/** How an item did in an earlier version of the course, and in this one. */
export interface ItemChange {
  readonly id: string;
  readonly prompt: string;
  readonly before: ItemAnalysis;
  readonly now: ItemAnalysis;
  /** How much more of the points now, with its interval of 95 %. */
  readonly difficulty: number;
  readonly interval: Interval;
  /** Whether one of both has too few answers. */
  readonly few: boolean;
  /** Whether the interval leaves out 0. */
  readonly isSure: boolean;
}

/**
 * Items that both versions have, the largest sure change first and those with few answers last.
 * Intervals are those of a difference of means of two groups (Welch); classes differ by more than
 * the course does, which they do not tell.
 */
export function versionChange(before: ClassAnalysis, now: ClassAnalysis): readonly ItemChange[] {
  const earlier = new Map(
    before.parts.flatMap(({ part, items }) => items.map((item) => [`${part} ${item.id}`, item])),
  );
  return now.parts
    .flatMap(({ part, items }) =>
      items.flatMap((item) => {
        const was = earlier.get(`${part} ${item.id}`);
        return was === undefined ? [] : [changeOf(was, item)];
      }),
    )
    .sort(
      (one, other) =>
        Number(one.few) - Number(other.few) ||
        Number(other.isSure) - Number(one.isSure) ||
        (one.few ? 0 : Math.abs(other.difficulty) - Math.abs(one.difficulty)),
    );
}

function changeOf(before: ItemAnalysis, now: ItemAnalysis): ItemChange {
  const difficulty = now.difficulty - before.difficulty;
  // Shares of points vary by no more than right and wrong with the same mean.
  const error = ({ difficulty: p, answers }: ItemAnalysis) => (p * (1 - p)) / answers;
  const half = 1.959964 * Math.sqrt(error(before) + error(now));
  const few = before.few || now.few;
  return {
    id: now.id,
    prompt: now.asked?.prompt ?? '',
    before,
    now,
    difficulty,
    interval: { low: difficulty - half, high: difficulty + half },
    few,
    isSure: !few && Math.abs(difficulty) > half,
  };
}
