import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItems, itemsById, shorterCourse } from '../../src/attempt/course.ts';
import { itemCode } from '../../src/attempt/item-code.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { askedCourse } from '../../src/instructor/asked-course.ts';
import { courseAndAttempt } from '../attempt/arbitraries.ts';

const save = { number: 1, writer: 1 };
const room = 64_000;

/** A course that somebody has worked in, and what a package of it asks. */
const chosen = courseAndAttempt.chain(({ course, attempt }) => {
  const ids = [...itemsById(course).keys()];
  return fc.record({
    course: fc.constant(course),
    attempt: fc.constant(attempt),
    questions: fc.option(fc.subarray(ids), { nil: undefined }),
    lessons: fc.option(
      fc.subarray(
        course.lessons.map(({ id }) => id),
        { minLength: 1 },
      ),
      { nil: undefined },
    ),
  });
});

describe('a course of which some questions are asked', () => {
  it('asks those that were chosen on its lessons, in their order, with the codes that they had', () => {
    fc.assert(
      fc.property(chosen, ({ course, questions, lessons }) => {
        const shorter = lessons === undefined ? course : shorterCourse(course, lessons);
        const asked = askedCourse(course, { questions, lessons });
        const kept = [...itemsById(shorter).values()].filter(
          ({ id }) => questions?.includes(id) ?? true,
        );
        expect([...itemsById(asked).keys()]).toEqual(kept.map(({ id }) => id));
        expect([...itemsById(asked).values()].map(itemCode)).toEqual(kept.map(itemCode));
        for (const { checks } of asked.lessons)
          for (const { items } of checks) expect(items).not.toEqual([]);
      }),
    );
  });

  it('finds the answers of a learner again, and so does the whole course after it', () => {
    fc.assert(
      fc.property(chosen, ({ course, attempt, questions, lessons }) => {
        const asked = askedCourse(course, { questions, lessons });
        const ids = new Set(checkItems(asked).map(({ id }) => id));
        const before = decodeAttempt(course, encodeAttempt(course, attempt, save, room) ?? '');
        if (before.kind !== 'restored') throw new Error(before.kind);
        const data = encodeAttempt(course, before.attempt, save, room) ?? '';
        const there = decodeAttempt(asked, data);
        if (there.kind !== 'restored') throw new Error(there.kind);
        const expected = [...before.attempt.answers].filter(([id]) => ids.has(id));
        expect([...there.attempt.answers]).toEqual(expected);
        const back = decodeAttempt(course, encodeAttempt(asked, there.attempt, save, room) ?? '');
        if (back.kind !== 'restored') throw new Error(back.kind);
        expect([...back.attempt.answers]).toEqual(expected);
        expect(back.attempt.seed).toBe(before.attempt.seed);
        const pool = new Set(asked.exam.items.map(({ id }) => id));
        const sat = before.attempt.sittings.flatMap(({ drawn }) =>
          drawn.filter((id) => pool.has(id)),
        );
        expect(back.attempt.sittings.flatMap(({ drawn }) => drawn)).toEqual(sat);
      }),
    );
  });
});
