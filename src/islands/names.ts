/** The islands of course pages, which `hydrate.tsx` starts in the built site. */
export const islandNames = ['CoverStatus', 'Exam', 'Notices', 'Quiz', 'SaveLine'] as const;

export type IslandName = (typeof islandNames)[number];
