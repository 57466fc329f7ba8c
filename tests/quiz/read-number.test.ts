import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/quiz/read-number.ts';

describe('readNumber', () => {
  test.each([
    ['2368', 2368],
    ['2,368', 2368],
    ['2 368', 2368],
    ['2\u00a0368', 2368],
    ['2\u202f368', 2368],
    ["2'368", 2368],
    ['2’368', 2368],
    ['2_368', 2368],
    ['12,345,678', 12345678],
    ['2.368,5', 2368.5],
    ['2,368.5', 2368.5],
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    ['6,7', 6.7],
    ['6,75', 6.75],
    ['0,125', 0.125],
    ['6.750', 6.75],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['$6,750', 6750],
    ['$ 6,750', 6750],
    ['-$5', -5],
    ['€3,50', 3.5],
    ['£1', 1],
    ['25%', 25],
    ['25 %', 25],
    ['-3', -3],
    ['−3', -3],
    ['- 3', -3],
    ['+3', 3],
    ['  42\n', 42],
    ['４８００', 4800],
    ['1,000', 1000],
    ['0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '.',
    ',',
    '-',
    '%',
    '$',
    'many',
    '5 chips',
    '1e5',
    '0x10',
    '--5',
    '5-3',
    '1,23,456',
    '1,2,3',
    '1.2.3',
    '1,234.567,8',
    '½',
    '5/2',
    'Infinity',
    'NaN',
    '5%%',
    '9'.repeat(400),
  ])('takes %j for no number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  test('reads back every number as a computer writes it without an exponent', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 999 }), (whole, thousandths) => {
        const text = `${whole}.${String(thousandths).padStart(3, '0')}`;
        expect(readNumber(text)).toBe(Number(text));
      }),
    );
  });

  test('reads a whole number the same in every way of grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        for (const separator of [',', ' ', '’', '']) {
          const text = value.toLocaleString('en-US').replaceAll(',', separator);
          expect(readNumber(text)).toBe(value);
        }
      }),
    );
  });

  test('answers null or a finite number to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123.,-+%$ ') })),
        (text) => {
          const value = readNumber(text);
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});
