import { describe, expect, test } from 'vitest';
import { answer, newAttempt } from '../../src/attempt/attempt.ts';
import { type Course, checkItems, shorterCourse } from '../../src/attempt/course.ts';
import { courseProgress } from '../../src/attempt/progress.ts';
import { createStore } from '../../src/attempt/store.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import { asked, begun, running } from './begun-store.ts';
import { exampleCourse } from './example-course.ts';
import { textLimits } from './text-limits.ts';

const course = exampleCourse;
const yes: LearnerResponse = { type: 'true-false', value: true };

const answerOf = (store: ReturnType<typeof createStore>, item: string) =>
  store.$attempt.get().answers.get(item)?.response;

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

describe('taking up an earlier attempt', () => {
  test('asks with the values that its answers belong to', () => {
    const varied: Course = {
      ...course,
      lessons: course.lessons.map((lesson) => ({
        ...lesson,
        checks: lesson.checks.map((quiz) => ({
          ...quiz,
          items: quiz.items.map((item) => ({ ...item, variation: 3 })),
        })),
      })),
    };
    const at = (seed: number) => ({ ...varied, title: `For ${seed}` });
    const store = createStore(at, () => 0);
    store.begin(newAttempt(5), course.settings, { keep: () => {} });
    expect(store.$course.get().title).toBe('For 5');
    store.takeUp(answer(newAttempt(8), 'makers_true', yes));
    expect(store.$attempt.get().seed).toBe(8);
    expect(store.$course.get().title).toBe('For 8');
    expect(answerOf(store, 'makers_true')).toEqual(yes);
  });
});

describe('practising', () => {
  const practice = { items: new Map([['makers_fill', { box: 2, day: 0 }]]), given: 1 };
  const fill = checkItems(course).find(({ id }) => id === 'makers_fill');
  if (fill === undefined) throw new Error('The example has such an item.');
  const item = { ...fill, prompt: 'About makers_fill' };

  test('tells the keeper of the answer as it was practised, and answers no check', () => {
    const { store, kept } = begun();
    store.practise(item, { type: 'fill-in', text: ' TSMC ' }, 7, practice);
    expect(store.$attempt.get()).toEqual({ ...newAttempt(77), practice });
    expect(kept).toEqual([
      {
        attempt: store.$attempt.get(),
        answered: {
          response: { type: 'fill-in', text: 'TSMC' },
          note: { at: 1234, seconds: 7, label: 'About makers_fill' },
          practised: item,
        },
      },
    ]);
  });

  test('is refused of items that the package does not hold, and for answers of another type', () => {
    const { store, kept } = begun();
    store.practise({ ...item, id: 'exam_fill' }, { type: 'fill-in', text: 'HBM' }, 7, practice);
    store.practise(item, yes, 7, practice);
    expect(kept).toEqual([]);
  });
});

test('starting over clears what was done in lessons, and keeps what was reached', () => {
  const { store, kept } = begun();
  store.visit('makers');
  store.answer(asked('makers_true'), yes, 1);
  const before = courseProgress(course, course.settings, store.$attempt.get());
  expect(before).toBeGreaterThan(0);
  store.startOver();
  expect(store.$attempt.get()).toEqual({
    ...newAttempt(77),
    restart: { round: 1, progress: before },
  });
  expect(kept.at(-1)).toEqual({ attempt: store.$attempt.get(), answered: null });
});
