import { describe, expect, test } from 'vitest';
import { type Attempt, newAttempt } from '../../src/attempt/attempt.ts';
import { shorterCourse } from '../../src/attempt/course.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { type Answered, createStore } from '../../src/attempt/store.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';
import { textLimits } from './text-limits.ts';

const course = exampleCourse;
const yes: LearnerResponse = { type: 'true-false', value: true };
const no: LearnerResponse = { type: 'true-false', value: false };

/** A store that has begun, and what its keeper was told. */
function begun(attempt = newAttempt(77), settings: Settings = course.settings) {
  const kept: { attempt: Attempt; answered: Answered | null }[] = [];
  const store = createStore(
    () => course,
    () => 1234,
  );
  store.begin(attempt, settings, {
    keep: (next, answered) => kept.push({ attempt: next, answered }),
  });
  return { store, kept };
}

const answerOf = (store: ReturnType<typeof createStore>, item: string) =>
  store.$attempt.get().answers.get(item)?.response;
const running = (store: ReturnType<typeof createStore>) => store.$attempt.get().sittings.at(-1);

const asked = (id: string) => ({ id, prompt: `About ${id}` });

describe('before it begins', () => {
  test('the store refuses every change', () => {
    const store = createStore(
      () => course,
      () => 0,
    );
    const before = store.$attempt.get();
    store.answer(asked('makers_true'), yes, 1);
    store.visit('makers');
    expect(store.startSitting()).toBe(false);
    store.answerExam(asked('exam_true'), yes, 1);
    store.submitSitting();
    expect(store.$attempt.get()).toBe(before);
  });

  test('the store has the settings of the course', () => {
    expect(
      createStore(
        () => course,
        () => 0,
      ).$settings.get(),
    ).toEqual(course.settings);
  });
});

describe('ticking the points of a rubric', () => {
  const text: LearnerResponse = { type: 'long-fill-in', text: 'Because' };

  test('is kept without being another try or another response', () => {
    const { store, kept } = begun();
    store.answer(asked('rules_essay'), text, 1);
    const answered = store.$attempt.get().answers.get('rules_essay');
    store.tick('rules_essay', [0, 3]);
    expect(store.$attempt.get().answers.get('rules_essay')).toEqual({
      ...answered,
      ticked: [0, 3],
    });
    expect(answerOf(store, 'rules_essay')).toBe(answered?.response);
    expect(kept.at(-1)).toEqual({ attempt: store.$attempt.get(), answered: null });
    store.answer(asked('rules_essay'), { ...text, text: 'Because of that' }, 1);
    expect(store.$attempt.get().answers.get('rules_essay')).toMatchObject({
      tries: 2,
      ticked: [0, 3],
    });
  });

  test('takes an answer to tick', () => {
    const { store, kept } = begun();
    store.tick('rules_essay', [0]);
    store.tick('nobody', [0]);
    expect(kept).toEqual([]);
  });
});

describe('beginning', () => {
  test('takes over the attempt and the settings, and tells the keeper nothing', () => {
    const resumed = { ...newAttempt(5), place: 'rules' };
    const { store, kept } = begun(resumed, { ...course.settings, passMark: 10 });
    expect(store.$attempt.get()).toBe(resumed);
    expect(store.$settings.get().passMark).toBe(10);
    expect(kept).toEqual([]);
  });

  test('lets those who listen see the attempt with its settings already there', () => {
    const store = createStore(
      () => course,
      () => 0,
    );
    const seen: number[] = [];
    store.$attempt.listen(() => seen.push(store.$settings.get().passMark));
    store.begin(newAttempt(5), { ...course.settings, passMark: 10 }, { keep: () => {} });
    expect(seen).toEqual([10]);
  });
});

