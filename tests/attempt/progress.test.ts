import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  newAttempt,
  type Sitting,
  submitSitting,
  visit,
} from '../../src/attempt/attempt.ts';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import {
  bestSitting,
  courseProgress,
  examState,
  feedbackDue,
  lessonProgress,
  percent,
  sittingScore,
  weakest,
} from '../../src/attempt/progress.ts';
import type { LongFillInKey } from '../../src/quiz/item-types/long-fill-in.ts';
import type { QuizKey } from '../../src/quiz/quiz.ts';
import { exampleCourse } from './example-course.ts';
import { answers, attemptAfter, type Step, sits } from './learner.ts';

const course = exampleCourse;
const progress = (of: Course, attempt: Attempt) =>
  of.lessons.map((lesson) => lessonProgress(lesson, attempt));
const exam = (...steps: Step[]) => examState(course, course.settings, attemptAfter(...steps));

describe('lessonProgress', () => {
  test('counts the items of the checks that have an answer', () => {
    const attempt = attemptAfter(answers(course, 5));
    expect(progress(course, attempt)).toEqual([
      { answered: 4, of: 4, done: true },
      { answered: 1, of: 4, done: false },
    ]);
  });

  test('takes a lesson without checks for done once it was opened', () => {
    const bare = {
      ...course,
      lessons: course.lessons.map((lesson) => ({ ...lesson, checks: [] })),
    };
    const attempt = visit(newAttempt(1), 'makers', 'makers');
    expect(progress(bare, attempt).map(({ done }) => done)).toEqual([true, false]);
    const settings = { ...course.settings, completion: 'checks' } as const;
    expect(courseProgress(bare, settings, attempt)).toBe(0.5);
  });
});

describe('sittingScore', () => {
  const sitting = (drawn: readonly string[], answered: Sitting['answers']): Sitting => ({
    number: 1,
    drawn,
    answers: answered,
    submitted: true,
  });

  test('weighs items by their points and says it per objective, in the order of the course', () => {
    const answered: Sitting['answers'] = new Map([
      ['exam_number', { type: 'numeric', text: '25 %' }],
      ['exam_true', { type: 'true-false', value: true }],
    ]);
    expect(sittingScore(course, sitting(['exam_number', 'exam_true'], answered))).toEqual({
      number: 1,
      earned: 1,
      points: 2,
      percent: 50,
      objectives: [
        { id: 'makers_name', lesson: 'makers', earned: 0, points: 1 },
        {
          id: 'rules_match',
          lesson: 'rules',
          earned: 1,
          points: 1,
        },
      ],
    });
  });

  test('counts what was not answered as wrong and what the course no longer has not at all', () => {
    const answered: Sitting['answers'] = new Map([
      ['exam_true', { type: 'true-false', value: false }],
    ]);
    const { earned, points } = sittingScore(
      course,
      sitting(['exam_true', 'exam_fill', 'long_gone'], answered),
    );
    expect([earned, points]).toEqual([1, 2]);
  });

  test('is 0 percent where nothing can be earned', () => {
    expect(sittingScore(course, sitting([], new Map())).percent).toBe(0);
  });
});

describe('weakest', () => {
  const objective = (id: string, earned: number, points: number) => ({
    id,
    lesson: 'one',
    earned,
    points,
  });
  const named = (...objectives: readonly ReturnType<typeof objective>[]) =>
    weakest({ number: 1, earned: 0, points: 1, percent: 0, objectives }).map(({ id }) => id);

  test('names at most three, by their share, then by the points lost', () => {
    const half = objective('half', 1, 2);
    const none = objective('none', 0, 1);
    const more = objective('more', 0, 2);
    const most = objective('most', 3, 4);
    expect(named(most, half, none, more)).toEqual(['more', 'none', 'half']);
  });

  test('names of equal shares first what lost more points', () => {
    const two = objective('two', 1, 2);
    const eight = objective('eight', 4, 8);
    const four = objective('four', 2, 4);
    expect(named(two, eight, four)).toEqual(['eight', 'four', 'two']);
    expect(named(objective('third', 2, 6), four, two)).toEqual(['third', 'four', 'two']);
  });

  test('names none that lost nothing', () => {
    expect(named(objective('all', 2, 2))).toEqual([]);
  });
});

