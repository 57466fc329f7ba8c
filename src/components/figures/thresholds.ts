/** A limit in a US rule on one measure of a chip. */
export interface Threshold {
  readonly at: number;
  readonly words: string;
  readonly facts: readonly string[];
}

/** Limits on total processing performance, lowest first. */
export const tppThresholds: readonly Threshold[] = [
  { at: 2400, words: '2,400: lower tier of 2023, if density is 1.6 or more', facts: ['B10'] },
  { at: 4800, words: '4,800: licence line of 2022 and 2023', facts: ['B8', 'B10'] },
  { at: 21000, words: 'below 21,000: case by case, 2026', facts: ['B19'] },
];

/** Limits on memory bandwidth in TB/s. */
export const bandwidthThresholds: readonly Threshold[] = [
  { at: 6.5, words: 'below 6.5 TB/s: case by case, 2026', facts: ['B19'] },
];
