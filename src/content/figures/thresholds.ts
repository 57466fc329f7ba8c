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

/** The rule of October 2022 caught what reached both: TPP, and the link to other chips in GB/s. */
export const lines2022 = { tpp: 4800, linkGBs: 600 } as const;

/** Below both, the rule of January 2026 has the review of a licence go case by case. */
export const ceilings2026 = { tpp: 21000, memoryGBs: 6500 } as const;

/** The facts that state the figures. */
export const thresholdFacts = ['B8', 'B10', 'B19'] as const;

/** What the rules ask of a chip. */
export interface Design {
  /** Dense operations a second, in trillions. */
  readonly tops: number;
  /** The bit length that these operations have. */
  readonly bits: number;
  /** Of all logic dies of the chip together. */
  readonly dieMm2: number;
  /** Of all memory together. */
  readonly memoryGBs: number;
  /** To other chips, both ways together. */
  readonly linkGBs: number;
}

export function tppOf({ tops, bits }: Pick<Design, 'tops' | 'bits'>): number {
  return tops * bits;
}

export function densityOf(design: Pick<Design, 'tops' | 'bits' | 'dieMm2'>): number {
  return tppOf(design) / design.dieMm2;
}

/** Whether the rule of 2022 catches a chip, and which of its two lines the chip reaches. */
export function rule2022(design: Design) {
  const reachesTpp = tppOf(design) >= lines2022.tpp;
  const reachesLink = design.linkGBs >= lines2022.linkGBs;
  return { isCaught: reachesTpp && reachesLink, reachesTpp, reachesLink };
}

export type Tier = 'licence' | 'lower' | 'none';

/** The tier of the rule of 2023 that a chip falls into, and the first corner that it reaches. */
export function rule2023(design: Design): {
  readonly tier: Tier;
  readonly corner: Corner | null;
} {
  const reached = (corners: readonly Corner[]) =>
    corners.find(({ tpp, density }) => tppOf(design) >= tpp && densityOf(design) >= density);
  const strict = reached(licenceTier);
  if (strict !== undefined) return { tier: 'licence', corner: strict };
  const lower = reached(lowerTier);
  return lower === undefined ? { tier: 'none', corner: null } : { tier: 'lower', corner: lower };
}

/** How the review of a licence begins since 2026; only what needs one is reviewed. */
export function rule2026(design: Design) {
  const reachesTpp = tppOf(design) >= ceilings2026.tpp;
  const reachesMemory = design.memoryGBs >= ceilings2026.memoryGBs;
  if (rule2023(design).tier !== 'licence')
    return { review: 'none-needed' as const, reachesTpp, reachesMemory };
  const review =
    reachesTpp || reachesMemory ? ('presumed-denial' as const) : ('case-by-case' as const);
  return { review, reachesTpp, reachesMemory };
}
