import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostCharacters } from '../../src/attempt/answer-sizes.ts';
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
