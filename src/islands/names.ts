import type { ItemType } from '../quiz/item-types.ts';

/** The islands of course pages, which `hydrate.tsx` starts in the built site. */
export const islandNames = [
  ...(['Ask', 'Certificate', 'CoverStatus', 'Exam', 'Notices'] as const),
  ...(['Practice', 'Predicted', 'Quiz', 'SaveLine', 'Standing'] as const),
] as const;

export type IslandName = (typeof islandNames)[number];

/**
 * The component of each item type: `items/NAME.tsx` exports it by this name. Only those that a
 * course uses get into its pages, as `virtual:item-bodies`.
 */
export const itemBodies = {
  'true-false': 'TrueFalse',
  choice: 'Choice',
  'fill-in': 'FillIn',
  'long-fill-in': 'LongFillIn',
  matching: 'Matching',
  sequencing: 'Sequencing',
  numeric: 'Numeric',
  likert: 'Likert',
  performance: 'Performance',
} as const satisfies Record<ItemType, string>;
