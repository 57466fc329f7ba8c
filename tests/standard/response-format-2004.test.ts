import { describe, expect, it } from 'vitest';
import { learnerResponses2004 } from '../../src/standard/response-format-2004.ts';
import { type Bad, itJudges } from './format-table.ts';

const judge = (type: string) => (value: string) => learnerResponses2004[type]?.judge(value) ?? [];
/** So many parts, all different. */
const many = (count: number, part: (index: number) => string = (index) => `o${index}`) =>
  Array.from({ length: count }, (_, index) => part(index)).join('[,]');

const emptyWords = 'The value is empty. Leave the call out where nothing was answered.';
const empty: Bad = ['', 'empty', emptyWords, 'some-lmss'];
const noId = 'is no identifier.';
const comma = 'has a bare comma. Separate the parts by [,]';
const narrow = 'signs that some LMSs refuse in an identifier';
const nothing = 'The value is empty. Leave the call out where there is nothing to say.';
const lines: Bad = ['one\ntwo', 'line-break', 'The text has a line break.', 'some-lmss'];

/** What a learner answered (`learner_response`, RTE 2004 4.2.9.2). */

describe('true-false', () => {
  itJudges(judge('true-false'), {
    legal: ['true', 'false'],
    bad: ['', 't', '1', 'TRUE', 'true ', 'true[,]false'].map(
      (value): Bad => [value, 'response', 'Send "true" or "false".'],
    ),
  });
});

describe('choice', () => {
  itJudges(judge('choice'), {
    legal: ['cost', 'cost[,]scale', 'x'.repeat(250), many(36)],
    bad: [
      empty,
      ['cost,scale', 'delimiter', comma],
      ['too cheap', 'identifier', noId],
      ['cost[,]', 'identifier', 'The identifier is empty.'],
      ['[,]cost', 'identifier', 'The identifier is empty.'],
      ['cost[.]scale', 'identifier', noId],
      ['cost[,]cost', 'response', '"cost[,]cost" has a part twice. Send each part once.'],
      ['x'.repeat(251), 'length', 'the 250 that every LMS keeps', 'some-lmss'],
      ['low-cost', 'narrow-identifier', narrow, 'some-lmss'],
      [many(37), 'response', '37 parts are more than the 36 that every LMS keeps.', 'some-lmss'],
      [many(37), 'response', 'Send at most 36.', 'some-lmss'],
    ],
  });
});

describe('fill-in', () => {
  const divided =
    'has commas at which some LMSs divide it. Write semicolons in place of the commas.';
  itJudges(judge('fill-in'), {
    legal: [
      ...[
        'one',
        'reliance, mutual',
        'one[,]two',
        'one[,]one',
        'one,one',
        '{lang=en}one[,]{lang=de}b',
      ],
      ...['x'.repeat(250), `{lang=en}${'x'.repeat(250)}`, many(10), '1,2,3,4,5,6,7,8,9,10'],
      '1,2,3,4,5,6,7,8,9,10,11[,]a',
    ],
    bad: [
      empty,
      lines,
      ['x'.repeat(251), 'length', 'the 250 that every LMS keeps', 'some-lmss'],
      [many(11), 'response', '11 parts are more than the 10', 'some-lmss'],
      ['{lang=?}one', 'language', 'is no language tag'],
      ['one[,]{lang=?}two', 'language', 'is no language tag'],
      ['{case_matters=true}one', 'delimiter', 'begins with "{"', 'some-lmss'],
      ['1,2,3,4,5,6,7,8,9,10,11', 'delimiter', divided, 'some-lmss'],
    ],
  });
});

describe('long-fill-in', () => {
  itJudges(judge('long-fill-in'), {
    legal: ['one', 'one, two[,]three', `{lang=en}${'x'.repeat(4000)}`],
    bad: [
      ['', 'empty', nothing, 'some-lmss'],
      lines,
      ['x'.repeat(4001), 'length', 'the 4000 that every LMS keeps', 'some-lmss'],
      ['{lang=?}one', 'language', 'is no language tag'],
    ],
  });
});

