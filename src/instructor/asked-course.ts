import type { Course } from '../attempt/course.ts';
import { type Asked, askedKeys, itemsByQuiz, keyRows } from '../packaging/make/asked-keys.ts';
import type { QuizKey } from '../quiz/quiz.ts';

/** The course as a package has it that asks some of its questions. */
export function askedCourse(whole: Course, asked: Asked): Course {
  const { blueprint } = asked;
  if (asked.lessons === undefined && asked.questions === undefined && blueprint === undefined)
    return whole;
  const keys = askedKeys(whole, asked);
  const left = new Set([...itemsByQuiz(keys).values()].flat());
  const lessons = new Set(keys.lessons.map(({ id }) => id));
  const some = ({ items, ...quiz }: QuizKey): QuizKey => ({
    ...quiz,
    items: items.filter(({ id }) => left.has(id)),
  });
  return {
    ...whole,
    lessons: whole.lessons
      .filter(({ id }) => lessons.has(id))
      .map((lesson) => ({
        ...lesson,
        checks: lesson.checks.map(some).filter(({ items }) => items.length > 0),
      })),
    exam: {
      ...some(whole.exam),
      ...(blueprint && {
        draw: {
          unseenFirst: true,
          ...whole.exam.draw,
          blueprint: keyRows(blueprint, keys.lessons),
        },
      }),
    },
  };
}
