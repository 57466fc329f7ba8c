import { describe, expect, it } from 'vitest';
import type { Answer, Part, RightAnswer } from '../../src/standard/answer.ts';
import { patternsFrom12, responseFrom12 } from '../../src/standard/from-12.ts';
import { pattern12, response12 } from '../../src/standard/response-12.ts';
import { pattern2004, response2004 } from '../../src/standard/response-2004.ts';

const letter = (place: number): Part => ({ id: 'abc'[place] ?? '', place });
const figure = (place: number): Part => ({ id: String(place + 1), place });

/** Whose parts are called as 1.2 calls them. */
const answers: readonly Answer[] = [
  { type: 'true-false', value: true },
  { type: 'true-false', value: false },
  { type: 'choice', parts: [letter(0), letter(2)] },
  { type: 'choice', parts: [] },
  { type: 'sequencing', parts: [letter(1), letter(0)] },
  { type: 'likert', parts: [figure(2)] },
  {
    type: 'matching',
    pairs: [
      [letter(0), figure(1)],
      [letter(1), figure(0)],
    ],
  },
  {
    type: 'performance',
    steps: [
      [letter(0), figure(1)],
      [letter(1), figure(0)],
    ],
  },
  { type: 'fill-in', text: 'a chip' },
  { type: 'numeric', value: 12.5 },
];

describe('answers of SCORM 1.2 in the words of SCORM 2004', () => {
  it.each(answers)('are those of 2004 for %j', (answer) => {
    expect(responseFrom12(answer.type, response12(answer))).toBe(response2004(answer));
  });

  it.each<RightAnswer>([
    { type: 'true-false', value: true },
    { type: 'choice', parts: [letter(0), letter(2)], all: true },
    { type: 'sequencing', parts: [letter(1), letter(0)] },
    { type: 'matching', pairs: [[letter(0), figure(1)]] },
    { type: 'numeric', value: 12.5, tolerance: 0 },
  ])('say what is right as 2004 does for %j', (right) => {
    expect(patternsFrom12(right.type, pattern12(right))).toEqual([pattern2004(right)]);
  });

  it('say of options that each is right what 2004 says in a pattern each', () => {
    const right = { type: 'choice', parts: [letter(0), letter(1)], all: false } as const;
    expect(patternsFrom12('choice', pattern12(right))).toEqual(['a', 'b']);
  });

  it.each([
    ['choice', 'x{a,b}', ['x{a', 'b}']],
    ['choice', '{a,b}x', ['{a', 'b}x']],
    ['choice', '{a,b}', ['a[,]b']],
    ['numeric', '1[:]2', ['1[:]2']],
    ['numeric', '1', ['1[:]1']],
  ])('reads the %s pattern %s as %j', (type, pattern, expected) => {
    expect(patternsFrom12(type, pattern)).toEqual(expected);
  });

  it.each([
    ['true-false', '1', 'true'],
    ['true-false', 'yes', 'yes'],
    ['true-false', 'untrue', 'untrue'],
    ['true-false', 'truer', 'truer'],
    ['true-false', 'a false', 'a false'],
    ['true-false', 'falsehood', 'falsehood'],
    ['choice', '{a.b, c}', 'a.b[,]c'],
    ['choice', 'a{b}', 'a{b}'],
    ['choice', '{a}b', '{a}b'],
    ['matching', '{a.1,b.2}', 'a[.]1[,]b[.]2'],
    ['matching', 'a,b.2,.3', 'a[,]b[.]2[,][.]3'],
    ['performance', 'open: valve, turn: ten', 'open[.]valve[,]turn[.]ten'],
    ['performance', 'a.1,b.2', 'a[.]1[,]b[.]2'],
    ['fill-in', 'a.1,b.2', 'a.1,b.2'],
  ])('reads %s %s as %s', (type, response, expected) => {
    expect(responseFrom12(type, response)).toBe(expected);
  });
});
