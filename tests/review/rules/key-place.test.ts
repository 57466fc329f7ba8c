import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/quiz/item-types.ts';
import { choice, courseOf, found, quizOf, times, trueFalse } from '../courses.ts';

const amount = (at: number, key: number): Item =>
  choice(
    `How many are there at gauge ${at}?`,
    [10, 20, 30, 40].map((each, nth) => `${nth === key ? '*' : ''}${each + at}`),
  );

describe('key-place', () => {
  it('tells of true-false items that are nearly all on one side', () => {
    const course = (trues: number) =>
      courseOf([quizOf(times(8, (at) => trueFalse(`Gauge ${at} read 3 m.`, at < trues)))]);
    expect(found('key-place', course(8))[0]?.message).toMatch(/8 of 8 are true/);
    expect(found('key-place', course(0))[0]?.message).toMatch(/8 of 8 are false/);
    expect(found('key-place', course(8))[0]?.path).toEqual(['items']);
    expect(found('key-place', course(6))).toEqual([]);
    const few = (count: number) =>
      found(
        'key-place',
        courseOf([quizOf(times(count, (at) => trueFalse(`Gauge ${at} is up.`, true)))]),
      );
    expect(few(6)).toHaveLength(1);
    expect(few(5)).toEqual([]);
  });

  it('tells of numbers of which the right one always lies inside', () => {
    const course = (keys: readonly number[]) =>
      courseOf([quizOf(keys.map((key, at) => amount(at, key)))]);
    expect(found('key-place', course([1, 2, 1, 2, 1, 1]))[0]?.message).toMatch(/6 of 6 items/);
    expect(found('key-place', course([1, 2, 1, 2, 1, 1]))[0]?.path).toEqual(['items']);
    expect(found('key-place', course([0, 2, 1, 3, 1, 1]))).toEqual([]);
    expect(found('key-place', course([1, 2, 1, 2, 1]))).toEqual([]);
  });

  it('looks at numbers of which there are three or more, with a unit at most', () => {
    const course = (texts: (at: number) => readonly string[]) =>
      courseOf([quizOf(times(8, (at) => choice(`How many at gauge ${at}?`, texts(at))))]);
    const units = course(() => ['10 cubic metres', '*20 cubic metres', '30 m', '9 litres']);
    expect(found('key-place', units)).toHaveLength(1);
    expect(
      found(
        'key-place',
        course(() => ['10', '*20', '30']),
      ),
    ).toHaveLength(1);
    expect(
      found(
        'key-place',
        course(() => ['10', '*20', '20', '30']),
      ),
    ).toHaveLength(1);
    expect(
      found(
        'key-place',
        course(() => ['10', '*10', '20', '30']),
      ),
    ).toEqual([]);
    expect(
      found(
        'key-place',
        course(() => ['10', '*30', '20', '30']),
      ),
    ).toEqual([]);
    expect(
      found(
        'key-place',
        course((at) => [at % 2 ? '*2' : '2', at % 2 ? '1' : '*1', '0']),
      ),
    ).toEqual([]);
  });

  it('takes no text with a number in it for a number', () => {
    const texts = times(8, (at) =>
      choice(`Which at gauge ${at}?`, [
        'Dam 10 of the upper river',
        '*Dam 20 of the upper river',
        'Dam 30 of the upper river',
        'Dam 40 of the upper river',
      ]),
    );
    const ranges = times(8, (at) =>
      choice(`How many at ${at}?`, ['1 of 9', '*2 of 9', '3 of 9', '4 of 9']),
    );
    const mixed = times(8, (at) => choice(`How many at ${at}?`, ['10', '*20', '30', 'none']));
    const pairs = times(8, (at) => choice(`How many at ${at}?`, ['10', '*20']));
    for (const items of [texts, ranges, mixed, pairs]) {
      expect(found('key-place', courseOf([quizOf(items)]))).toEqual([]);
    }
  });
});
