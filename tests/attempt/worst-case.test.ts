import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostCharacters } from '../../src/attempt/answer-sizes.ts';
import { type Attempt, newAttempt, type Sitting } from '../../src/attempt/attempt.ts';
import { lengthWithChecks, readChecked } from '../../src/attempt/check-blocks.ts';
import { checkItems, type LessonOutline, shorterCourse } from '../../src/attempt/course.ts';
import { cutMark, uncut, writeRecord } from '../../src/attempt/item-record.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { answerSizes, longestResponses, worstCase } from '../../src/attempt/worst-case.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { courseAndAttempt } from './arbitraries.ts';
import { exampleCourse } from './example-course.ts';

const recordLength = (item: ItemKey, response = longest(item)): number =>
  writeRecord(item, response, 7, uncut).length;

function longest(item: ItemKey): LearnerResponse {
  const [first, ...others] = longestResponses(item);
  if (first === undefined) throw new Error('there is none');
  return others.reduce(
    (most, other) => (recordLength(item, other) > recordLength(item, most) ? other : most),
    first,
  );
}

/** A lesson without questions: that it was opened is all there is to keep of it. */
const unasked: LessonOutline = { id: 'end', title: 'The end', objectives: [], checks: [] };

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

test('is what an attempt takes that has all there is to keep', () => {
  const course = { ...exampleCourse, lessons: [...exampleCourse.lessons, unasked] };
  const answers = new Map(
    checkItems(course).map((item) => [item.id, { response: longest(item), tries: 7 }]),
  );
  const essay = {
    response: { type: 'long-fill-in', text: cutMark },
    tries: 7,
    ticked: [0, 7],
  } as const;
  const drawn = course.exam.items
    .toSorted((one, other) => recordLength(other) - recordLength(one))
    .slice(0, course.settings.examLength);
  const sitting = (number: number): Sitting => ({
    number,
    drawn: drawn.map(({ id }) => id),
    answers: new Map(drawn.map((item) => [item.id, longest(item)])),
    submitted: true,
    day: 20_000,
    spent: 100,
  });
  const attempt: Attempt = {
    ...newAttempt(1),
    place: 'rules',
    opened: new Set(course.lessons.map(({ id }) => id)),
    answers: answers.set('rules_essay', essay),
    sittings: [1, 2, 3].map(sitting),
    practice: {
      items: new Map(checkItems(course).map(({ id }) => [id, { box: 1, day: 20_000 }])),
      given: 9,
    },
    restart: { round: 1, progress: 0.5 },
  };
  const data = encodeAttempt(course, attempt, { number: 7, writer: 9 }, 64_000) ?? '';
  // No item of it is answered in steps, which would begin a list of their own.
  const unfinished = 3;
  expect(answerSizes(course).start).toBe(24 + 6 + 3 + unfinished + 3 + 2 * 2 + 8);
  expect(lengthWithChecks(readChecked(data).length + unfinished)).toBe(worstCase(course));
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
