import type { ReviewedCourse, ReviewedLesson, ReviewedQuiz } from './course.ts';
import type { Flaw, Severity } from './finding.ts';
import type { ReviewedItem } from './item.ts';

interface Told {
  /** What it asks for, in one sentence. */
  readonly about: string;
  readonly severity: Severity;
  /** `en`: it knows words of English, and is silent about courses in other languages. */
  readonly languages: 'all' | 'en';
}

/** Judges one item, whatever stands around it. Paths begin at the item. */
export interface ItemRule extends Told {
  readonly judges: 'item';
  readonly find: (item: ReviewedItem, course: ReviewedCourse) => readonly Flaw[];
}

/** Judges the items of a quiz together. Paths begin at the quiz. */
export interface QuizRule extends Told {
  readonly judges: 'quiz';
  readonly find: (quiz: ReviewedQuiz, course: ReviewedCourse) => readonly Flaw[];
}

/** Judges all quizzes together. Paths begin at the quiz that is named. */
export interface CourseRule extends Told {
  readonly judges: 'course';
  readonly find: (course: ReviewedCourse) => readonly (Flaw & { readonly quiz: string })[];
}

/** Judges the text of a lesson. Paths begin at the lesson in `course.json`. */
export interface LessonRule extends Told {
  readonly judges: 'lesson';
  readonly find: (lesson: ReviewedLesson) => readonly Flaw[];
}

export type Rule = ItemRule | QuizRule | CourseRule | LessonRule;
