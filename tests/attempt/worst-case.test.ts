import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostCharacters } from '../../src/attempt/answer-sizes.ts';
import { lengthWithChecks } from '../../src/attempt/check-blocks.ts';
import { shorterCourse } from '../../src/attempt/course.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { answerSizes, worstCase } from '../../src/attempt/worst-case.ts';
import { courseAndAttempt } from './arbitraries.ts';

test('is a limit that every attempt at a course meets, and so is any above it', () => {
  fc.assert(
    fc.property(courseAndAttempt, fc.nat(3000), ({ course, attempt }, extra) => {
      const limit = worstCase(course) + extra;
      const data = encodeAttempt(course, attempt, { number: 7, writer: 9 }, limit);
      expect(data?.length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 500 },
  );
});

test('comes to the same for a package of other settings or fewer lessons', () => {
  const settings = fc.record({
    examLength: fc.integer({ min: 1, max: 9 }),
    examAttempts: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(courseAndAttempt, settings, fc.nat(), ({ course }, chosen, some) => {
      const kept = course.lessons.map(({ id }) => id).filter((_, at) => (some >> at) % 2 === 1);
      const lessons = kept.length === 0 ? course.lessons.map(({ id }) => id) : kept;
      const packaged = shorterCourse(course, lessons);
      expect(mostCharacters(answerSizes(course), { ...chosen, lessons })).toBe(
        worstCase({ ...packaged, settings: { ...course.settings, ...chosen } }),
      );
    }),
  );
});

test('takes the checks of the lessons that are there, and the longest sitting of what they teach', () => {
  const sizes = {
    start: 100,
    lessons: { salt: 10, ice: 20 },
    earlier: [{ lesson: 'ice', about: 'salt', size: 7 }],
    pool: [
      { lesson: 'salt', size: 5 },
      { lesson: 'ice', size: 9 },
      { lesson: '', size: 7 },
    ],
  };
  const most = (...lessons: string[]) =>
    mostCharacters(sizes, { lessons, examLength: 2, examAttempts: 3 });
  // 17 characters of a sitting beside its items.
  expect(most('salt', 'ice')).toBe(lengthWithChecks(100 + 30 + 7 + 3 * (17 + 9 + 7)));
  expect(most('ice')).toBe(lengthWithChecks(100 + 20 + 3 * (17 + 9 + 7)));
  expect(most('salt')).toBe(lengthWithChecks(100 + 10 + 3 * (17 + 7 + 5)));
  expect(most()).toBe(lengthWithChecks(100 + 3 * (17 + 7)));
});