describe('percent', () => {
  test.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0, 5, 0],
    [5, 5, 100],
    [0, 0, 0],
  ])('of %d out of %d is %d', (earned, points, value) => {
    expect(percent(earned, points)).toBe(value);
  });
});

describe('examState', () => {
  test.each<[string, Step[], string, number]>([
    ['before a sitting', [], 'not-started', 3],
    ['in the first sitting', [sits(course, 4)], 'running', 2],
    ['after the first', [sits(course, 4), submitSitting], 'submitted', 2],
    ['in the second', [sits(course, 4), submitSitting, sits(course, 1)], 'running', 1],
    [
      'after the third',
      [1, 2, 3].flatMap((right) => [sits(course, right), submitSitting]),
      'submitted',
      0,
    ],
  ])('says %s where the exam stands and what is left', (_, steps, kind, sittingsLeft) => {
    expect(exam(...steps)).toMatchObject({ kind, sittingsLeft });
  });

  test('never says less than none is left when an instructor allows fewer', () => {
    const steps = [1, 2].flatMap((right) => [sits(course, right), submitSitting]);
    const settings = { ...course.settings, examAttempts: 1 };
    expect(examState(course, settings, attemptAfter(...steps)).sittingsLeft).toBe(0);
  });

  test('counts sittings by number, so that one left out of suspend data is not given back', () => {
    const attempt = attemptAfter(
      ...[1, 2].flatMap((right) => [sits(course, right), submitSitting]),
    );
    const thinned = { ...attempt, sittings: attempt.sittings.slice(1) };
    expect(examState(course, course.settings, thinned).sittingsLeft).toBe(1);
  });

  test('keeps the best sitting, the earlier of equals, and ignores one in progress', () => {
    const steps = [2, 3, 3].flatMap((right) => [sits(course, right), submitSitting]);
    expect(bestSitting(course, attemptAfter(...steps))?.number).toBe(2);
    expect(exam(sits(course, 2), submitSitting, sits(course, 4)).best).toMatchObject({
      number: 1,
      percent: 50,
    });
    expect(exam(sits(course, 4)).best).toBeNull();
  });
});

describe('courseProgress', () => {
  test('is cut, not rounded: only a finished course says 1', () => {
    const items = Array.from(
      { length: 30_000 },
      (_, index): LongFillInKey => ({
        id: `item_${index}`,
        type: 'long-fill-in',
        points: 0,
        objective: 'makers_name',
      }),
    );
    const quiz: QuizKey = { id: 'big-check', kind: 'check', items };
    const lessons = course.lessons.slice(0, 1).map((lesson) => ({ ...lesson, checks: [quiz] }));
    const big = { ...course, lessons };
    const given = { response: { type: 'long-fill-in', text: 'x' }, tries: 1 } as const;
    const all = new Map(items.map(({ id }) => [id, given]));
    const settings = { ...course.settings, completion: 'checks' } as const;
    expect(courseProgress(big, settings, { ...newAttempt(1), answers: all })).toBe(1);
    all.delete('item_7');
    expect(courseProgress(big, settings, { ...newAttempt(1), answers: all })).toBe(0.9999);
  });
});

describe('feedbackDue', () => {
  test.each([
    ['after-sitting', 2, 'answers'],
    ['after-sitting', 0, 'answers'],
    ['after-last-sitting', 2, 'verdicts'],
    ['after-last-sitting', 0, 'answers'],
    ['never', 2, 'nothing'],
    ['never', 0, 'nothing'],
  ] as const)('allows by the rule %s with %i sittings left: %s', (rule, left, due) => {
    expect(feedbackDue(rule, left)).toBe(due);
  });
});

describe('courseProgress of an exam whose pool is small', () => {
  test('weighs the exam as many questions as a sitting has, not as many as were asked for', () => {
    const settings = {
      ...course.settings,
      examLength: 200,
      completion: 'checks-and-exam',
    } as const;
    const checks = checkItems(course).length;
    const pool = course.exam.items.length;
    const attempt = attemptAfter(answers(course, checks));
    expect(courseProgress(course, settings, attempt)).toBeCloseTo(checks / (checks + pool), 3);
  });

  test('completes nothing unasked where the pool is empty', () => {
    const empty = { ...course, exam: { ...course.exam, items: [] } };
    const settings = { ...course.settings, completion: 'exam' } as const;
    expect(courseProgress(empty, settings, newAttempt(1))).toBe(0);
  });
});