describe('matching', () => {
  const pair = 'is no pair. Write each pair as source[.]target, and pairs with [,] between.';
  itJudges(judge('matching'), {
    legal: [
      ...['fab[.]taiwan', 'fab[.]taiwan[,]design[.]usa', 'fab[.]taiwan[,]fab[.]taiwan'],
      many(36, (index) => `s${index}[.]t`),
    ],
    bad: [
      empty,
      ['fab.taiwan', 'delimiter', `"fab.taiwan" ${pair}`],
      ['fab', 'response', pair],
      ['fab[.]taiwan,design[.]usa', 'response', pair],
      ['a[.]b[.]c', 'response', pair],
      ['a.b[.]c[.]d', 'response', pair],
      ['fab[.]', 'identifier', 'The identifier is empty.'],
      ['[.]taiwan', 'identifier', 'The identifier is empty.'],
      ['the fab[.]taiwan', 'identifier', noId],
      ['fab[.]low-cost', 'narrow-identifier', narrow, 'some-lmss'],
      [many(37, (index) => `s${index}[.]t`), 'response', 'more than the 36', 'some-lmss'],
    ],
  });
});

describe('performance', () => {
  const step = 'is no step. Write each step as name[.]answer; one of the two may be left out, the';
  itJudges(judge('performance'), {
    legal: [
      ...[
        'open[.]valve_2',
        'open[.]',
        '[.]5',
        'open[.]one,two',
        'a[.]b[,]a[.]b',
        '[.]any {text} at all',
      ],
      ...[`open[.]${'x'.repeat(250)}`, many(250, (index) => `s${index}[.]`)],
    ],
    bad: [
      empty,
      ['open', 'response', `"open" ${step}`],
      ['[.]', 'response', step],
      ['a[.]b[.]c', 'response', step],
      ['a[.][.]', 'response', step],
      ['open it[.]', 'identifier', noId],
      ['open[.]valve_2[,]turn', 'response', '"turn" is no step.'],
      [`open[.]${'x'.repeat(251)}`, 'length', 'the 250 that every LMS keeps', 'some-lmss'],
      [many(251, (index) => `s${index}[.]`), 'response', 'more than the 250', 'some-lmss'],
    ],
  });
});

describe('sequencing', () => {
  itJudges(judge('sequencing'), {
    legal: ['a', 'design[,]fab[,]design', many(36)],
    bad: [
      ['', 'response', emptyWords],
      ['a,b', 'delimiter', comma],
      ['first step', 'identifier', noId],
      ['low-cost', 'narrow-identifier', narrow, 'some-lmss'],
      [many(37), 'response', 'more than the 36', 'some-lmss'],
    ],
  });
});

describe('likert', () => {
  itJudges(judge('likert'), {
    legal: ['agree', '3'],
    bad: [
      ['', 'identifier', 'The identifier is empty.'],
      ['agree[,]disagree', 'delimiter', comma],
      ['strongly agree', 'identifier', noId],
    ],
  });
});

describe('numeric', () => {
  itJudges(judge('numeric'), {
    legal: ['0', '-12.5'],
    bad: [
      ['', 'number', 'The value is empty.'],
      ['12,5', 'number', 'Write a decimal point: 12.5.'],
      ['5[:]5', 'number', 'Send digits'],
      ['123456', 'number', '5 digits', 'some-lmss'],
    ],
  });
});

describe('other', () => {
  itJudges(judge('other'), {
    legal: ['anything, at all[,]', 'one\ntwo', 'x'.repeat(4000)],
    bad: [
      ['', 'empty', nothing, 'some-lmss'],
      ['x'.repeat(4001), 'length', 'the 4000 that every LMS keeps', 'some-lmss'],
    ],
  });
});

describe('each type', () => {
  it('has an example, which is taken', () => {
    for (const [type, { words, example }] of Object.entries(learnerResponses2004)) {
      expect({ type, found: judge(type)(example) }).toEqual({ type, found: [] });
      expect(words.length).toBeGreaterThan(5);
    }
  });
});
