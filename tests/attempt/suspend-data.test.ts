import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  answerSitting,
  newAttempt,
  startOver,
  startSitting,
  tickRubric,
  visit,
} from '../../src/attempt/attempt.ts';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import { cutMark } from '../../src/attempt/item-record.ts';
import { bestSitting } from '../../src/attempt/progress.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import type { RubricKey } from '../../src/quiz/item-types/long-fill-in.ts';
import { scoreItem } from '../../src/quiz/score.ts';
import { courseAndAttempt } from './arbitraries.ts';
import { drawnItems, encode, finished, restored, save, wide } from './encoded.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';

describe('a round trip', () => {
  test('tells how often the answers of a sitting were changed', () => {
    const [item] = drawnItems;
    if (item === undefined) throw new Error('the course needs an exam');
    const begun = startSitting(newAttempt(5), [item.id]);
    const twice = [1, 2].reduce(
      (attempt) => answerSitting(attempt, item.id, rightResponse(item)),
      begun,
    );
    expect(restored(decodeAttempt(exampleCourse, encode(exampleCourse, twice)))).toEqual(twice);
  });

  test('keeps what is ticked at a bit a point, and drops it where the rubric says something else', () => {
    const opened = visit(newAttempt(5), 'rules', 'rules');
    const essay = answer(opened, 'rules_essay', { type: 'long-fill-in', text: 'So' });
    const ticked = tickRubric(essay, 'rules_essay', [0, 6, 7]);
    const data = encode(exampleCourse, ticked);
    expect(restored(decodeAttempt(exampleCourse, data))).toEqual(ticked);
    // A tag, a count, and what stands for item and rubric, beside two characters for eight points.
    expect(data.length - encode(exampleCourse, essay).length).toBe(3 + 7 + 2);
    const edited = withRubric({ points: 8, code: 78 });
    expect(restored(decodeAttempt(edited, data))).toEqual(essay);
  });

  test('keeps practice in two characters an item, also of a lesson not answered', () => {
    const once = answer(newAttempt(5), 'makers_true', { type: 'true-false', value: true });
    const items = new Map([
      ['makers_true', { box: 3, day: 20_800 }],
      ['rules_number', { box: 1, day: 20_790 }],
    ]);
    const practised = {
      ...once,
      opened: new Set(['makers']),
      practice: { items, given: 9 },
    };
    const data = encode(exampleCourse, practised);
    expect(restored(decodeAttempt(exampleCourse, data))).toEqual(practised);
    const [first] = items;
    const alone = { ...practised, practice: { items: new Map(first && [first]), given: 9 } };
    const plain = encode(exampleCourse, once);
    expect(encode(exampleCourse, alone).length - plain.length).toBe(8 + 2);
    // An item without an answer has five characters of its own: fewer than any answer.
    expect(data.length - plain.length).toBe(8 + 2 + 2 + 5);
  });

  test('takes what was practised longer ago than a year and a half for so long ago', () => {
    const items = new Map([
      ['makers_true', { box: 2, day: 20_000 }],
      ['rules_number', { box: 2, day: 21_000 }],
    ]);
    const data = encode(exampleCourse, { ...newAttempt(5), practice: { items, given: 2 } });
    const { practice } = restored(decodeAttempt(exampleCourse, data)) ?? {};
    expect(practice?.items.get('makers_true')).toEqual({ box: 2, day: 21_000 - 511 });
    expect(practice?.items.get('rules_number')).toEqual({ box: 2, day: 21_000 });
  });

  test('gives no practice to another item where an answer before it is to one that is gone', () => {
    const items = new Map([
      ['makers_true', { box: 2, day: 20_000 }],
      ['makers_choice', { box: 5, day: 20_001 }],
      ['rules_number', { box: 1, day: 20_002 }],
    ]);
    const data = encode(exampleCourse, { ...newAttempt(5), practice: { items, given: 3 } });
    const without = {
      ...exampleCourse,
      lessons: exampleCourse.lessons.map((lesson) => ({
        ...lesson,
        checks: lesson.checks.map((quiz) => ({
          ...quiz,
          items: quiz.items.filter(({ id }) => id !== 'makers_choice'),
        })),
      })),
    };
    const { practice } = restored(decodeAttempt(without, data)) ?? {};
    expect([...(practice?.items ?? [])]).toEqual(
      [...items].filter(([id]) => id !== 'makers_choice'),
    );
    const noPractice = { ...exampleCourse, practice: false };
    expect(restored(decodeAttempt(noPractice, data))).toEqual(newAttempt(5));
    const kept = { ...newAttempt(5), practice: { items, given: 3 } };
    expect(encode(noPractice, kept)).toBe(encode(noPractice, newAttempt(5)));
  });

  test('is in a version of its own once the learner has started over', () => {
    const begun = answer(newAttempt(5), 'makers_true', { type: 'true-false', value: true });
    const again = startOver(begun, 0.125);
    expect(encode(exampleCourse, begun).slice(0, 2)).toBe('C2');
    const data = encode(exampleCourse, again);
    // Who knows no rounds takes it for one of a newer version, and does not write over it.
    expect(data.slice(0, 2)).toBe('C3');
    expect(restored(decodeAttempt(exampleCourse, data))).toEqual(again);
    expect(again.answers.size).toBe(0);
  });

  test('gives back any attempt at any course, and which save it was', () => {
    fc.assert(
      fc.property(
        courseAndAttempt,
        fc.integer({ min: 0, max: 2 ** 24 - 1 }),
        fc.integer({ min: 0, max: 4095 }),
        ({ course, attempt }, number, writer) => {
          const data = encodeAttempt(course, attempt, { number, writer }, wide);
          expect(decodeAttempt(course, data ?? '')).toEqual({
            kind: 'restored',
            attempt,
            save: { number, writer },
            whole: true,
          });
        },
      ),
      { numRuns: 600 },
    );
  });

  test('keeps to letters, digits, hyphen and low line', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        expect(encode(course, attempt)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the order in which answers were given', () => {
    const items = [...checkItems(exampleCourse)].reverse();
    const attempt = items.reduce(
      (before, item) => answer(before, item.id, rightResponse(item)),
      newAttempt(1),
    );
    const back = restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt)));
    expect([...back.answers.keys()]).toEqual(items.map(({ id }) => id));
  });

  test('counts no more than seven tries', () => {
    let attempt = newAttempt(1);
    for (let tries = 0; tries < 9; tries += 1) {
      attempt = answer(attempt, 'makers_true', { type: 'true-false', value: false });
    }
    const back = restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt)));
    expect(back.answers.get('makers_true')?.tries).toBe(7);
  });

  test('differs for every save', () => {
    const one = encodeAttempt(exampleCourse, finished, { number: 1, writer: 9 }, wide);
    const two = encodeAttempt(exampleCourse, finished, { number: 2, writer: 9 }, wide);
    expect(one).not.toBe(two);
  });

  test('leaves out a response that does not belong to its item', () => {
    const right = { type: 'true-false', value: true } as const;
    for (const item of checkItems(exampleCourse).filter(({ type }) => type !== 'true-false')) {
      const attempt = {
        ...newAttempt(1),
        answers: new Map([[item.id, { response: right, tries: 1 }]]),
      };
      const back = restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt)));
      expect([...back.answers]).toEqual([]);
    }
  });
});

