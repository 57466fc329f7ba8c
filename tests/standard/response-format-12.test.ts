import { describe, expect, it } from 'vitest';
import { patterns12, studentResponses12 } from '../../src/standard/response-format-12.ts';
import type { ValueFormat } from '../../src/standard/value-format.ts';
import { type Bad, itJudges } from './format-table.ts';

/** Parts of one character with commas between. */
const list = (count: number) => Array.from({ length: count }, () => 'a').join(',');

const letters =
  'In 1.2 an option is one character, 0-9 or a-z: map yours to a, b, c in the order of';
const empty = 'The response is empty. Leave the call out where nothing was answered.';
const too = 'more than the 255 that the standard allows';
const foreign = 'has delimiters of SCORM 2004. Write plain commas and points, as in';

describe.each([
  ['student_response', studentResponses12, 'response'],
  ['correct_responses.n.pattern', patterns12, 'pattern'],
] as const)('%s of SCORM 1.2 (CMIFeedback, RTE 1.2 3.4.4)', (_name, formats, rule) => {
  const judge = (type: string) => judgeOf(formats, type);

  describe('true-false', () => {
    itJudges(judge('true-false'), {
      legal: ['t', 'f', '1', '0'],
      bad: ['', 'true', 'tt', 'T', '2', 'xt'].map(
        (value): Bad => [value, rule, 'Send "t" or "f".'],
      ),
    });
  });

  describe('choice', () => {
    const form = `${letters} the question; write it as a,c.`;
    itJudges(judge('choice'), {
      legal: ['a', 'z', '0', '9', 'a,c', '0,z,5', '{a}', '{a,c}', list(128)],
      bad: [
        ...['A', 'cost', 'ä', 'ab', '-', ',', 'a,', ',a', 'a,,b', 'a, b', 'a;b', 'a.b'].map(
          (value): Bad => [value, rule, form],
        ),
        ...['{', '{}', '{a', 'a}', '{a,}', '{ab}', '{A}', 'a,{b}', '{a,b}c', 'x{a,b}'].map(
          (value): Bad => [value, rule, form],
        ),
        ['', 'empty', empty, 'some-lmss'],
        ['a[,]c', 'delimiter', `"a[,]c" ${foreign} a,c.`],
        [list(129), 'length', too],
      ],
    });
  });

  describe('matching', () => {
    const form = `${letters} the question; write it as a.1,b.2.`;
    itJudges(judge('matching'), {
      legal: ['a.1', '0.z', '9.a', 'a.1,b.2', '{a.1}', '{a.1,b.2}', '{0.9,z.a}'],
      bad: [
        ...['a', 'a1', 'a,b', 'a.', '.1', 'a.12', 'ab.1', 'A.1', 'a.B', 'a.1,', 'a.1 ,b.2'].map(
          (value): Bad => [value, rule, form],
        ),
        ...['a.1,b', 'a.1;b.2', '{a.1', 'a.1}', '{a.1,b}', '{a.1,b.22}', '{A.1}', '{a.1,B.2}'].map(
          (value): Bad => [value, rule, form],
        ),
        ...['{a.B}', '{a.1,b.C}', 'a.1,B.2', 'a.1,b.C', 'x{a.1}', '{a.1}x'].map(
          (value): Bad => [value, rule, form],
        ),
        ['', 'empty', empty, 'some-lmss'],
        ['a[.]1[,]b[.]2', 'delimiter', `${foreign} a.1,b.2.`],
        ['a[.]1', 'delimiter', foreign],
        ['1[:]2', 'delimiter', foreign],
        [Array.from({ length: 65 }, () => 'a.1').join(','), 'length', too],
      ],
    });
  });

  describe('sequencing', () => {
    const form = `${letters} the question; write it as b,a,c.`;
    itJudges(judge('sequencing'), {
      legal: ['a', 'b,a,c', '0,9,z', list(128)],
      bad: [
        ...['abc', 'A', 'a,', 'a,B', ',a', 'a b', '{a,b}', 'a,b c'].map(
          (value): Bad => [value, rule, form],
        ),
        ['', 'empty', empty, 'some-lmss'],
        ['a[,]b', 'delimiter', `${foreign} b,a,c.`],
        [list(129), 'length', too],
      ],
    });
  });

  describe('likert', () => {
    const form = `${letters} the question; write it as 3.`;
    itJudges(judge('likert'), {
      legal: ['', '3', 'a', 'z', '0', '9'],
      bad: ['agree', '10', 'A', '-', ' '].map((value): Bad => [value, rule, form]),
    });
  });

  describe.each(['fill-in', 'performance'])('%s', (type) => {
    itJudges(judge(type), {
      legal: ['', 'reliance, mutual', 'a[,]b', 'x'.repeat(255)],
      bad: [
        ['x'.repeat(256), 'length', too],
        ['one\ntwo', 'line-break', 'The text has a line break.', 'some-lmss'],
        [`${'x'.repeat(255)}\n`, 'length', too],
      ],
    });
  });

  describe('numeric', () => {
    itJudges(judge('numeric'), {
      legal: ['0', '-12.5', '1234567'],
      bad: [
        ['', 'number', 'empty'],
        ['12,5', 'number', 'Write a decimal point: 12.5.'],
        ['5[:]5', 'number', 'Send digits'],
        ['.5', 'number', 'both sides', 'some-lmss'],
      ],
    });
  });

  it('has an example of each type, which is taken', () => {
    for (const [type, { words, example, judge: judged }] of Object.entries(formats)) {
      expect({ type, found: judged(example) }).toEqual({ type, found: [] });
      expect(words.length).toBeGreaterThan(5);
    }
  });
});

function judgeOf(formats: Readonly<Record<string, ValueFormat>>, type: string) {
  return (value: string) => formats[type]?.judge(value) ?? [];
}
