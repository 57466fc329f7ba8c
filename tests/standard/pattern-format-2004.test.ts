import { describe, expect, it } from 'vitest';
import { patterns2004 } from '../../src/standard/pattern-format-2004.ts';
import { type Bad, itJudges } from './format-table.ts';

const judge = (type: string) => (value: string) => patterns2004[type]?.judge(value) ?? [];
/** So many parts, all different. */
const many = (count: number, part: (index: number) => string = (index) => `o${index}`) =>
  Array.from({ length: count }, (_, index) => part(index)).join('[,]');

const emptyWords = 'The value is empty. Leave the call out where nothing was answered.';
const nothing = 'The value is empty. Leave the call out where there is nothing to say.';
const noId = 'is no identifier.';
const comma = 'has a bare comma. Separate the parts by [,]';
const divided = 'has commas at which some LMSs divide it. Write semicolons in place of the commas.';
const lines: Bad = ['one\ntwo', 'line-break', 'The text has a line break.', 'some-lmss'];

/** What would be right (`correct_responses.n.pattern`, RTE 2004 4.2.9.1). */

describe('true-false', () => {
  itJudges(judge('true-false'), {
    legal: ['true', 'false'],
    bad: ['', '1', 't', 'False'].map((value): Bad => [value, 'pattern', 'Send "true" or "false".']),
  });
});

describe('choice', () => {
  itJudges(judge('choice'), {
    legal: ['cost', 'cost[,]scale', many(36)],
    bad: [
      ['', 'empty', emptyWords, 'some-lmss'],
      ['cost,scale', 'delimiter', comma],
      ['too cheap', 'identifier', noId],
      ['cost[,]cost', 'pattern', 'has a part twice'],
      [many(37), 'pattern', 'more than the 36', 'some-lmss'],
    ],
  });
});

describe('fill-in', () => {
  const matters =
    'does not belong here. Write {case_matters=true} or {order_matters=true} at most once, with true';
  itJudges(judge('fill-in'), {
    legal: [
      ...['one', 'one[,]two', 'reliance, mutual', 'one,one[,]two', '1,2,3,4,5,6,7,8,9,10'],
      ...['{case_matters=false}reliance', '{case_matters=true}{order_matters=false}one[,]two'],
      ...['{order_matters=true}{case_matters=true}{lang=en}one', 'one {case_matters=no}'],
      ...[`{order_matters=true}${'x'.repeat(250)}`, many(10)],
    ],
    bad: [
      ['', 'empty', emptyWords, 'some-lmss'],
      ['{case_matters=true}', 'empty', emptyWords, 'some-lmss'],
      lines,
      ['{case_matters=no}one', 'delimiter', `"{case_matters=no}" ${matters}`],
      ['{case_matters=}one', 'delimiter', matters],
      ['{order_matters=TRUE}one', 'delimiter', matters],
      [
        '{case_matters=true}{case_matters=true}one',
        'delimiter',
        `"{case_matters=true}" ${matters}`,
      ],
      ['{case_matters', 'delimiter', 'begins with "{"', 'some-lmss'],
      ['{lang=?}one', 'language', 'is no language tag'],
      ['x'.repeat(251), 'length', 'the 250 that every LMS keeps', 'some-lmss'],
      ['one[,]one', 'pattern', 'has a part twice', 'some-lmss'],
      [many(11), 'pattern', '11 parts are more than the 10', 'some-lmss'],
      ['one, one', 'delimiter', `"one, one" ${divided}`, 'some-lmss'],
      ['1,2,3,4,5,6,7,8,9,10,11', 'delimiter', divided, 'some-lmss'],
    ],
  });
});

describe('long-fill-in', () => {
  itJudges(judge('long-fill-in'), {
    legal: ['one', '{lang=en}one', 'x'.repeat(4000), 'one {case_matters=true}'],
    bad: [
      ['', 'empty', nothing, 'some-lmss'],
      lines,
      [
        '{order_matters=true}one',
        'delimiter',
        '"{order_matters=true}" does not belong here. Write {case_matters=true} at most once, with',
      ],
      [
        '{case_matters=false}one',
        'delimiter',
        'begins with {case_matters=…}, which some LMSs refuse here. Leave it out: a long text is',
        'some-lmss',
      ],
      ['x'.repeat(4001), 'length', 'the 4000 that every LMS keeps', 'some-lmss'],
      ['one, two', 'delimiter', divided, 'some-lmss'],
      ['one[,]two', 'delimiter', divided, 'some-lmss'],
    ],
  });
});

