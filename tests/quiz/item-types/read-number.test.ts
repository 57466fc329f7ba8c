import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedNumber, readNumber } from '../../../src/quiz/item-types/read-number.ts';

/** Questions after numbers of each size; what the right one is changes no reading but as said below. */
const whole: AskedNumber = { correct: 42, tolerance: 0 };
const large: AskedNumber = { correct: 6750, tolerance: 0, unit: 'US dollars' };
const decimals: AskedNumber = { correct: 6.7, tolerance: 0.1, unit: 'times' };
const between: AskedNumber = { correct: 999.5, tolerance: 1 };

const locales =
  'ar bg bn ca cs da de de-AT de-CH el en en-IN en-ZA es es-MX fa fi fr fr-CA fr-CH ff-Adlm he hi hr hu hy id it ja ka km kk ko lt lv mr ms my nb ne nl pa pl pt pt-PT ro ru sk sl sr sv sw ta te th tr uk ur uz vi zh'.split(
    ' ',
  );

describe('readNumber', () => {
  test.each([
    ['2368', 2368],
    ['2,368', 2368],
    ['-0', 0],
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
    for (const asked of [whole, between]) expect(readNumber(text, asked)).toBe(value);
  });

  test.each([
    ['1,00,000', 100000],
    ['1,23,456', 123456],
    ['1,23,45,678', 12345678],
    ['1234,567', 1234.567],
    ['1234.567', 1234.567],
    ['4,1231', 4.1231],
    ['6、7', 6.7],
    [`${'0'.repeat(20)}42`, 42],
    ['9'.repeat(14), 99_999_999_999_999],
    ['12,34,567.8', 1234567.8],
    ['2.368.000', 2368000],
    ['2 368 000', 2368000],
    ['2\u2009368\u2009000', 2368000],
    ["2'368'000", 2368000],
    ['2 368,5', 2368.5],
    ['2, 5', 2.5],
    ['2 ,5', 2.5],
    ['4.123 105 62', 4.12310562],
    ['٢٬٣٦٨٫٥', 2368.5],
    ['۲٬۳۶۸', 2368],
    ['२,३६,८००', 236800],
    ['１，２３４．５', 1234.5],
    ['6。7', 6.7],
    ['\u{1d7d0}\u{1d7d1}', 23],
    ['\ufeff2368', 2368],
    ['2\u200b368', 2368],
    ['\u200f2368\u200e', 2368],
    ['23\u00ad68', 2368],
    ['–3', -3],
    ['US$ 5', 5],
    ['US$.5', 0.5],
    ['5 $US', 5],
    ['-US$5', -5],
    ['USD 5', 5],
    ['5 EUR', 5],
    ['٪ 5', 5],
    ['5 percent', 5],
    ['5 %.', 5],
    ['5 €.', 5],
    ['5 percent.', 5],
  ])('reads %j, as people type it elsewhere, as %d', (text, value) => {
    for (const asked of [whole, large, decimals, between])
      expect(readNumber(text, asked)).toBe(value);
  });

  test.each([
    ['GB/s', '4800 GB/s'],
    ['GB/s', '4800 GB per s'],
    ['TPP per mm²', '4800 tpp/mm2'],
    ['TPP per mm²', '4800 TPP/mm².'],
    ['US dollars', '4800 dollars'],
    ['US dollars', '4,800 US dollars'],
    ['US dollars', 'dollars 4800'],
    ['US dollars', '4800 U.S. dollars'],
    ['U.S. dollars', '4800 US dollars'],
    ['times', '4800x'],
    ['times', '4800 ×'],
    ['million chips', '4800 million chips'],
    ['transistors', '4800 transistor'],
  ])('knows the unit %j in %j', (unit, text) => {
    expect(readNumber(text, { correct: 4800, tolerance: 0, unit })).toBe(4800);
  });

  test.each([
    ['GB/s', '4.8 TB/s'],
    ['million chips', '4800 chips'],
    ['US dollars', '48 hundred'],
    ['US dollars', '$4.8k'],
    ['US dollars', '4,8 k€'],
    ['US dollars', '5 not 6 dollars'],
    ['Rs', 'Rs.5'],
    ['ms', '4800 m'],
    ['US dollars', '4800 !'],
    [undefined, '4800 dollars'],
  ])('with the unit %j takes %j for no number', (unit, text) => {
    expect(readNumber(text, { correct: 4800, tolerance: 0, unit })).toBeNull();
  });

  test.each([
    ['6.750', { large: 6750, decimals: 6.75, whole: 6.75, between: 6.75 }],
    ['6,750', { large: 6750, decimals: 6.75, whole: 6750, between: 6750 }],
    ['$ 6.750', { large: 6750, decimals: 6.75, whole: 6.75, between: 6.75 }],
    ['٦,٧٥٠', { large: 6750, decimals: 6.75, whole: 6750, between: 6750 }],
  ])('reads %j, which can mean two numbers, as the item asks', (text, read) => {
    const asked = { large, decimals, whole, between };
    const readings = Object.entries(asked).map(([name, each]) => [name, readNumber(text, each)]);
    expect(Object.fromEntries(readings)).toEqual(read);
  });

  test.each<[string, AskedNumber, number]>([
    ['1.000', { correct: 1000, tolerance: 0 }, 1000],
    ['1,000', { correct: 999.5, tolerance: 0.5 }, 1000],
    ['-6.750', { correct: -6750, tolerance: 0 }, -6750],
    ['6,750', { correct: 6.75, tolerance: 0 }, 6.75],
    ['41,750', { correct: 42, tolerance: 0.25 }, 41.75],
  ])('reads %j as the number it is where that is right', (text, asked, number) => {
    expect(readNumber(text, asked)).toBe(number);
  });

  test('makes no answer wrong that is right as the course writes numbers', () => {
    const thousandths = fc
      .integer({ min: 0, max: 999 })
      .map((each) => String(each).padStart(3, '0'));
    const ambiguous = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(',', '.'),
      thousandths,
    );
    const off = fc.oneof(fc.constant(0), fc.double({ min: -3000, max: 3000, noNaN: true }));
    const more = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3000, noNaN: true }));
    fc.assert(
      fc.property(ambiguous, off, more, ([first, sign, last], distance, room) => {
        const written = Number(`${first}${sign === ',' ? '' : '.'}${last}`);
        const correct = written + distance;
        const asked = { correct, tolerance: Math.abs(written - correct) + room };
        expect(readNumber(`${first}${sign}${last}`, asked)).toBe(written);
      }),
      { numRuns: 3000 },
    );
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
    'about 5',
    'minus 5',
    '1²',
    '12²',
    '10⁶',
    '5₂',
    '①',
    '⒈',
    '5½',
    'Ⅷ',
    '5 6',
    '12 34',
    '1’2',
    '1.2 345',
    '1,234,56',
    '1234,567,890',
    '2 368 5',
    "2'368 000",
    '5k',
    '5万',
    '..5',
    '(5)',
    '1e5',
    '0x10',
    '--5',
    '5-3',
    '1,23,4567',
    '0,12,345',
    '1,2,3',
    '1.2.3',
    '1,234.567,8',
    '½',
    '5/2',
    'Infinity',
    'NaN',
    '5%%',
    '9'.repeat(15),
    '9'.repeat(400),
  ])('takes %j for no number', (text) => {
    for (const asked of [whole, large, decimals, between])
      expect(readNumber(text, asked)).toBeNull();
  });

  test('reads back every number as a computer writes it without an exponent', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 999 }), (units, thousandths) => {
        const text = `${units}.${String(thousandths).padStart(3, '0')}`;
        expect(readNumber(text, whole)).toBe(Number(text));
      }),
    );
  });

  test('reads a whole number the same in every way of grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        for (const separator of [',', ' ', '’', '']) {
          const text = value.toLocaleString('en-US').replaceAll(',', separator);
          expect(readNumber(text, whole)).toBe(value);
        }
      }),
    );
  });

  test('reads what a browser writes in any language, script and style', () => {
    const scripts = Intl.supportedValuesOf('numberingSystem').filter((system) =>
      /^\p{Nd}+$/u.test((109).toLocaleString(`en-u-nu-${system}`)),
    );
    expect(scripts.length).toBeGreaterThan(50);
    const styles: readonly Intl.NumberFormatOptions[] = [
      {},
      { useGrouping: false },
      { style: 'currency', currency: 'USD' },
      { style: 'currency', currency: 'USD', currencyDisplay: 'code' },
      { style: 'currency', currency: 'EUR' },
      { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' },
    ];
    const value = fc.oneof(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...locales),
        fc.constantFrom(undefined, ...scripts),
        fc.constantFrom(...styles),
        (number, locale, numberingSystem, style) => {
          const form = { minimumFractionDigits: 2, maximumFractionDigits: 2, ...style };
          const format = new Intl.NumberFormat(locale, { ...form, numberingSystem });
          const text = format.format(number);
          // Some currencies have no sign in some languages, and nobody types those letters.
          const money = format.formatToParts(number).find(({ type }) => type === 'currency');
          fc.pre(money === undefined || /\p{Sc}|[A-Z]{3}/u.test(money.value));
          expect([text, readNumber(text, whole)]).toEqual([text, number]);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('answers null or a finite number to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...'0123.,-+%$ ') }),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const value = readNumber(text, large);
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});
