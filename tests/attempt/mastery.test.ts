import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startSitting,
  submitSitting,
} from '../../src/attempt/attempt.ts';
import { itemsById } from '../../src/attempt/course.ts';
import { masteryByObjective, weakestObjectives } from '../../src/attempt/mastery.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { courseAndAttempt } from './arbitraries.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse, wrongResponse } from './responses.ts';

const known = itemsById(exampleCourse);
const start = newAttempt(1);

type Given = Readonly<Record<string, 'right' | 'wrong'>>;

function given(id: string, how: 'right' | 'wrong') {
  const item = known.get(id);
  if (item === undefined) throw new Error(id);
  return (how === 'right' ? rightResponse : wrongResponse)(item);
}

function answered(answers: Given, attempt: Attempt = start): Attempt {
  return Object.entries(answers).reduce(
    (before, [id, how]) => answer(before, id, given(id, how)),
    attempt,
  );
}

function sat(answers: Given, attempt: Attempt = start): Attempt {
  return submitSitting(
    Object.entries(answers).reduce(
      (before, [id, how]) => answerSitting(before, id, given(id, how)),
      startSitting(attempt, Object.keys(answers)),
    ),
  );
}

const mastery = (attempt: Attempt, id = 'makers_name') =>
  masteryByObjective(exampleCourse, attempt).get(id);

