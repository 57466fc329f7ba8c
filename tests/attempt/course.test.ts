import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, newAttempt } from '../../src/attempt/attempt.ts';
import { type Course, lessonItems, shorterCourse } from '../../src/attempt/course.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import { createStore } from '../../src/attempt/store.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { rightResponse } from './responses.ts';

const { course } = loadCourse('src/content');
const ids = course.lessons.map(({ id }) => id);
const someLessons = fc.subarray(ids, { minLength: 1 });
const settings = fc.record({
  passMark: fc.integer({ min: 0, max: 100 }),
  examLength: fc.integer({ min: 1, max: 200 }),
  examAttempts: fc.integer({ min: 1, max: 10 }),
  completion: fc.constantFrom('checks' as const, 'exam' as const, 'checks-and-exam' as const),
  feedback: fc.constantFrom('after-sitting' as const, 'never' as const),
  interactions: fc.constantFrom('journal' as const, 'state' as const),
  exit: fc.constant('suspend' as const),
});

/** Everything answered rightly, every sitting used. */
function finished(from: Course): Attempt {
  const store = createStore(
    () => from,
    () => 0,
  );
  store.begin(newAttempt(7), from.settings, { keep: () => {} });
  const items = from.lessons.flatMap(({ checks }) => checks.flatMap((quiz) => quiz.items));
  const asked = (id: string) => ({ id, label: '', prompt: '' });
  for (const { id } of from.lessons) store.visit(id);
  for (const item of items) store.answer(asked(item.id), rightResponse(item), 1);
  while (store.startSitting()) {
    for (const id of store.$attempt.get().sittings.at(-1)?.drawn ?? []) {
      const item = from.exam.items.find((each) => each.id === id);
      if (item !== undefined) store.answerExam(asked(id), rightResponse(item), 1);
    }
    store.submitSitting();
  }
  return store.$attempt.get();
}

describe('shorterCourse', () => {
  it('keeps the named lessons in the order of the course, and of the exam only what they teach', () => {
    fc.assert(
      fc.property(someLessons, (lessons) => {
        const shorter = shorterCourse(course, [...lessons].reverse());
        expect(shorter.lessons.map(({ id }) => id)).toEqual(lessons);
        const taught = shorter.lessons.flatMap(({ objectives }) => objectives.map(({ id }) => id));
        const pool = course.exam.items.filter(({ objective }) => taught.includes(objective));
        expect(shorter.exam.items).toEqual(pool);
        for (const lesson of shorter.lessons) {
          const whole = course.lessons.find(({ id }) => id === lesson.id);
          const asked = whole === undefined ? [] : lessonItems(whole);
          expect(lessonItems(lesson)).toEqual(
            asked.filter(({ objective }) => taught.includes(objective)),
          );
        }
        expect(pool.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([[[]], [['gone']]])('stays whole for %j, which names no lesson of it', (lessons) => {
    expect(shorterCourse(course, lessons)).toBe(course);
  });

  it('can be completed and passed, and kept in what SCORM 1.2 stores, whatever the rules', () => {
    fc.assert(
      fc.property(someLessons, settings, (lessons, chosen) => {
        const shorter = { ...shorterCourse(course, lessons), settings: chosen };
        const attempt = finished(shorter);
        const { completion, success, score, progress } = reportOf(shorter, chosen, attempt);
        expect([completion, success, score, progress]).toEqual(['completed', 'passed', 100, 1]);
        const save = { number: 1, writer: 1 };
        expect(encodeAttempt(shorter, attempt, save, 4096)?.length).toBeLessThanOrEqual(4096);
      }),
      { numRuns: 40 },
    );
  });

  it('fits what SCORM 1.2 stores in the worst case, with the sittings that count', () => {
    const longest = { ...course.settings, examLength: 100, examAttempts: 2 };
    expect(worstCase({ ...course, settings: longest })).toBeLessThanOrEqual(4096);
  });
});
