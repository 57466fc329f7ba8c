import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItems, itemsById, shorterCourse } from '../../src/attempt/course.ts';
import { itemCode } from '../../src/attempt/item-code.ts';
import { ruledDraw } from '../../src/attempt/ruled-draw.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { askedCourse } from '../../src/instructor/asked-course.ts';
import { choosableQuestions } from '../../src/packaging/make/asked-keys.ts';
import { countedFor, inOrder, lengthOf, rowFor } from '../../src/packaging/make/drawn-rows.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
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

/** A course with a table that its exam can meet: of each row no more than there is. */
const tabled = courseAndAttempt.chain(({ course, attempt }) => {
  const questions = choosableQuestions(course).filter(({ lesson }) => lesson === null);
  const row = fc.oneof(
    fc.constantFrom(...course.lessons).map(({ id }) => ({ lesson: id })),
    fc.constantFrom(...questions).map(({ objective }) => ({ objective })),
    fc.constant({}),
  );
  const rows = fc.uniqueArray(row, { selector: (each) => JSON.stringify(each), minLength: 1 });
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9 });
  return fc.tuple(rows, shares).map(([given, parts]) => {
    const order = inOrder(given.map((each) => ({ ...each, count: 0 })));
    const there = countedFor(order, questions);
    const blueprint = order.map((each, at) => ({
      ...each,
      count: Math.round((parts[at % parts.length] ?? 0) * (there[at] ?? 0)),
    }));
    return { course, attempt, questions, blueprint };
  });
});

describe('a course whose exam is drawn by a table', () => {
  it('has as many questions of each row in a sitting, and none that no sitting has', () => {
    fc.assert(
      fc.property(tabled, ({ course, attempt, questions, blueprint }) => {
        const length = lengthOf(blueprint);
        fc.pre(length > 0 && course.exam.items.length > 0);
        const loose = { ...course.exam, items: course.exam.items.map(unbound) };
        const asked = askedCourse(
          { ...course, exam: loose },
          { questions: undefined, lessons: undefined, blueprint },
        );
        const rowOf = new Map(
          questions.map((question) => [question.id, rowFor(blueprint, question)]),
        );
        const counts = (id: string) => blueprint[rowOf.get(id) ?? -1]?.count ?? 0;
        expect(asked.exam.items.map(({ id }) => id)).toEqual(
          course.exam.items.map(({ id }) => id).filter((id) => counts(id) > 0),
        );
        const settings = { ...course.settings, examLength: length };
        const drawn = ruledDraw(asked, settings, attempt);
        const found = blueprint.map((_, at) => drawn.filter((id) => rowOf.get(id) === at).length);
        expect(found).toEqual(blueprint.map(({ count }) => count));
      }),
      { numRuns: 15 },
    );
  });
});

/** An item that goes into a sitting without others, and with any. */
function unbound(item: ItemKey): ItemKey {
  return { ...item, stem: undefined, family: undefined };
}
