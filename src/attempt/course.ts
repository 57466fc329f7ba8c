import type { ItemId, ItemKey, QuizKey } from '../quiz/quiz.ts';

/** What completes the course: every check answered, the exam settled (passed, or no sitting left), or both. */
export type CompletionRule = 'checks' | 'exam' | 'checks-and-exam';

/** How answers are reported: a record a try, one record an item, or none. */
export type InteractionsMode = 'journal' | 'state' | 'off';

/** What the LMS is told on leaving: keep the attempt always, or close it once it is complete. */
export type ExitRule = 'suspend' | 'normal-when-complete';

/** The rules an instructor may change; course.json has the defaults, launch data may override. */
export interface Settings {
  /** Percent of the exam's points needed to pass, 0 to 100. */
  readonly passMark: number;
  /** Items drawn from the exam's pool for one sitting. */
  readonly examLength: number;
  /** Sittings allowed. */
  readonly examAttempts: number;
  readonly completion: CompletionRule;
  readonly interactions: InteractionsMode;
  readonly exit: ExitRule;
}

export interface Objective {
  readonly id: string;
  readonly text: string;
}

/** A lesson as an attempt sees it. Its id is also the name of its page. */
export interface LessonOutline {
  readonly id: string;
  readonly title: string;
  readonly objectives: readonly Objective[];
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
}

/** The page of the exam, without `.html`, beside those of the lessons. */
export const examPage = 'exam';

/** The items of every check, in the order of the lessons. */
export function checkItems(course: Course): readonly ItemKey[] {
  return course.lessons.flatMap(lessonItems);
}

/** The items of a lesson's checks. */
export function lessonItems(lesson: LessonOutline): readonly ItemKey[] {
  return lesson.checks.flatMap((quiz) => quiz.items);
}

/** Every item of the course by id: ids are unique across the course (the build checks it). */
export function itemsById(course: Course): ReadonlyMap<ItemId, ItemKey> {
  return new Map([...checkItems(course), ...course.exam.items].map((item) => [item.id, item]));
}
