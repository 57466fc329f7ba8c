import { describe, expect, test } from 'vitest';
import { type Attempt, newAttempt } from '../../src/attempt/attempt.ts';
import type { Course } from '../../src/attempt/course.ts';
import { cutMark } from '../../src/attempt/item-record.ts';
import { mergeAttempts } from '../../src/attempt/merge.ts';
import { lessonProgress } from '../../src/attempt/progress.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import { type Answered, createStore } from '../../src/attempt/store.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { Decision } from '../../src/quiz/item-types/scenario-key.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import { drought } from '../quiz/item-types/scenarios.ts';
import { restored } from './encoded.ts';
import { exampleCourse } from './example-course.ts';
import { textLimits } from './text-limits.ts';

/** A scenario is answered in steps: half of it is kept, and is no answer before it is whole. */

const item = { ...drought, objective: 'makers_name' };
const [makers, rules] = exampleCourse.lessons;
if (makers === undefined || rules === undefined) throw new Error('The example has two lessons.');
const lesson = { ...makers, checks: [{ id: 'case', kind: 'check' as const, items: [item] }] };
const course: Course = { ...exampleCourse, lessons: [lesson, rules] };

const june = (option: string): Decision => ({ step: 'june', option });
const july = (option: string, reason = 'It is dry.'): Decision => ({
  step: 'july',
  option,
  reason,
});
const given = (...decisions: readonly Decision[]): LearnerResponse => ({
  type: 'performance',
  decisions,
});

function begun(attempt: Attempt = newAttempt(7)) {
  const told: (Answered | null)[] = [];
  const store = createStore(
    () => course,
    () => 0,
  );
  store.begin(attempt, course.settings, { keep: (_, answered) => told.push(answered) });
  return {
    told,
    now: () => store.$attempt.get(),
    answer: (response: LearnerResponse) => store.answer(item, response, 5),
    give: (...decisions: readonly Decision[]) => store.answer(item, given(...decisions), 5),
  };
}

/** The attempt as a later launch reads it. */
function later(attempt: Attempt, limit = 4096): Attempt {
  const data = encodeAttempt(course, attempt, { number: 1, writer: 1 }, limit);
  return restored(decodeAttempt(course, data ?? ''));
}

const scored = (attempt: Attempt) => {
  const { interactions, objectives } = reportOf(course, course.settings, attempt);
  return {
    keys: interactions.map(({ key, result }) => [key, result]),
    score: objectives[0]?.score,
  };
};

describe('half a scenario', () => {
  test('is kept, but is no answer, no try and no interaction', () => {
    const { give, now, told } = begun();
    give(june('save'));
    expect([...now().unfinished]).toEqual([
      ['drought', { response: given(june('save')), tries: 1 }],
    ]);
    expect(now().answers.size).toBe(0);
    expect(told).toEqual([null]);
    expect(lessonProgress(lesson, now())).toMatchObject({ answered: 0, done: false });
    expect(scored(now())).toEqual({ keys: [], score: null });
  });

  test('is not taken from what answers another type of item', () => {
    const { answer, told } = begun();
    answer({ type: 'true-false', value: true });
    expect(told).toEqual([]);
  });

  test('is there on another day, and is an answer once it is whole', () => {
    const { give, now } = begun();
    give(june('save'));
    const next = begun(later(now()));
    expect(next.now().unfinished).toEqual(now().unfinished);
    next.give(june('save'), july('ban'));
    expect(next.now().unfinished.size).toBe(0);
    expect(next.now().answers.get('drought')).toEqual({
      response: given(june('save'), july('ban')),
      tries: 1,
    });
    expect(next.told).toMatchObject([{ note: { seconds: 5 } }]);
    expect(scored(next.now())).toEqual({ keys: [['drought#1', 'correct']], score: 100 });
    expect(lessonProgress(lesson, next.now()).done).toBe(true);
  });

  test('stands beside the answer of an earlier try, which counts until it is whole', () => {
    const { give, now } = begun();
    give(june('save'), july('wait'));
    const before = scored(now());
    expect(before).toEqual({ keys: [['drought#1', 'incorrect']], score: 50 });
    give(june('save'));
    expect(scored(later(now()))).toEqual(before);
    expect(later(now()).unfinished.get('drought')?.tries).toBe(2);
    give(june('save'), july('ban'));
    expect(scored(later(now()))).toEqual({ keys: [['drought#2', 'correct']], score: 100 });
  });

  test('takes a character a step, and a reason its text', () => {
    const start = begun();
    const size = (attempt: Attempt) =>
      encodeAttempt(course, attempt, { number: 1, writer: 1 }, 4096)?.length ?? 0;
    start.give(june('wait'));
    const one = size(start.now());
    // A tag and a count, the code of the item, its mark, a digit.
    expect(one - size(newAttempt(7))).toBe(3 + 4 + 1 + 1);
    start.give(june('wait'), { step: 'july', option: 'wait' });
    expect(size(start.now())).toBe(one + 1);
    start.give(june('wait'), july('wait', 'Dry'));
    // The length of the record takes a character from seven on.
    expect(size(start.now())).toBe(one + 1 + 2 + 3 + 1);
  });
});

