import { apportion } from './apportion.ts';
import type { ItemKey } from './item-types.ts';
import type { BlueprintRow } from './quiz.ts';
import { familiesOf, longestSitting, type UnitFamily } from './units.ts';

/** How many items a sitting has of what. */
export interface Quotas {
  /** As many as were asked for, or as the pool can give. */
  readonly length: number;
  /** For each row; they add up to the length where rows can give as much. */
  readonly rows: readonly number[];
}

/** A row of a table of which items a sitting has, and its part in the whole. */
export interface Row {
  readonly weight: number;
  readonly fits: (item: ItemKey) => boolean;
}

export function rowOf({ objective, difficulty, count }: BlueprintRow): Row {
  const fits = (item: ItemKey) =>
    [objective ?? item.objective].flat().includes(item.objective) &&
    (difficulty === undefined || item.difficulty === difficulty);
  return { weight: count, fits };
}

/**
 * The quotas of a sitting of `count` items. Rows keep their proportions, by the largest remainder;
 * one whose items are too few, or gone, leaves what it lacks to the others.
 */
export function quotasOf(pool: readonly ItemKey[], rows: readonly Row[], count: number): Quotas {
  const families = familiesOf(pool);
  const length = longestSitting(pool, count);
  const shares = rows.map(({ weight }, at) => ({
    weight,
    most: mostOf(families, (item) => countsFor(rows, item) === at),
  }));
  return { length, rows: apportion(length, shares) };
}

/** The row that an item counts for: the first that it fits, or one more for those that fit none. */
export function countsFor(rows: readonly Row[], item: ItemKey): number {
  const at = rows.findIndex(({ fits }) => fits(item));
  return at === -1 ? rows.length : at;
}

/** The most items of a kind that a unit of each family can come to. */
export function mostOf(
  families: readonly UnitFamily[],
  isOfKind: (item: ItemKey) => boolean,
): number {
  return families.reduce(
    (sum, { units }) => sum + Math.max(...units.map(({ items }) => items.filter(isOfKind).length)),
    0,
  );
}
