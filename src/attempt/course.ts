import type { ItemId } from '../quiz/item-types/item.ts';
import type { ItemKey } from '../quiz/item-types.ts';
import type { QuizKey } from '../quiz/quiz.ts';
import { longestSitting } from '../quiz/units.ts';
import { concrete, type HeldQuizKey, type WriteNumber } from '../quiz/varied.ts';
import type { Attempt } from './attempt.ts';
import { onceEach } from './once-each.ts';
import type { Report } from './report.ts';
import type { CompletionRule, Settings } from './settings.ts';

/** A lesson as an attempt sees it. Its id is also the name of its page. */
export interface LessonOutline {
  readonly id: string;
  readonly title: string;
  readonly objectives: readonly { readonly id: string }[];
  readonly checks: readonly QuizKey[];
}

/** All that scoring, storing and reporting need of a course: no prose, no feedback. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly settings: Settings;
  readonly lessons: readonly LessonOutline[];
  readonly exam: QuizKey;
  /** Whether it has a page on which items of its checks are practised. */
  readonly practice?: boolean | undefined;
  /** Of a SCO of several: what alone completes it, whatever the settings say. */
  readonly only?: Exclude<CompletionRule, 'checks-and-exam'>;
  /** Of a SCO of several: what it reports, where that is not what a whole course would. */
  readonly reported?: (report: Report, attempt: Attempt) => Report;
}

/** The course for each seed of an attempt, which fixes the values that learners have of their own. */
export type CourseAt = (seed: number) => Course;

/** A course as its files say it: items whose values are drawn have none yet. */
export interface HeldCourse extends Omit<Course, 'lessons' | 'exam'> {
  readonly lessons: readonly (Omit<LessonOutline, 'checks'> & {
    readonly checks: readonly HeldQuizKey[];
  })[];
  readonly exam: HeldQuizKey;
}

/** The course with the values of an attempt: from here on nothing is varied. */
export function concreteCourse(held: HeldCourse, seed: number, write: WriteNumber): Course {
  const known = ({ items, ...quiz }: HeldQuizKey): QuizKey => ({
    ...quiz,
    items: items.map((item) => concrete(item, seed, write)),
  });
  const lessons = held.lessons.map((lesson) => ({ ...lesson, checks: lesson.checks.map(known) }));
  return { ...held, lessons, exam: known(held.exam) };
}

/** Every quiz of a course, by its id. */
export const quizKeys = onceEach(
  (held: HeldCourse): ReadonlyMap<string, HeldQuizKey> =>
    new Map(
      [...held.lessons.flatMap(({ checks }) => checks), held.exam].map((key) => [key.id, key]),
    ),
);

/** The page of the exam, without `.html`, beside those of the lessons. */
export const examPage = 'exam';

/**
 * The course with only the named lessons: its exam draws from the items that test what they
 * teach, and checks ask of these alone. Ids it does not have count for nothing; where none is left,
 * it stays whole.
 */
export function shorterCourse(course: Course, lessons: readonly string[]): Course {
  const kept = course.lessons.filter(({ id }) => lessons.includes(id));
  if (kept.length === 0) return course;
  const taught = new Set(kept.flatMap(({ objectives }) => objectives.map(({ id }) => id)));
  const about = ({ items, ...quiz }: QuizKey): QuizKey => ({
    ...quiz,
    items: items.filter(({ objective }) => taught.has(objective)),
  });
  return {
    ...course,
    lessons: kept.map((lesson) => ({ ...lesson, checks: lesson.checks.map(about) })),
    exam: about(course.exam),
  };
}

/**
 * How many items a sitting of the exam has: those asked for, as far as the pool goes, with stems
 * whole and one of each family.
 */
export function sittingLength(course: Course, { examLength }: Settings): number {
  return longestSitting(course.exam.items, examLength);
}

/** The items of every check, in the order of the lessons. */
export const checkItems = onceEach((course: Course): readonly ItemKey[] =>
  course.lessons.flatMap(lessonItems),
);

/** The items of a lesson's checks. */
export const lessonItems = onceEach((lesson: LessonOutline): readonly ItemKey[] =>
  lesson.checks.flatMap((quiz) => quiz.items),
);

/** Items by the objective they test. */
export function byObjective(items: readonly ItemKey[]): ReadonlyMap<string, readonly ItemKey[]> {
  const found = new Map<string, ItemKey[]>();
  for (const item of items) {
    const own = found.get(item.objective);
    if (own === undefined) found.set(item.objective, [item]);
    else own.push(item);
  }
  return found;
}

/** Every item of the course by id: ids are unique across the course (the build checks it). */
export const itemsById = onceEach(
  (course: Course): ReadonlyMap<ItemId, ItemKey> =>
    new Map([...checkItems(course), ...course.exam.items].map((item) => [item.id, item])),
);