describe('the reasons in a scenario', () => {
  test('are cut at their limit, and keep their lines', () => {
    const { give, now } = begun();
    give(june('wait'), july('wait', ` One.\nTwo. ${'x'.repeat(400)}`));
    const response = now().answers.get('drought')?.response;
    const reason = response?.type === 'performance' ? response.decisions[1]?.reason : '';
    expect(reason?.startsWith('One.\nTwo. x')).toBe(true);
    expect(reason).toHaveLength(textLimits.performance);
  });

  test('give way as other long texts do where room is short, and the decisions stay', () => {
    const { give, now } = begun();
    const reason = 'The lake is low, and it has not rained for weeks.';
    give(june('wait'), july('ban', reason));
    const kept = later(now(), 80).answers.get('drought')?.response;
    const [, second] = kept?.type === 'performance' ? kept.decisions : [];
    expect(second).toMatchObject({ step: 'july', option: 'ban' });
    expect(second?.reason?.endsWith(cutMark)).toBe(true);
    expect(reason.startsWith(second?.reason?.slice(0, -1) ?? '-')).toBe(true);
    // The browser's journal still has the whole.
    expect(mergeAttempts(later(now(), 80), now())).toEqual({
      ...now(),
      opened: new Set(['makers']),
    });
  });
});

describe('two states of one scenario', () => {
  const half = (tries: number, ...decisions: readonly Decision[]): Attempt => ({
    ...newAttempt(7),
    unfinished: new Map([['drought', { response: given(...decisions), tries }]]),
  });
  const whole = (tries: number): Attempt => ({
    ...newAttempt(7),
    answers: new Map([['drought', { response: given(june('sell')), tries }]]),
  });
  const merged = (one: Attempt, other: Attempt) =>
    mergeAttempts(one, other).unfinished.get('drought');

  test('come to the one that is further on, whichever is newer', () => {
    const [less, more] = [half(1, june('save')), half(1, june('wait'), july('ban'))];
    expect(merged(less, more)).toEqual(more.unfinished.get('drought'));
    expect(merged(more, less)).toEqual(more.unfinished.get('drought'));
  });

  test('come to the later try', () => {
    const [first, second] = [half(1, june('wait'), july('ban')), half(2, june('save'))];
    expect(merged(first, second)).toEqual(second.unfinished.get('drought'));
    expect(merged(second, first)).toEqual(second.unfinished.get('drought'));
  });

  test('come to none where the try is whole elsewhere', () => {
    expect(merged(half(1, june('save')), whole(1))).toBeUndefined();
    expect(merged(whole(2), half(2, june('save')))).toBeUndefined();
    expect(merged(whole(1), half(2, june('save')))).toMatchObject({ tries: 2 });
    // So many tries are not told apart.
    expect(merged(whole(7), half(7, june('save')))).toMatchObject({ tries: 7 });
  });
});
