import type { ItemType } from '../quiz/item-types.ts';

/** The islands of course pages, which `hydrate.tsx` starts in the built site. */
export const islandNames = [
  ...(['Ask', 'Certificate', 'CoverStatus', 'Exam', 'Notices'] as const),
  ...(['Practice', 'Predicted', 'Quiz', 'SaveLine', 'Standing'] as const),
] as const;

export type IslandName = (typeof islandNames)[number];

/**
 * The file of `items/` that shows items of a type: `LongFillIn` for `long-fill-in`. It exports a
 * `view`. Only those of the types that a course uses get into its pages, as `virtual:item-views`.
 */
export function viewFile(type: ItemType): string {
  return type.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());
}
