import { describe, expect, test } from 'vitest';
import { newAttempt } from '../../src/attempt/attempt.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import { asked, begun, running } from './begun-store.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';

const course = exampleCourse;
const yes: LearnerResponse = { type: 'true-false', value: true };
const no: LearnerResponse = { type: 'true-false', value: false };

describe('sitting the exam', () => {
  test('draws as many items of the pool as the settings ask', () => {
    const { store } = begun(newAttempt(77), { ...course.settings, examLength: 5 });
    expect(store.startSitting()).toBe(true);
    const pool = course.exam.items.map(({ id }) => id);
    expect(new Set(running(store)?.drawn).size).toBe(5);
    expect(pool).toEqual(expect.arrayContaining([...(running(store)?.drawn ?? [])]));
  });

  test('draws from both lessons alike', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { store } = begun(newAttempt(seed));
      store.startSitting();
      const ofRules = ['exam_pairs', 'exam_number'];
      expect(running(store)?.drawn).toEqual(expect.arrayContaining(ofRules));
    }
  });

  test('draws the same for the same learner, and other orders for others and for the next sitting', () => {
    const draws = (seed: number) => {
      const { store } = begun(newAttempt(seed));
      store.startSitting();
      store.submitSitting();
      store.startSitting();
      return store.$attempt.get().sittings.map(({ drawn }) => drawn.join());
    };
    expect(draws(77)).toEqual(draws(77));
    const many = Array.from({ length: 20 }, (_, seed) => draws(seed));
    expect(new Set(many.map(([first]) => first)).size).toBeGreaterThan(5);
    expect(many.some(([first, second]) => first !== second)).toBe(true);
  });

  test('begins one at a time and no more than allowed', () => {
    const { store } = begun();
    const began = [];
    for (let sitting = 1; sitting <= 4; sitting += 1) {
      began.push(store.startSitting(), store.startSitting());
      store.submitSitting();
    }
    expect(began).toEqual([true, false, true, false, true, false, false, false]);
    expect(store.$attempt.get().sittings.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('takes an answer back for another until it is handed in, then none', () => {
    const { store } = begun();
    store.startSitting();
    const item = 'exam_number';
    store.answerExam(asked(item), { type: 'numeric', text: '24' }, 3);
    store.answerExam(asked(item), { type: 'numeric', text: ' 25 ' }, 3);
    expect(running(store)?.answers.get(item)).toEqual({ type: 'numeric', text: '25' });
    store.submitSitting();
    store.answerExam(asked(item), { type: 'numeric', text: '26' }, 3);
    expect(running(store)?.answers.get(item)).toEqual({ type: 'numeric', text: '25' });
    expect(running(store)?.submitted).toBe(true);
  });

  test('tells the keeper nothing of an answer that was not taken', () => {
    const { store, kept } = begun();
    store.answerExam(asked('exam_true'), no, 1);
    store.submitSitting();
    store.startSitting();
    store.answerExam(asked('makers_true'), yes, 1);
    store.answerExam(asked('exam_number'), yes, 1);
    expect(kept).toHaveLength(1);
  });

  test('goes on after a resume with the items drawn, and draws what it would have drawn', () => {
    const { store } = begun();
    store.startSitting();
    for (const item of course.exam.items) store.answerExam(asked(item.id), rightResponse(item), 1);
    const data = encodeAttempt(course, store.$attempt.get(), { number: 1, writer: 1 }, 4096);
    const decoded = decodeAttempt(course, data ?? '');
    if (decoded.kind !== 'restored') throw new Error(decoded.kind);
    const later = begun(decoded.attempt).store;
    expect(running(later)).toEqual(running(store));
    expect(later.startSitting()).toBe(false);
    for (const each of [store, later]) {
      each.submitSitting();
      each.startSitting();
    }
    expect(running(later)?.drawn).toEqual(running(store)?.drawn);
  });

  test('takes no answer to what is in no exam, nor one of another type', () => {
    const { store, kept } = begun();
    store.startSitting();
    store.answerExam(asked('gone'), yes, 1);
    store.answerExam(asked('exam_number'), yes, 1);
    expect(kept).toHaveLength(1);
  });

  test('begins no more once the exam has closed', () => {
    const closing = { ...course.settings, examCloses: '2026-11-30T12:00Z' };
    const closed = Date.UTC(2026, 10, 30, 12);
    expect(begun(newAttempt(1), closing, closed).store.startSitting()).toBe(true);
    expect(begun(newAttempt(1), closing, closed + 1).store.startSitting()).toBe(false);
  });

  test.each([
    ['in London', undefined, 20_787],
    ['in Beijing, where the next day has begun', -480, 20_788],
    ['in New York, where it is afternoon', 300, 20_787],
  ])('was handed in on the learner’s own day, %s', (_, zone, day) => {
    const evening = Date.UTC(2026, 10, 30, 20);
    const { store } = begun(newAttempt(1), course.settings, evening, zone);
    store.submitSitting();
    store.startSitting();
    store.submitSitting();
    expect(running(store)).toMatchObject({ number: 1, day });
    expect(store.today()).toBe(day);
  });

  test('lets the time that it was open wait, and nothing else', () => {
    const { store, kept, waiting } = begun();
    store.startSitting();
    store.spendTime(9);
    store.spendTime(8);
    expect(running(store)?.spent).toBe(9);
    store.submitSitting(true);
    expect(running(store)?.timedOut).toBe(true);
    expect(kept).toHaveLength(3);
    expect(waiting).toEqual([kept[1]]);
  });
});
