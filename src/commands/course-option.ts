import { courseFolder } from '../authoring/node.ts';
import { messageOf } from './command.ts';

/** Says, for commands that work on a course, which option names it. */
export const courseOption = { course: { type: 'string' } } as const;

export const courseUsage = `  --course  the folder of the course, such as ../my-course; by default the one that the variable
            COURSE names, or else this project's own`;

/**
 * Chooses the course for all that this process does.
 *
 * @param named what the option says
 * @returns its folder, or why it was called wrongly
 */
export function chooseCourse(named: string | undefined): string | { readonly misused: string } {
  try {
    const folder = courseFolder(named);
    process.env.COURSE = folder;
    return folder;
  } catch (error) {
    return { misused: messageOf(error) };
  }
}
