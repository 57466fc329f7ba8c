import type { CourseData } from '../authoring/course-data.ts';

/** Where the files of a course come from. Who can also take them back says so beside `open`. */
export interface CourseHome {
  /** Names the draft of what is written there. */
  readonly id: string;
  /** In words, such as "the questions of this site". */
  readonly name: string;
  /** Reads the files. @throws where they cannot be had */
  open(): Promise<CourseData>;
}

/** The questions that this site was built with: what is written on them stays in this browser. */
export function siteHome(course: string): CourseHome {
  return {
    id: `site/${course}`,
    name: 'the questions of this site',
    open: async () => (await import('virtual:course-data')).data,
  };
}
