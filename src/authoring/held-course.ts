import type { HeldCourse } from '../attempt/course.ts';
import type { Item } from '../quiz/item-types.ts';
import type { Quiz, QuizKey } from '../quiz/quiz.ts';
import type { Held, HeldQuiz } from '../quiz/varied.ts';
import type { WholeCourse } from './read-course.ts';

/**
 * A quiz as pages have it: what its items rest on and are drawn by, and what the review is not to say,
 * show nowhere.
 */
export function shown(quiz: Quiz, varied: WholeCourse['varied']): HeldQuiz {
  const unseen = {
    facts: undefined,
    family: undefined,
    difficulty: undefined,
    asks: undefined,
    silenced: undefined,
  };
  const items = quiz.items.map((item): Held<Item> => {
    const held = varied.get(item.id)?.item;
    if (held === undefined) return { ...item, ...unseen };
    return { ...held, stem: item.stem, template: { ...held.template, ...unseen } };
  });
  const stems = quiz.stems?.map((stem) => ({ ...stem, family: undefined }));
  return { ...quiz, stems, items, draw: undefined, silenced: undefined };
}

/** The keys of a course as it is packaged: each once, for every page. */
export function heldCourse({ course, varied }: WholeCourse): HeldCourse {
  const held = (quiz: QuizKey) => ({
    ...quiz,
    items: quiz.items.map((item) => varied.get(item.id)?.key ?? item),
  });
  const lessons = course.lessons.map((lesson) => ({ ...lesson, checks: lesson.checks.map(held) }));
  return { ...course, lessons, exam: held(course.exam) };
}
