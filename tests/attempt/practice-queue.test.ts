import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startSitting,
  submitSitting,
} from '../../src/attempt/attempt.ts';
import { checkItems, itemsById } from '../../src/attempt/course.ts';
import {
  isPractisable,
  minutesOf,
  nextDue,
  practiceQueue,
  setOf,
} from '../../src/attempt/practice.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse, wrongResponse } from './responses.ts';

const today = 20_800;
const known = itemsById(exampleCourse);
const named = (id: string): ItemKey => {
  const item = known.get(id);
  if (item === undefined) throw new Error(id);
  return item;
};
const queue = (attempt: Attempt, passMark = 70) =>
  practiceQueue(exampleCourse, attempt, passMark, today);
const listed = (attempt: Attempt, passMark?: number) =>
  queue(attempt, passMark).map(({ item, why }) => `${item.id}: ${why}`);

/** Right answers to items, each so many times. */
const right = (attempt: Attempt, ids: readonly string[], tries = 1) =>
  Array.from({ length: tries }, () => ids)
    .flat()
    .reduce((before, id) => answer(before, id, rightResponse(named(id))), attempt);
const missed = (attempt: Attempt, id: string) => answer(attempt, id, wrongResponse(named(id)));

/** A sitting that was handed in, with these answered right and the rest wrong. */
const sat = (attempt: Attempt, ...ids: readonly string[]) => {
  const drawn = exampleCourse.exam.items.map(({ id }) => id);
  return submitSitting(
    drawn.reduce(
      (before, id) =>
        answerSitting(before, id, (ids.includes(id) ? rightResponse : wrongResponse)(named(id))),
      startSitting(attempt, drawn),
    ),
  );
};

describe('the order of practice', () => {
  test('is what was missed, what is due, what tests a weak objective, what is older', () => {
    const after = right(
      right(missed(newAttempt(3), 'makers_true'), ['makers_choice', 'makers_fill'], 2),
      ['makers_steps'],
    );
    const items = new Map([
      ['rules_pairs', { box: 2, day: today - 5 }],
      ['rules_number', { box: 1, day: today }],
    ]);
    const asked = listed({ ...after, practice: { items, given: 2 } });
    expect(asked.slice(0, 2).sort()).toEqual(['makers_true: missed', 'rules_number: missed']);
    expect(asked[2]).toBe('rules_pairs: due');
    expect(asked.slice(3, 5).sort()).toEqual(['makers_choice: weak', 'makers_fill: weak']);
    expect(asked.slice(5)).toEqual(['makers_steps: older']);
  });

  test('begins with what a failed exam has shown to be needed most, asked before or not', () => {
    const ofMakers = ['exam_true', 'exam_choice', 'exam_fill', 'exam_steps'];
    const failed = sat(missed(newAttempt(3), 'makers_true'), ...ofMakers);
    const asked = listed(failed);
    expect(asked.slice(0, 2).sort()).toEqual(['rules_number: weak', 'rules_pairs: weak']);
    expect(asked.slice(2)).toEqual(['makers_true: missed']);
    expect(listed(failed, 60)).toEqual(['makers_true: missed']);
  });

  test('asks of a weak objective nothing that no lesson has asked, where no exam was failed', () => {
    const passed = sat(right(newAttempt(3), ['makers_true']), 'exam_fill', 'exam_steps');
    expect(listed(passed, 0)).toEqual(['makers_true: weak']);
  });

  test('is another among equals after each answer, and for another learner, and else the same', () => {
    const ids = checkItems(exampleCourse)
      .filter(isPractisable)
      .map(({ id }) => id);
    const orderAt = (seed: number, given: number) =>
      listed({ ...right(newAttempt(seed), ids), practice: { items: new Map(), given } }).join();
    const many = Array.from({ length: 9 }, (_, at) => at);
    expect(orderAt(3, 4)).toBe(orderAt(3, 4));
    expect(new Set(many.map((given) => orderAt(3, given))).size).toBeGreaterThan(4);
    expect(new Set(many.map((seed) => orderAt(seed, 0))).size).toBeGreaterThan(4);
    expect(listed(right(newAttempt(3), ids)).join()).toBe(orderAt(3, 0));
  });
});

describe('what can be practised', () => {
  test('is what is graded and takes a minute', () => {
    expect(isPractisable(named('makers_fill'))).toBe(true);
    expect(isPractisable({ ...named('makers_fill'), points: 0 })).toBe(false);
    expect(isPractisable({ ...named('rules_essay'), points: 1 })).toBe(false);
  });

  test('comes in as many as take five minutes, and says about how long they take', () => {
    const set = (id: string, count: number) =>
      setOf(Array.from({ length: count }, () => ({ item: named(id), why: 'due' as const })));
    const sized = (id: string) => [set(id, 100).length, minutesOf(set(id, 100)), set(id, 2).length];
    // 25, 40 and 75 seconds each.
    expect(sized('makers_true')).toEqual([12, 5, 2]);
    expect(sized('makers_choice')).toEqual([7, 5, 2]);
    expect(sized('rules_pairs')).toEqual([4, 5, 2]);
    expect(minutesOf(set('rules_pairs', 2))).toBe(3);
    expect(minutesOf([])).toBe(1);
  });

  test('is due again on the first day of all that wait', () => {
    const items = new Map([
      ['makers_true', { box: 4, day: today }],
      ['makers_fill', { box: 2, day: today }],
      ['makers_steps', { box: 3, day: today - 9 }],
    ]);
    expect(nextDue({ ...newAttempt(1), practice: { items, given: 3 } }, today)).toBe(today + 1);
    expect(nextDue(newAttempt(1), today)).toBeNull();
  });
});
