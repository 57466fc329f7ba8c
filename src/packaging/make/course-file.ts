import { z } from 'zod';
import { settingsSchema } from '../../attempt/settings-schema.ts';
import type { PackagedCourse } from '../manifest/course.ts';
import type { Problem } from '../site/problem.ts';
import type { ChoosableCourse } from './choices.ts';

/** A course as its file has it, to be chosen from. */
export interface OwnCourse extends ChoosableCourse {
  readonly lessons: readonly { readonly id: string; readonly minutes: number }[];
  /** What its packages say of it. */
  readonly packaged: PackagedCourse;
}

export type CourseFile =
  | { readonly kind: 'read'; readonly course: PackagedCourse; readonly own: OwnCourse }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

const shape = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  version: z.string(),
  keywords: z.array(z.string()),
  lessons: z.array(z.object({ id: z.string(), minutes: z.number() })),
  settings: settingsSchema,
});

/**
 * What `course.json` says for a package. The settings become the launch data, so that an LMS
 * where launch data can be edited shows what can be changed.
 *
 * @param where the file's name, for problems
 */
export function readCourseFile(text: string, where: string): CourseFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const what = `it is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'failed', problems: [{ where, what, mend: 'correct the JSON' }] };
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    return {
      kind: 'failed',
      problems: parsed.error.issues.map((issue) => ({
        where: issue.path.length === 0 ? where : `${where}: ${issue.path.join('.')}`,
        what: issue.message,
        mend: 'write the course file as its description says',
      })),
    };
  }
  const { settings, lessons, ...course } = parsed.data;
  const { passMark, completion, examAttempts } = settings;
  const packaged: PackagedCourse = {
    ...course,
    passMark,
    completion,
    examAttempts,
    launchData: JSON.stringify(settings),
    launchPage: 'index.html',
    // An LMS would hand all of them out at launch, and each costs the course a call to find.
    objectives: [],
  };
  const { id, title, language } = course;
  const own = { id, title, language, lessons, settings, packaged };
  return { kind: 'read', course: packaged, own };
}
