/**
 * The corners of the US rule of October 2023: a chip is caught where it reaches both figures of a
 * corner. TPP is total processing performance, density is TPP per square millimetre of logic die.
 */
export interface Corner {
  readonly tpp: number;
  readonly density: number;
}

/** Caught by the strict tier. */
export const licenceTier: readonly Corner[] = [
  { tpp: 4800, density: 0 },
  { tpp: 1600, density: 5.92 },
];

/** Caught by the lower tier, where the strict tier does not catch first. */
export const lowerTier: readonly Corner[] = [
  { tpp: 2400, density: 1.6 },
  { tpp: 1600, density: 3.2 },
];

/** The facts that state the figures. */
export const thresholdFacts = ['B10', 'B19'] as const;

/** The ceiling of January 2026 for case-by-case review. */
export const tppCeiling = 21000;
