import type { ItemId, ItemKey, QuizKey } from '../quiz/quiz.ts';

/** What completes the course: every check answered, the exam settled (passed, or no sitting left), or both. */
export type CompletionRule = 'checks' | 'exam' | 'checks-and-exam';

/** How answers are reported: a record a try, one record an item, or none. */
export type InteractionsMode = 'journal' | 'state' | 'off';

/** What the LMS is told on leaving: keep the attempt always, or close it once it is complete. */
export type ExitRule = 'suspend' | 'normal-when-complete';

/**
 * When the exam shows the right answers and the reasons: after each sitting, only once no sitting
 * is left (until then which answers were right), or never (the score alone).
 */
export type FeedbackRule = 'after-sitting' | 'after-last-sitting' | 'never';

/** The rules an instructor may change; course.json has the defaults, launch data may override. */
export interface Settings {
  /** Percent of the exam's points needed to pass, 0 to 100. */
  readonly passMark: number;
  /** Items drawn from the exam's pool for one sitting. */
  readonly examLength: number;
  /** Sittings allowed. */
  readonly examAttempts: number;
  readonly completion: CompletionRule;
  readonly feedback: FeedbackRule;
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

/**
 * The course with only the named lessons: its exam draws from the items that test what they
 * teach. Ids it does not have count for nothing; where none is left, it stays whole.
 */
export function shorterCourse(course: Course, lessons: readonly string[]): Course {
  const kept = course.lessons.filter(({ id }) => lessons.includes(id));
  if (kept.length === 0) return course;
  const taught = new Set(kept.flatMap(({ objectives }) => objectives.map(({ id }) => id)));
  const items = course.exam.items.filter(({ objective }) => taught.has(objective));
  return { ...course, lessons: kept, exam: { ...course.exam, items } };
}

/** How many items a sitting of the exam has: those asked for, as far as the pool goes. */
export function sittingLength(course: Course, { examLength }: Settings): number {
  return Math.min(examLength, course.exam.items.length);
}

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
