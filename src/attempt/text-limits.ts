/** The most characters (UTF-16 units) a learner may type; longer texts are cut there when answered. */
export const textLimits = {
  'fill-in': 60,
  numeric: 16,
  'long-fill-in': 3000,
  /** Of each reason. */
  performance: 300,
} as const;
