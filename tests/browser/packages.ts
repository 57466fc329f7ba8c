import { join } from 'node:path';
import { type Course, type CourseAt, concreteCourse } from '../../src/attempt/course.ts';
import { heldCourse } from '../../src/authoring/held-course.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import type { Quiz } from '../../src/quiz/quiz.ts';
import { concrete } from '../../src/quiz/varied.ts';
import { formats } from '../../src/words/formats.ts';

/** What the browser tests run: the zips a build left, and the course they hold. */

interface PlayedPackage {
  readonly zip: string;
  readonly version: '1.2' | '2004';
}

/** What a package of the whole course may weigh; the schema files of SCORM 2004 are 28 kB more. */
export const mostBytes = { '1.2': 420_000, '2004': 448_000 } as const;

export interface BuiltCourse {
  /** The folder of the built site. */
  readonly site: string;
  readonly course: Course;
  /** With the values that a student has whose attempt has a seed. */
  readonly courseAt: CourseAt;
  readonly quizzes: readonly Quiz[];
  readonly items: ReadonlyMap<string, Item>;
  /** What the learner can do who reaches an objective, by its id. */
  readonly objectives: ReadonlyMap<string, string>;
  /** Those that are played in whole; the 4th edition has the files of the 3rd. */
  readonly packages: readonly [PlayedPackage, PlayedPackage];
  readonly fourthEdition: string;
  readonly webPackage: string;
  /** The items of a lesson's checks, with their texts. */
  lessonItems(lesson: string): readonly Item[];
  /** Ids of those whose values are drawn: `items` has them with values that no student need have. */
  readonly varied: readonly string[];
  /** An item as a student sees it whose attempt has a seed. */
  asked(item: Item, seed: number): Item;
}

/**
 * @param site where it is, or will be, built
 * @param folder that of the course
 */
export function builtCourse(site: string, folder: string): BuiltCourse {
  const whole = loadCourse(folder);
  const { file, course, quizzes, varied } = whole;
  const { number } = formats(file.language);
  const items = new Map(quizzes.flatMap((quiz) => quiz.items).map((item) => [item.id, item]));
  const zip = (format: string) => join(site, 'packages', `${course.id}-${format}.zip`);
  return {
    site,
    course,
    courseAt: (seed) => concreteCourse(heldCourse(whole), seed, number),
    quizzes,
    items,
    objectives: new Map(
      file.lessons.flatMap((lesson) => lesson.objectives.map(({ id, text }) => [id, text])),
    ),
    packages: [
      { zip: zip('scorm-1.2'), version: '1.2' },
      { zip: zip('scorm-2004-3rd'), version: '2004' },
    ],
    fourthEdition: zip('scorm-2004-4th'),
    webPackage: zip('web'),
    varied: [...varied.keys()],
    asked: (item, seed) => concrete(varied.get(item.id)?.item ?? item, seed, number),
    lessonItems(lesson) {
      const checks = course.lessons.find(({ id }) => id === lesson)?.checks ?? [];
      return checks.flatMap((quiz) => quiz.items).flatMap(({ id }) => items.get(id) ?? []);
    },
  };
}

export const ours = builtCourse('dist', 'src/content');
export const { course, quizzes, items, packages, fourthEdition, webPackage, lessonItems } = ours;
