import { loadCourse } from '../../src/authoring/node.ts';

/** What the browser tests run: the zips the build left, and the course they hold. */

export const packages = [
  { zip: 'dist/packages/chokepoint-scorm-1.2.zip', version: '1.2' },
  { zip: 'dist/packages/chokepoint-scorm-2004-3rd.zip', version: '2004' },
] as const;

/** Holds the very files of the 3rd edition beside manifest and schemas, as a test of it says. */
export const fourthEdition = 'dist/packages/chokepoint-scorm-2004-4th.zip';

export const webPackage = 'dist/packages/chokepoint-web.zip';

export const { course, quizzes } = loadCourse('src/content');

export const items = new Map(quizzes.flatMap((quiz) => quiz.items).map((item) => [item.id, item]));

/** The items of a lesson's checks, with their texts. */
export function lessonItems(lesson: string) {
  const checks = course.lessons.find(({ id }) => id === lesson)?.checks ?? [];
  return checks.flatMap((quiz) => quiz.items).flatMap(({ id }) => items.get(id) ?? []);
}
