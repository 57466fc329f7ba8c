import { expect, test } from 'vitest';
import { answer, newAttempt, startSitting, submitSitting } from '../../src/attempt/attempt.ts';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import { createStore } from '../../src/attempt/store.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { ChoiceKey } from '../../src/quiz/item-types/choice.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import { exampleCourse } from './example-course.ts';

/** How much work an answer makes, counted by how often an item is looked at, as a course grows. */

const response: LearnerResponse = { type: 'choice', chosen: ['a'] };

/** A course of lessons of ten items on an objective each, whose items note each look at them. */
function courseOf(lessons: number, looked: () => void): Course {
  const items = (lesson: number, kind: string) =>
    Array.from({ length: 10 }, (_, at): ChoiceKey => {
      const key: ChoiceKey = {
        id: `${kind}_${lesson}_${at}`,
        type: 'choice',
        points: 1,
        objective: `goal_${lesson}_${at}`,
        choose: 'one',
        options: [{ id: 'a' }, { id: 'b' }],
        correct: ['a'],
      };
      return new Proxy(key, {
        get(target, name) {
          looked();
          return Reflect.get(target, name);
        },
      });
    });
  const numbers = Array.from({ length: lessons }, (_, at) => at);
  return {
    ...exampleCourse,
    settings: { ...exampleCourse.settings, examLength: lessons * 10 },
    lessons: numbers.map((lesson) => ({
      id: `lesson-${lesson}`,
      title: `Lesson ${lesson}`,
      objectives: items(lesson, 'check').map(({ objective: id }) => ({ id, text: id })),
      checks: [{ id: `check-${lesson}`, kind: 'check', items: items(lesson, 'check') }],
    })),
    exam: { id: 'exam', kind: 'exam', items: numbers.flatMap((lesson) => items(lesson, 'exam')) },
  };
}

/** Looks that a task takes in a course of so many lessons, all of it answered. */
function looks(
  lessons: number,
  task: (course: Course, whole: ReturnType<typeof answered>) => void,
) {
  let count = 0;
  const course = courseOf(lessons, () => {
    count += 1;
  });
  const whole = answered(course);
  count = 0;
  task(course, whole);
  return count;
}

function answered(course: Course) {
  const checks = checkItems(course).reduce(
    (attempt, { id }) => answer(attempt, id, response),
    newAttempt(1),
  );
  const drawn = course.exam.items.map(({ id }) => id);
  return submitSitting(startSitting(checks, drawn));
}

const save = { number: 1, writer: 1 };

test.each([
  ['reporting', (course, attempt) => reportOf(course, course.settings, attempt)],
  ['writing', (course, attempt) => encodeAttempt(course, attempt, save, 64_000)],
  [
    'writing and reading',
    (course, attempt) =>
      decodeAttempt(course, encodeAttempt(course, attempt, save, Number.MAX_SAFE_INTEGER) ?? ''),
  ],
  [
    'drawing a sitting',
    (course, attempt) => {
      const store = createStore(
        () => course,
        () => 0,
      );
      store.begin({ ...attempt, sittings: [] }, course.settings, { keep() {} });
      store.startSitting();
    },
  ],
] as const satisfies readonly (readonly [
  string,
  Parameters<typeof looks>[1],
])[])('%s takes work in proportion to the items', (_, task) => {
  const [few, many] = [looks(3, task), looks(30, task)];
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(11);
});

test('an answer is put into the attempt without looking at the others', () => {
  const answering = (course: Course, attempt: ReturnType<typeof answered>) => {
    const store = createStore(
      () => course,
      () => 0,
    );
    store.begin(attempt, course.settings, { keep() {} });
    return store;
  };
  const extra = (lessons: number) => {
    const begun = looks(lessons, (course, attempt) => void answering(course, attempt));
    const all = looks(lessons, (course, attempt) => {
      const asked = { id: 'check_1_1', label: 'Which?', prompt: 'Which?' };
      answering(course, attempt).answer(asked, response, 1);
    });
    return all - begun;
  };
  expect(extra(30)).toBe(extra(3));
});
