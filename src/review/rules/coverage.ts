import type { ReviewedCourse, ReviewedQuiz } from '../reading/course.ts';
import type { CourseRule } from '../reading/rule.ts';
import { listed } from '../reading/words.ts';

/** So many items an objective needs in the pool, for two sittings to differ and one slip not to decide. */
const fewest = 3;

/**
 * Objectives that the exam tests with fewer than three items. Standards for Educational and
 * Psychological Testing (2014), standard 4.12: the content of a test covers what it is said to.
 */
export const fewExamItems: CourseRule = {
  about: 'The exam has three items or more for each objective.',
  judges: 'course',
  severity: 'note',
  languages: 'all',
  find: (course) =>
    course.quizzes.filter(isExam).flatMap((exam) => {
      const objectives = course.lessons.flatMap((lesson) => lesson.objectives);
      const few = objectives
        .map(({ id }) => ({ id, count: exam.items.filter((item) => item.objective === id).length }))
        .filter(({ count }) => count < fewest);
      if (few.length === 0) return [];
      const names = listed(
        few.map(({ id, count }) => `${id} ${count}`),
        40,
      );
      const message = `look at the pool: ${few.length} of ${objectives.length} objectives have fewer than ${fewest} items (${names})`;
      return [{ quiz: exam.id, path: ['items'], message }];
    }),
};

/** Facts that the course has and no item rests on: nobody is asked whether they were understood. */
export const untestedFacts: CourseRule = {
  about: 'Each fact has an item that rests on it.',
  judges: 'course',
  severity: 'note',
  languages: 'all',
  find: (course) => {
    const tested = new Set(
      course.quizzes.flatMap(({ items }) => items.flatMap(({ facts }) => facts)),
    );
    const untested = (course.facts ?? []).filter((id) => !tested.has(id));
    const exam = course.quizzes.find(isExam);
    if (untested.length === 0 || exam === undefined) return [];
    const message = `look at the facts that no item rests on: ${untested.length} of ${course.facts?.length} (${listed(untested, 40)}); ask about those that matter`;
    return [{ quiz: exam.id, path: ['items'], message }];
  },
};

/**
 * A check that asks about its own lesson alone. Asking again later is what makes remembering last
 * (Roediger & Karpicke 2006), so each check after the first has something that rests on a fact of an
 * earlier lesson. Courses without facts are not judged.
 */
export const noLookBack: CourseRule = {
  about: 'A check asks something that needs an earlier lesson.',
  judges: 'course',
  severity: 'note',
  languages: 'all',
  find: (course) => {
    if (course.facts === null) return [];
    const earlier = new Set<string>();
    return course.lessons.flatMap((lesson, nth) => {
      const quizzes = checksOf(course, lesson.checks);
      const before = new Set(earlier);
      for (const fact of lesson.facts) earlier.add(fact);
      const own = quizzes.flatMap(({ items }) => items.flatMap(({ facts }) => facts));
      for (const fact of own) earlier.add(fact);
      const [first] = quizzes;
      if (nth === 0 || first === undefined || own.some((fact) => before.has(fact))) return [];
      const message =
        'look back: no item of this check rests on a fact of an earlier lesson; ask something that needs one';
      return [{ quiz: first.id, path: ['items'], message }];
    });
  },
};

function checksOf({ quizzes }: ReviewedCourse, ids: readonly string[]): readonly ReviewedQuiz[] {
  return ids.flatMap((id) => quizzes.find((quiz) => quiz.id === id) ?? []);
}

function isExam({ kind }: ReviewedQuiz): boolean {
  return kind === 'exam';
}
