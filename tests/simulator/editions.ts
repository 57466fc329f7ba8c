import type { Course, LessonOutline } from '../../src/attempt/course.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import type { QuizKey } from '../../src/quiz/quiz.ts';
import { exampleCourse } from '../attempt/example-course.ts';

/** What an author changes between two launches. */
export type Edit =
  | { readonly kind: 'add-item'; readonly lesson: number; readonly name: number }
  | { readonly kind: 'remove-item'; readonly nth: number }
  | { readonly kind: 'remove-exam-item'; readonly nth: number }
  | { readonly kind: 'rename-option'; readonly nth: number; readonly name: number }
  | { readonly kind: 'pass-mark'; readonly percent: number }
  | { readonly kind: 'sittings'; readonly allowed: number };

/** The course as first published, with the rules an instructor chose. */
export function firstEdition(settings: Partial<Course['settings']>): Course {
  return { ...exampleCourse, settings: { ...exampleCourse.settings, ...settings } };
}

/** The next edition of a course. An edit that finds nothing to change changes nothing. */
export function edited(course: Course, edit: Edit): Course {
  switch (edit.kind) {
    case 'add-item':
      return withLessons(course, (lesson, index) =>
        index === edit.lesson % course.lessons.length ? added(lesson, edit.name) : lesson,
      );
    case 'remove-item': {
      const items = course.lessons.flatMap(({ checks }) => checks.flatMap((quiz) => quiz.items));
      const gone = items[edit.nth % Math.max(1, items.length)];
      return withItems(course, (item) => (item === gone ? null : item));
    }
    case 'remove-exam-item': {
      const items = course.exam.items;
      if (items.length < 2) return course;
      const gone = items[edit.nth % items.length];
      return withItems(course, (item) => (item === gone ? null : item));
    }
    case 'rename-option': {
      const items = [...course.lessons.flatMap(({ checks }) => checks), course.exam]
        .flatMap((quiz) => quiz.items)
        .filter(({ type }) => type === 'likert' || type === 'choice');
      const changed = items[edit.nth % Math.max(1, items.length)];
      return withItems(course, (item) => (item === changed ? renamed(item, edit.name) : item));
    }
    case 'pass-mark':
      return { ...course, settings: { ...course.settings, passMark: edit.percent } };
    case 'sittings':
      return { ...course, settings: { ...course.settings, examAttempts: edit.allowed } };
  }
}

function withLessons(
  course: Course,
  change: (lesson: LessonOutline, index: number) => LessonOutline,
): Course {
  return { ...course, lessons: course.lessons.map(change) };
}

function withItems(course: Course, change: (item: ItemKey) => ItemKey | null): Course {
  const inQuiz = (quiz: QuizKey): QuizKey => ({
    ...quiz,
    items: quiz.items.flatMap((item) => change(item) ?? []),
  });
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    checks: lesson.checks.map(inQuiz),
  }));
  return { ...course, lessons, exam: inQuiz(course.exam) };
}

function added(lesson: LessonOutline, name: number): LessonOutline {
  const id = `added_${lesson.id}_${name}`;
  const [first, ...others] = lesson.checks;
  const isThere = first === undefined || first.items.some((item) => item.id === id);
  if (isThere) return lesson;
  const base = { id, objective: lesson.objectives[0]?.id ?? '' };
  const item: ItemKey =
    name % 2 === 0
      ? { ...base, type: 'long-fill-in', points: 0 }
      : { ...base, type: 'true-false', points: 1, correct: true };
  return { ...lesson, checks: [{ ...first, items: [item, ...first.items] }, ...others] };
}

function renamed(item: ItemKey, name: number): ItemKey {
  const id = `renamed_${name}`;
  if (item.type === 'likert') return { ...item, scale: [...item.scale.slice(0, -1), { id }] };
  if (item.type !== 'choice') return item;
  const last = item.options.at(-1)?.id;
  return {
    ...item,
    options: [...item.options.slice(0, -1), { id }],
    correct: item.correct.map((right) => (right === last ? id : right)),
  };
}
