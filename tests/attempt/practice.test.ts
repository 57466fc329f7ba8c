import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  type Practice,
  startSitting,
  submitSitting,
  visit,
} from '../../src/attempt/attempt.ts';
import { checkItems, itemsById } from '../../src/attempt/course.ts';
import {
  isPractisable,
  minutesOf,
  nextDue,
  practiceQueue,
  practised,
  setOf,
} from '../../src/attempt/practice.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { courseAndAttempt, practiceArbitrary } from './arbitraries.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse, wrongResponse } from './responses.ts';

const today = 20_800;
const known = itemsById(exampleCourse);
const items = checkItems(exampleCourse);
const named = (id: string): ItemKey => {
  const item = known.get(id);
  if (item === undefined) throw new Error(id);
  return item;
};
const wrong = named('makers_true');
const begun = visit(newAttempt(3), 'makers', 'makers');
const queue = (attempt: Attempt, day = today) =>
  practiceQueue(exampleCourse, attempt, 70, day).map(({ item, why }) => `${item.id}: ${why}`);

/** Practises an item on days, right or not. */
function practising(
  item: ItemKey,
  ...answers: readonly (readonly [day: number, isRight: boolean])[]
): Practice {
  const practice = answers.reduce<Practice | undefined>(
    (before, [day, isRight]) =>
      practised(before, item, (isRight ? rightResponse : wrongResponse)(item), day),
    undefined,
  );
  if (practice === undefined) throw new Error('nothing was practised');
  return practice;
}

describe('what is practised', () => {
  test('is nothing before anything was answered', () => {
    expect(queue(begun)).toEqual([]);
  });

  test('is what was missed, and of earlier lessons what was right', () => {
    const answered = items.reduce(
      (attempt, item) =>
        answer(attempt, item.id, (item === wrong ? wrongResponse : rightResponse)(item)),
      begun,
    );
    expect(queue(answered)).toEqual(
      expect.arrayContaining(['makers_true: missed', 'rules_pairs: older', 'rules_number: older']),
    );
    // Of the lesson where the learner is, what was right waits; nothing that is not graded is asked.
    expect(queue(answered)).toHaveLength(3);
    expect(queue(answered)[0]).toBe('makers_true: missed');
    const elsewhere = visit(answered, 'rules', 'rules');
    expect(queue(elsewhere)).toHaveLength(4);
  });

  test('is what the exam has shown to be weak, answered before or not', () => {
    const ids = exampleCourse.exam.items.map(({ id }) => id);
    const failed = submitSitting(
      ids.reduce(
        (attempt, id) => answerSitting(attempt, id, wrongResponse(named(id))),
        startSitting(begun, ids),
      ),
    );
    const asked = queue(failed);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.every((each) => each.endsWith(': weak'))).toBe(true);
  });

  test('never holds an item of the exam, or one that is not graded', () => {
    fc.assert(
      fc.property(courseAndAttempt, fc.nat(100), ({ course, attempt }, passMark) => {
        const own = new Set(checkItems(course).filter(isPractisable));
        const asked = practiceQueue(course, attempt, passMark, today).map(({ item }) => item);
        expect(asked.filter((item) => !own.has(item))).toEqual([]);
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { numRuns: 200 },
    );
  });

  test('comes in sets of five minutes, and of one item at least', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const all = practiceQueue(course, attempt, 70, today);
        const set = setOf(all);
        expect(set.length).toBe(Math.min(set.length, all.length));
        expect(set.length > 0).toBe(all.length > 0);
        expect(minutesOf(set)).toBeLessThanOrEqual(5);
        expect(set[0]).toBe(all[0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an answer in practice', () => {
  test('puts an item into the next box once it was due, and back into the first where it is wrong', () => {
    const state = (...answers: Parameters<typeof practising>[1][]) =>
      practising(wrong, ...answers).items.get(wrong.id);
    expect(state([today, false])).toEqual({ box: 1, day: today });
    expect(state([today, true])).toEqual({ box: 2, day: today });
    expect(state([today, true], [today + 1, true])).toEqual({ box: 3, day: today + 1 });
    // Asked again too soon, it stays where it is, and waits from the same day.
    expect(state([today, true], [today + 1, true], [today + 2, true])).toEqual({
      box: 3,
      day: today + 1,
    });
    expect(state([today, true], [today + 1, true], [today + 4, false])).toEqual({
      box: 1,
      day: today + 4,
    });
  });

  test('is asked again after 1, 3, 7, 14, 30 and 60 days while it is right', () => {
    let practice = practising(wrong, [today, true]);
    let day = today;
    const waits = [1, 3, 7, 14, 30, 60, 60].map((wait) => {
      const next = nextDue({ ...begun, practice }, day) ?? day;
      expect(queue({ ...begun, practice }, next - 1)).toEqual([]);
      expect(queue({ ...begun, practice }, next)).toEqual(['makers_true: due']);
      const waited = next - day;
      day = next;
      practice = practised(practice, wrong, rightResponse(wrong), day);
      return [wait, waited];
    });
    for (const [expected, waited] of waits) expect(waited).toBe(expected);
    expect(practice.given).toBe(8);
  });

  test('is asked again at once where it was wrong', () => {
    const practice = practising(wrong, [today, false]);
    expect(queue({ ...begun, practice })).toEqual(['makers_true: missed']);
    expect(nextDue({ ...begun, practice }, today)).toBe(null);
  });

  test('changes nothing that is scored, completed or reported', () => {
    fc.assert(
      fc.property(
        courseAndAttempt.chain(({ course, attempt }) =>
          practiceArbitrary(course).map((practice) => ({ course, attempt, practice })),
        ),
        ({ course, attempt: { practice: _, ...before }, practice }) => {
          const report = reportOf(course, course.settings, before);
          const after = practice === undefined ? before : { ...before, practice };
          expect(reportOf(course, course.settings, after)).toEqual(report);
        },
      ),
      { numRuns: 300 },
    );
  });
});