describe('beginning with a package that holds a part of the course', () => {
  const part = shorterCourse(course, ['rules']);

  test('takes over the part, and refuses answers and visits to the rest', () => {
    const store = createStore(
      () => course,
      () => 0,
    );
    expect(store.$course.get()).toBe(course);
    store.begin(newAttempt(5), course.settings, { keep: () => {} }, () => part);
    expect(store.$course.get()).toBe(part);
    store.answer(asked('makers_true'), yes, 1);
    store.visit('makers');
    expect(store.$attempt.get()).toEqual(newAttempt(5));
    store.answer(asked('rules_number'), { type: 'numeric', text: '4800' }, 1);
    store.visit('rules');
    expect(answerOf(store, 'rules_number')).toEqual({ type: 'numeric', text: '4800' });
    expect(store.$attempt.get().place).toBe('rules');
    store.startSitting();
    const drawn = [...(running(store)?.drawn ?? [])].sort();
    expect(drawn).toEqual(['exam_number', 'exam_pairs']);
  });

  test('is the whole course again where the package says no more', () => {
    const store = createStore(
      () => course,
      () => 0,
    );
    store.begin(newAttempt(5), course.settings, { keep: () => {} }, () => part);
    store.begin(newAttempt(5), course.settings, { keep: () => {} });
    expect(store.$course.get()).toBe(course);
  });
});

describe('answering a check', () => {
  test('keeps the response and tells the keeper which it is, its label, when and how long', () => {
    const { store, kept } = begun();
    store.answer(asked('makers_true'), yes, 12);
    expect(store.$attempt.get().answers.get('makers_true')).toEqual({ response: yes, tries: 1 });
    expect(kept).toEqual([
      {
        attempt: store.$attempt.get(),
        answered: {
          response: yes,
          note: { at: 1234, seconds: 12, label: 'About makers_true' },
        },
      },
    ]);
  });

  test('keeps each response apart from any other, so that notes on it are its own', () => {
    const { store, kept } = begun();
    store.answer(asked('makers_true'), yes, 12);
    store.answer(asked('makers_true'), yes, 13);
    expect(kept[0]?.answered?.response).not.toBe(kept[1]?.answered?.response);
    expect(store.$attempt.get().answers.get('makers_true')?.response).toBe(
      kept[1]?.answered?.response,
    );
  });

  test.each<[string, string, LearnerResponse]>([
    ['an item the course does not have', 'gone', yes],
    ['an item of the exam', 'exam_true', yes],
    ['an item with a response of another type', 'makers_choice', yes],
  ])('refuses %s', (_, item, response) => {
    const { store, kept } = begun();
    store.answer(asked(item), response, 1);
    expect(store.$attempt.get().answers.size).toBe(0);
    expect(kept).toEqual([]);
  });

  test('keeps texts without the space around them, short ones on one line', () => {
    const { store } = begun();
    store.answer(asked('makers_fill'), { type: 'fill-in', text: '  Taiwan \n Semiconductor ' }, 1);
    store.answer(asked('rules_essay'), { type: 'long-fill-in', text: '\n One.\n\nTwo. ' }, 1);
    expect(answerOf(store, 'makers_fill')).toMatchObject({ text: 'Taiwan Semiconductor' });
    expect(answerOf(store, 'rules_essay')).toMatchObject({ text: 'One.\n\nTwo.' });
  });

  test.each([
    ['makers_fill', 'fill-in'],
    ['rules_number', 'numeric'],
    ['rules_essay', 'long-fill-in'],
  ] as const)('cuts the text for %s at the limit of a %s', (item, type) => {
    const { store } = begun();
    store.answer(asked(item), { type, text: 'x'.repeat(textLimits[type] + 1) }, 1);
    expect(answerOf(store, item)).toEqual({ type, text: 'x'.repeat(textLimits[type]) });
  });

  test('keeps markup as the text it is', () => {
    const { store } = begun();
    store.answer(asked('makers_fill'), { type: 'fill-in', text: '<script>alert(1)</script>' }, 1);
    expect(answerOf(store, 'makers_fill')).toMatchObject({ text: '<script>alert(1)</script>' });
  });
});

describe('visiting', () => {
  test('makes a lesson or the exam the place to come back to, and no other page', () => {
    const { store, kept } = begun();
    for (const page of ['index', 'makers', 'glossary', 'exam', 'sources']) store.visit(page);
    expect(store.$attempt.get().place).toBe('exam');
    expect([...store.$attempt.get().opened]).toEqual(['makers']);
    expect(kept.map(({ attempt }) => attempt.place)).toEqual(['makers', 'exam']);
  });

  test('says nothing new when the page is the same', () => {
    const { store, kept } = begun();
    store.visit('makers');
    store.visit('makers');
    expect(kept).toHaveLength(1);
  });
});

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
});