describe('a limit', () => {
  test('below the worst case gives null or what fits', () => {
    fc.assert(
      fc.property(courseAndAttempt, fc.nat(600), ({ course, attempt }, limit) => {
        const data = encodeAttempt(course, attempt, save, limit);
        expect(data?.length ?? 0).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });

  test('costs no answer, no place and no score: only texts are cut', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const back = restored(decodeAttempt(course, encode(course, attempt, worstCase(course))));
        expect([...back.answers.keys()]).toEqual([...attempt.answers.keys()]);
        expect(back.place).toBe(attempt.place);
        expect(back.sittings.map(({ number }) => number)).toEqual(
          attempt.sittings.map(({ number }) => number),
        );
        expect(bestSitting(course, back)?.percent).toBe(bestSitting(course, attempt)?.percent);
        for (const item of checkItems(course)) {
          const [kept, given] = [back.answers.get(item.id), attempt.answers.get(item.id)];
          expect(kept && scoreItem(item, kept.response)).toEqual(
            given && scoreItem(item, given.response),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cuts long texts first, to one length, and marks the cut', () => {
    const essay = 'A threshold invites makers to build just below it. '.repeat(40);
    const attempt = answer(
      answer(finished, 'rules_essay', { type: 'long-fill-in', text: essay }),
      'makers_fill',
      { type: 'fill-in', text: 'some other company that is wrong' },
    );
    const data = encode(exampleCourse, attempt, 500);
    const back = restored(decodeAttempt(exampleCourse, data));
    const kept = back.answers.get('rules_essay')?.response;
    expect(kept?.type === 'long-fill-in' && kept.text.endsWith(cutMark)).toBe(true);
    expect(kept?.type === 'long-fill-in' && essay.startsWith(kept.text.slice(0, -1))).toBe(true);
    expect(data.length).toBeGreaterThan(490);
    expect(back.answers.get('makers_fill')).toEqual(attempt.answers.get('makers_fill'));
  });

  test('keeps a number in plain digits where it does not fit as it was typed, and cuts what is none', () => {
    const begun = startSitting(newAttempt(5), ['exam_number']);
    const kept = (text: string) => {
      const attempt = answerSitting(begun, 'exam_number', { type: 'numeric', text });
      const { length } = encode(exampleCourse, attempt);
      const back = restored(
        decodeAttempt(exampleCourse, encode(exampleCourse, attempt, length - 1)),
      );
      const response = back.sittings[0]?.answers.get('exam_number');
      return response?.type === 'numeric' ? response.text : null;
    };
    expect(kept('\uff11\uff12\uff13\uff14\uff15\uff16')).toBe('123456');
    expect(kept('\u22127\u202f\uff10\uff10\uff10,5')).toBe('-7000.5');
    expect(kept('\u4e00\u4e8c\u4e09')?.endsWith(cutMark)).toBe(true);
  });

  test('leaves out the oldest sittings that are neither the best nor the last, before it gives up', () => {
    const drawn = exampleCourse.exam.items.slice(0, 4).map(({ id }) => id);
    const right = new Map(exampleCourse.exam.items.map((item) => [item.id, rightResponse(item)]));
    const sitting = (number: number, answers: typeof right) => ({
      number,
      drawn,
      answers: new Map([...answers].filter(([id]) => drawn.includes(id))),
      submitted: true,
    });
    const attempt = {
      ...newAttempt(1),
      sittings: [1, 2, 3, 4, 5].map((number) => sitting(number, number === 2 ? right : new Map())),
    };
    const whole = encode(exampleCourse, attempt).length;
    const numbers = (limit: number) =>
      restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt, limit))).sittings.map(
        ({ number }) => number,
      );
    expect(numbers(whole)).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(whole - 1)).toEqual([2, 3, 4, 5]);
    expect(numbers(whole - 3 * 26)).toEqual([2, 5]);
    // Without the last there would be room.
    expect(encodeAttempt(exampleCourse, attempt, save, whole - 4 * 26)).toBeNull();
  });

  test('leaves out what practising came to before any answer', () => {
    const items = new Map([['rules_number', { box: 3, day: 20_800 }]]);
    const once = answer(newAttempt(5), 'makers_true', { type: 'true-false', value: true });
    const { length } = encode(exampleCourse, once);
    const data = encode(exampleCourse, { ...once, practice: { items, given: 9 } }, length);
    expect(data).toBe(encode(exampleCourse, once));
  });
});

/** The course with another rubric for its essay. */
function withRubric(rubricKey: RubricKey): Course {
  const lessons = exampleCourse.lessons.map((lesson) => ({
    ...lesson,
    checks: lesson.checks.map((quiz) => ({
      ...quiz,
      items: quiz.items.map((item) =>
        item.type === 'long-fill-in' ? { ...item, rubricKey } : item,
      ),
    })),
  }));
  return { ...exampleCourse, lessons };
}
