import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/quiz/item-types.ts';
import * as file from '../../../src/review/rules/key-length.ts';
import { choice, courseOf, found, quizOf, times, trueFalse } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

const rivers = ['Melting snow in the Alps', 'Heavy rain on the plain', 'A dam that was opened'];

/** The right option and two others of so many letters. */
const long = (key: number, others: number): Item =>
  choice('Which?', [`*${'k'.repeat(key)}`, 'a'.repeat(others), 'b'.repeat(others)]);

judgesAsIn(file, {
  'key-length': {
    flawed: [
      [long(35, 25), 'items.0.options.0.text'],
      [long(20, 10), 'items.0.options.0.text'],
      [long(25, 35), 'items.0.options.0.text'],
      [long(10, 20), 'items.0.options.0.text'],

      [
        choice('Why did it rise?', [
          `*${rivers[0]} that came together with a warm wind`,
          ...rivers.slice(1),
        ]),
        'items.0.options.0.text',
      ],
      [choice('Why did it rise?', ['*Snow', ...rivers]), 'items.0.options.0.text'],
    ],
    sound: [
      long(34, 25),
      long(50, 38),
      long(38, 50),
      long(19, 10),
      long(25, 34),
      long(10, 19),
      choice('Which is it?', ['*The river that flows past the town', 'A lake']),

      choice('Why did it rise?', [`*${rivers[0]}`, ...rivers.slice(1)]),
      choice('Which is it?', ['*Danube', 'Po', 'Elbe']),
      choice('Which two?', [
        `*${rivers[0]} that came together with a warm wind`,
        `*${rivers[1]}`,
        'A dam',
      ]),
    ],
  },
});

/** The right option a little longer than the others where `isLonger` says so. */
const oneOfFour = (at: number, isLonger: boolean): Item =>
  choice(`Which gauge is number ${at}?`, [
    `*North bank ${at}${isLonger ? ' up' : ''}`,
    `South bank ${at}`,
    `East bank ${at}${isLonger ? '' : ' up'}`,
    `West bank ${at}`,
  ]);

describe('key-lengths', () => {
  it('tells of right options that are the longest too often, however little', () => {
    const course = (longer: number) =>
      courseOf([quizOf(times(12, (at) => oneOfFour(at, at < longer)))]);
    const [finding] = found('key-lengths', course(7));
    expect(finding?.message).toMatch(/^look at .* in 7 of 12 items the right one is the longest/);
    expect(finding?.message).toContain('about 3');
    expect(finding?.message).toMatch(/\(q_\d+, q_\d+, .* and q_\d+\)$/);
    expect(finding?.path).toEqual(['items']);
    expect(found('key-lengths', course(4))).toEqual([]);
    const eight = times(8, (at) => oneOfFour(at, true));
    const others = [trueFalse('It rose.', true), choice('Which?', ['*One of them', 'Two'])];
    expect(found('key-lengths', courseOf([quizOf([...eight, ...others])]))[0]?.message).toContain(
      '8 of 8',
    );
    const short = times(12, (at) => choice(`Which ${at}?`, ['*Ebb', 'Lakes', 'Locks', 'Weirs']));
    expect(found('key-lengths', courseOf([quizOf(short)]))).toMatchObject([
      { message: expect.stringContaining('in 12 of 12 items the right one is the shortest') },
    ]);
    expect(found('key-lengths', course(12))).toHaveLength(1);
    const even = times(12, (at) => choice(`Which ${at}?`, ['*North', 'South', 'Lakes', 'Locks']));
    expect(found('key-lengths', courseOf([quizOf(even)]))).toEqual([]);
    expect(found('key-lengths', courseOf([quizOf(times(7, (at) => oneOfFour(at, true)))]))).toEqual(
      [],
    );
  });
});
