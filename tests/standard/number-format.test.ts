import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/standard/decimal.ts';
import { decimal12, integer12, isNumber, real } from '../../src/standard/number-format.ts';
import { type Bad, itJudges } from './format-table.ts';

const form = 'is not the form of a number. Send digits with a decimal point, such as 12.5';
const exponent = 'Write it without an exponent, rounded to 7 decimals.';
const sides = 'Write digits on both sides of the decimal point, as in 0.5.';

/** What is no number in either version (CMIDecimal, RTE 1.2 3.4.4; real(10,7), RTE 2004 4.1.1.7). */
const noNumbers: readonly Bad[] = [
  ['', 'number', 'The value is empty. Leave the call out where there is no number.'],
  ['-', 'number', form],
  ['.', 'number', form],
  ['-.', 'number', form],
  ['+5', 'number', form],
  ['--5', 'number', form],
  [' 5', 'number', form],
  ['5 ', 'number', form],
  ['5x', 'number', form],
  ['5.5x', 'number', form],
  ['x.5', 'number', form],
  ['.5x', 'number', form],
  ['5.x', 'number', form],
  ['1.2.3', 'number', form],
  ['0x10', 'number', form],
  ['٥', 'number', form],
  ['NaN', 'number', form],
  ['Infinity', 'number', form],
  ['5,5', 'number', 'Write a decimal point: 5.5.'],
  ['-12,75', 'number', 'Write a decimal point: -12.75.'],
  [',5', 'number', form],
  ['5,', 'number', form],
  ['x5,5', 'number', form],
  ['5,5x', 'number', form],
  ['1,234,567', 'number', form],
  ['1e7', 'number', exponent],
  ['1e-7', 'number', exponent],
  ['1.5e+21', 'number', exponent],
  ['1E21', 'number', exponent],
  ['e7', 'number', form],
  ['xe7', 'number', form],
  ['1e', 'number', form],
  ['1ex', 'number', form],
  ['1e7x', 'number', form],
];

const oneSided: readonly Bad[] = [
  ['.5', 'number', sides, 'some-lmss'],
  ['.25', 'number', sides, 'some-lmss'],
  ['5.', 'number', sides, 'some-lmss'],
  ['12.', 'number', sides, 'some-lmss'],
  ['-.5', 'number', sides, 'some-lmss'],
  ['-5.', 'number', sides, 'some-lmss'],
];

describe('a number of SCORM 1.2', () => {
  itJudges((value) => decimal12().judge(value), {
    legal: ['0', '-0', '5', '-5', '007', '12.5', '-12.75', '0.3333333333', '123456789'],
    bad: [...noNumbers, ...oneSided],
  });
});

describe('a number of SCORM 1.2 within limits', () => {
  itJudges((value) => decimal12({ least: 0, most: 100, blank: true }).judge(value), {
    legal: ['', '0', '-0', '0.0', '100', '100.00', '66.67'],
    bad: [
      [
        '100.01',
        'range',
        '100.01 is not a number from 0 to 100. Scale or clamp it to a number from 0 to 100.',
      ],
      ['-1', 'range', 'from 0 to 100'],
      // What the standard refuses comes before what some LMSs refuse.
      ['-.5', 'range', 'from 0 to 100'],
      ['.5', 'number', sides, 'some-lmss'],
    ],
  });
});

describe('a number of SCORM 1.2 that Moodle holds within limits', () => {
  itJudges((value) => decimal12({ narrow: { least: -100, most: 100 } }).judge(value), {
    legal: ['-100', '0', '100'],
    bad: [
      ['100.5', 'range', '100.5 is outside -100 to 100. Keep it from -100 to 100.', 'some-lmss'],
      ['-100.5', 'range', 'outside -100 to 100', 'some-lmss'],
    ],
  });
});

describe('a whole number of SCORM 1.2', () => {
  itJudges((value) => integer12(-1, 100).judge(value), {
    legal: ['-1', '0', '100'],
    bad: [
      ['101', 'range', 'from -1 to 100'],
      ['-2', 'range', 'from -1 to 100'],
      ['1.5', 'number', '1.5 is no whole number. Round it to a whole number.'],
      ['-12.25', 'number', 'no whole number'],
      ['5.', 'number', 'no whole number'],
      ['.25', 'number', 'no whole number'],
      ['x1.5', 'number', form],
      ['1.5x', 'number', form],
      ['', 'number', 'The value is empty'],
    ],
  });
});

describe('a number of SCORM 2004', () => {
  const whole =
    'more than 5 digits before the decimal point. Send a smaller number, for example in';
  const decimals = 'has more than 7 decimals. Round it to 7 decimals.';
  itJudges((value) => real().judge(value), {
    legal: ['0', '-5', '12345', '-12345', '99999.1234567', '-0.1234567'],
    bad: [
      ...noNumbers,
      ...oneSided,
      ['123456', 'number', whole, 'some-lmss'],
      ['-123456', 'number', whole, 'some-lmss'],
      ['123456.5', 'number', whole, 'some-lmss'],
      ['0.12345678', 'number', decimals, 'some-lmss'],
      ['-12345.12345678', 'number', decimals, 'some-lmss'],
    ],
  });
});

describe('a number of SCORM 2004 with a least', () => {
  itJudges((value) => real({ least: 0 }).judge(value), {
    legal: ['0', '0.5', '99999'],
    bad: [['-0.1', 'range', 'is not a number not below 0.']],
  });
});

describe('a scaled score of SCORM 2004', () => {
  itJudges((value) => real({ least: -1, most: 1 }).judge(value), {
    legal: ['-1', '-0.5', '0', '1', '1.0'],
    bad: [
      ['1.0000001', 'range', 'from -1 to 1'],
      ['-1.5', 'range', 'from -1 to 1'],
      ['85', 'range', 'from -1 to 1'],
    ],
  });
});

describe('a format of numbers', () => {
  it('says what it takes, by an example that it takes', () => {
    const formats = [decimal12(), real({ least: 0 }), real({ least: 0, most: 1 })];
    const blank = decimal12({ least: 0, most: 100, blank: true });
    expect([...formats, blank, integer12(-1, 1)].map(({ words }) => words)).toEqual([
      'a number',
      'a number not below 0',
      'a number from 0 to 1',
      'a number from 0 to 100, or ""',
      'a whole number from -1 to 1',
    ]);
    for (const { example, judge } of [...formats, blank, integer12(-1, 1)]) {
      expect(isNumber(example)).toBe(true);
      expect(judge(example)).toEqual([]);
    }
  });

  it('takes whatever is written', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(decimal12().judge(decimal(value))).toEqual([]);
        expect(real().judge(decimal(value % 100_000))).toEqual([]);
      }),
    );
  });
});