describe('mastery of an objective', () => {
  test.each([
    ['none', {}],
    ['few', { makers_true: 'right' }],
    ['few', { makers_true: 'right', makers_choice: 'wrong' }],
    ['weak', { makers_true: 'right', makers_choice: 'wrong', makers_fill: 'wrong' }],
    ['weak', { makers_true: 'right', makers_choice: 'wrong', makers_fill: 'right' }],
    ['fair', { makers_true: 'wrong', makers_choice: 'right', makers_fill: 'right' }],
    ['sure', { makers_true: 'right', makers_choice: 'right', makers_fill: 'right' }],
  ] as const)('is %s with %j', (level, answers) => {
    expect(mastery(answered(answers))).toMatchObject({
      level,
      shown: Object.keys(answers).length,
      right: Object.values(answers).filter((how) => how === 'right').length,
    });
  });

  test('counts half what took more than a try, and all of it once it is practised', () => {
    const all = { makers_true: 'right', makers_choice: 'right', makers_fill: 'right' } as const;
    const slow = answered(all, answered({ makers_choice: 'wrong', makers_true: 'wrong' }));
    expect(mastery(slow)).toMatchObject({ level: 'fair', right: 3, share: 2.5 / 4 });
    const items = new Map([
      ['makers_choice', { box: 2, day: 9 }],
      ['makers_fill', { box: 1, day: 9 }],
    ]);
    const practised = { ...slow, practice: { items, given: 2 } };
    expect(mastery(practised)).toMatchObject({ level: 'fair', right: 2, share: 2.5 / 4 });
  });

  test('has what the last sitting asked, answered or not, and no earlier one', () => {
    const first = sat({ exam_true: 'wrong', exam_choice: 'wrong' });
    expect(mastery(first)).toMatchObject({ level: 'few', shown: 2, share: 0 });
    const second = submitSitting(
      answerSitting(
        startSitting(first, ['exam_true', 'exam_fill']),
        'exam_true',
        given('exam_true', 'right'),
      ),
    );
    expect(mastery(second)).toMatchObject({ shown: 1, right: 1, share: 1 });
    expect(mastery(second, 'makers_order')).toMatchObject({ shown: 1, right: 0, share: 0 });
  });

  test('says few of no objective whose every question was answered', () => {
    const only = answered({ makers_steps: 'right' });
    expect(mastery(only, 'makers_order')?.level).toBe('few');
    // The check has one question about it, the exam two.
    const both = sat({ exam_fill: 'right', exam_steps: 'right' }, only);
    expect(mastery(both, 'makers_order')).toMatchObject({ level: 'sure', shown: 3 });
    // Nothing about it is graded.
    const judged = answered({ rules_essay: 'right', rules_view: 'right' });
    expect(mastery(judged, 'rules_judge')?.shown).toBe(0);
  });

  test('is known for every objective of any course, and honest about how much it rests on', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const all = masteryByObjective(course, attempt);
        const ids = course.lessons.flatMap(({ objectives }) => objectives.map(({ id }) => id));
        expect([...all.keys()]).toEqual(ids);
        for (const { level, shown, right, share } of all.values()) {
          expect(right).toBeLessThanOrEqual(shown);
          expect(share >= 0 && share <= 1).toBe(true);
          expect(level === 'none').toBe(shown === 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the weakest objectives', () => {
  test('are at most three of the last sitting, the weakest first, and none after a pass', () => {
    const failed = sat({
      exam_true: 'right',
      exam_choice: 'wrong',
      exam_fill: 'wrong',
      exam_steps: 'wrong',
    });
    expect(weakestObjectives(exampleCourse, failed, 70)).toEqual(['makers_order', 'makers_name']);
    expect(weakestObjectives(exampleCourse, failed, 20)).toEqual([]);
    expect(weakestObjectives(exampleCourse, start, 70)).toEqual([]);
  });
});

describe('where one level ends', () => {
  /** The objective with one graded question for each entry, worth so many points. */
  const levelWith = (
    ...answers: readonly (readonly [points: number, how: 'right' | 'wrong'])[]
  ) => {
    const items = answers.map(
      ([points], at): ItemKey => ({
        ...{ id: `item_${at}`, objective: 'makers_name', points },
        ...{ type: 'true-false', correct: true },
      }),
    );
    const view: ItemKey = {
      ...{ id: 'view', objective: 'makers_name', points: 0 },
      ...{ type: 'likert', scale: [{ id: 'no' }, { id: 'yes' }] },
    };
    const [makers] = exampleCourse.lessons;
    if (makers === undefined) throw new Error('The example has lessons.');
    const checks = [{ id: 'levels', kind: 'check' as const, items: [...items, view] }];
    const course = { ...exampleCourse, lessons: [{ ...makers, checks }] };
    const exam = { ...exampleCourse.exam, items: [] };
    const attempt = items.reduce(
      (before, item, at) =>
        answer(before, item.id, { type: 'true-false', value: answers[at]?.[1] === 'right' }),
      start,
    );
    return masteryByObjective({ ...course, exam }, attempt).get('makers_name')?.level;
  };

  test('the next begins', () => {
    expect(levelWith([3, 'right'], [1, 'wrong'], [1, 'wrong'])).toBe('fair');
    expect(levelWith([4, 'right'], [1, 'wrong'], [0.5, 'right'])).toBe('sure');
    expect(levelWith([4, 'right'], [1, 'wrong'], [0.01, 'wrong'])).toBe('fair');
    expect(levelWith([4, 'right'], [0.5, 'wrong'], [0.5, 'wrong'])).toBe('sure');
  });

  test('one question is enough where the course has no more that are graded', () => {
    expect(levelWith([1, 'right'])).toBe('sure');
    expect(levelWith([1, 'right'], [1, 'right'])).toBe('sure');
  });
});

test('a sitting that reached the pass mark has shown no weakness, and what is gone counts for nothing', () => {
  const half = sat({ exam_true: 'right', exam_fill: 'wrong' });
  expect(weakestObjectives(exampleCourse, half, 50)).toEqual([]);
  expect(weakestObjectives(exampleCourse, half, 50.01)).toEqual(['makers_order']);
  const [sitting] = half.sittings;
  const gone = { ...half, sittings: sitting ? [{ ...sitting, drawn: ['exam_true', 'gone'] }] : [] };
  expect(mastery(gone)).toMatchObject({ shown: 1, right: 1 });
});