describe('matching', () => {
  itJudges(judge('matching'), {
    legal: ['fab[.]taiwan', 'fab[.]taiwan[,]design[.]usa', many(36, (index) => `s${index}[.]t`)],
    bad: [
      ['', 'pattern', emptyWords],
      ['fab.taiwan', 'delimiter', 'is no pair'],
      ['fab', 'pattern', 'is no pair'],
      ['fab[.]taiwan[,]fab[.]taiwan', 'pattern', 'has a part twice', 'some-lmss'],
      [many(37, (index) => `s${index}[.]t`), 'pattern', 'more than the 36', 'some-lmss'],
    ],
  });
});

describe('performance', () => {
  itJudges(judge('performance'), {
    legal: [
      ...['open[.]valve_2', 'open[.]', '[.]5', 'turn[.]10[:]20', 'turn[.]10[:]10'],
      ...['{order_matters=true}open[.]a[,]turn[.]1[:]2', `open[.]${'x'.repeat(250)}`],
      many(250, (index) => `s${index}[.]`),
    ],
    bad: [
      ['', 'pattern', emptyWords],
      ['open', 'pattern', 'is no step'],
      ['{case_matters=true}open[.]valve', 'delimiter', 'Write {order_matters=true} at most once'],
      ['{order_matters=no}open[.]valve', 'delimiter', 'with true or false'],
      ['open[.]a[,]open[.]a', 'pattern', 'has a part twice', 'some-lmss'],
      ['open[.]one,two', 'delimiter', `"one,two" ${divided}`, 'some-lmss'],
      [`open[.]${'x'.repeat(251)}`, 'length', 'the 250 that every LMS keeps', 'some-lmss'],
      ['turn[.]20[:]10', 'pattern', 'begins above its end'],
      ['turn[.][:]9', 'pattern', 'open at one end', 'some-lmss'],
      ['turn[.]a[:]9', 'number', '"a" is not the form of a number.'],
      [many(251, (index) => `s${index}[.]`), 'pattern', 'more than the 250', 'some-lmss'],
    ],
  });
});

describe('sequencing', () => {
  itJudges(judge('sequencing'), {
    legal: ['a', 'design[,]fab', many(36)],
    bad: [
      ['', 'pattern', emptyWords],
      ['a,b', 'delimiter', comma],
      ['fab[,]fab', 'pattern', 'has a part twice', 'some-lmss'],
      [many(37), 'pattern', 'more than the 36', 'some-lmss'],
    ],
  });
});

describe('likert', () => {
  itJudges(judge('likert'), {
    legal: ['agree', '3'],
    bad: [
      ['', 'identifier', 'The identifier is empty.'],
      ['strongly agree', 'identifier', noId],
      ['a[,]b', 'delimiter', comma],
    ],
  });
});

describe('numeric', () => {
  const noRange = 'is no range of numbers.';
  const open =
    'is open at one end, which some LMSs refuse. Write both ends, with a bound far enough';
  itJudges(judge('numeric'), {
    legal: ['5[:]5', '-1.5[:]10', '0[:]0.5', '9[:]10'],
    bad: [
      ['5', 'delimiter', `"5" ${noRange} Write it as 5[:]5.`],
      ['-1.5', 'delimiter', 'Write it as -1.5[:]-1.5.'],
      ['', 'delimiter', `${noRange} Write it as least[:]most.`],
      ['five', 'delimiter', 'Write it as least[:]most.'],
      ['5:6', 'delimiter', 'Write it as least[:]most.'],
      ['5[:]6[:]7', 'delimiter', 'Write it as least[:]most.'],
      [
        'five[:]6',
        'number',
        '"five" is not the form of a number. Write digits with a decimal point',
      ],
      ['5[:]six', 'number', '"six" is not the form of a number.'],
      ['5[:]6,5', 'number', '"6,5" is not'],
      ['.5[:]1', 'number', '".5" is not'],
      ['10[:]5', 'pattern', '"10[:]5" begins above its end. Write 5[:]10.'],
      ['[:]9', 'pattern', `"[:]9" ${open}`, 'some-lmss'],
      ['[:]-9', 'pattern', open, 'some-lmss'],
      ['9[:]', 'pattern', open, 'some-lmss'],
      ['[:]', 'pattern', open, 'some-lmss'],
    ],
  });
});

describe('other', () => {
  itJudges(judge('other'), {
    legal: ['anything at all', '{x}', 'x'.repeat(4000)],
    bad: [
      ['', 'empty', nothing, 'some-lmss'],
      lines,
      ['x'.repeat(4001), 'length', 'the 4000 that every LMS keeps', 'some-lmss'],
      ['one, two', 'delimiter', divided, 'some-lmss'],
      ['one[,]two', 'delimiter', divided, 'some-lmss'],
    ],
  });
});

describe('each type', () => {
  it('has an example, which is taken', () => {
    for (const [type, { words, example }] of Object.entries(patterns2004)) {
      expect({ type, found: judge(type)(example) }).toEqual({ type, found: [] });
      expect(words.length).toBeGreaterThan(5);
    }
  });
});
