import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, evaluate, tidy, type Value } from '../../src/quiz/expression.ts';
import {
  longestExpression,
  parseExpression,
  type ValueType,
} from '../../src/quiz/parse-expression.ts';

const types = new Map<string, ValueType>([
  ['a', 'number'],
  ['b', 'number'],
  ['land.area', 'number'],
  ['land.name', 'text'],
]);
const values = new Map<string, Value>([
  ['a', 7],
  ['b', -0.5],
  ['land.area', 357],
  ['land.name', 'Germany'],
]);

function worth(source: string, given: ReadonlyMap<string, Value> = values): Value {
  const parsed = parseExpression(source, types);
  if (parsed.kind === 'failed') throw new Error(`${source}: ${parsed.message}`);
  return evaluate(parsed.expression, given);
}

function flaw(source: string): { readonly at: number; readonly message: string } | null {
  const parsed = parseExpression(source, types);
  return parsed.kind === 'failed' ? { at: parsed.at, message: parsed.message } : null;
}

describe('an expression', () => {
  test.each<[string, Value]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['24 / 4 / 2', 3],
    ['2 ^ 3 ^ 2', 512],
    ['2 ** 3', 8],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['3 × 4 ÷ 2 − 1', 5],
    ['a * b', -3.5],
    ['land.area', 357],
    ["land.name = 'Germany'", true],
    ['land.name = "France"', false],
    ['a > 6 and b < 0', true],
    ['a < 6 or not b < 0', false],
    ['not (a = 7)', false],
    ['a ≤ 7 and a >= 7 and a != 8', true],
    ['0.1 + 0.2 = 0.3', true],
    ['0.3 <= 0.1 + 0.2', true],
    ['if(a > 5, 1, 2) + 1', 2],
    ["if(a < 5, 'small', 'large')", 'large'],
    ['pi * 0 - (-2)', 2],
    ['a = 7 and a != 8 and land.name != "France"', true],
    ['a > 7 or a >= 8 or a <= 6 or a < 7', false],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(1234, -2)', 1200],
    ['ceil(0.1 * 3 * 10)', 3],
    ['floor(2.9)', 2],
    ['mod(-1, 7)', 6],
    ['mod(7.5, 2)', 1.5],
    ['max(1, a, 3)', 7],
    ['min(a, b)', -0.5],
    ['abs(b)', 0.5],
    ['sqrt(16)', 4],
    ['log10(1000)', 3],
    ['ln(exp(2))', 2],
    ['round(sin(pi / 2) + cos(0) + tan(0), 6)', 2],
  ])('%s is %s', (source, value) => {
    expect(worth(source)).toEqual(value);
  });

  test.each<[string, number, RegExp]>([
    ['', 0, /missing here/],
    ['1 +', 3, /ends too early/],
    ['1 + * 2', 4, /before "\*"/],
    ['(1 + 2', 6, /closing \)/],
    ['1 + 2)', 5, /operator.*before "\)"/],
    ['2 a', 2, /operator, such as \*, is missing before "a"/],
    ['2a', 0, /"2a" is no number/],
    ['1,5 + a', 1, /before ","/],
    ['1.5.2', 0, /is no number/],
    ['c + 1', 0, /no variable "c" here; there are: a, b, land\.area, land\.name/],
    ['land * 2', 0, /a record; name a field of it: land\.area, land\.name/],
    ['land.name = 1', 12, /a text is needed here, and this is a number/],
    ['land.name != 1', 13, /a text is needed here, and this is a number/],
    ['a >= land.name', 5, /a number is needed here, and this is a text/],
    ['land.name <= 1', 0, /a number is needed here, and this is a text/],
    ['a + land.name', 4, /a number is needed here, and this is a text/],
    ['a and b', 0, /a comparison, such as a > 1 is needed here/],
    ['if(a, 1, 2)', 3, /a comparison.* is needed here, and this is a number/],
    ["if(a > 1, 1, 'x')", 13, /a number is needed here, and this is a text/],
    ['1 < a < 9', 6, /"and" between them/],
    ['round()', 0, /round takes 1 to 2 values, and has 0/],
    ['abs(1, 2)', 0, /abs takes 1 value, and has 2/],
    ['max(1 2)', 6, /a comma or a closing \) of max/],
    ['sum(1, 2)', 0, /no function "sum"; there are: abs, /],
    ['a % 2', 2, /mod\(a, b\)/],
    ['a && b', 2, /write "and"/],
    ['!a', 0, /write "not"/],
    ['a ? 1 : 2', 2, /write if\(/],
    ["land.name = 'Ger", 12, /closing quotation mark/],
    ['a %b', 2, /mod\(a, b\)/],
    ['a &b', 2, /write "and"/],
    ['a |b', 2, /write "and"/],
    ['a ?b', 2, /write if\(/],
    ['é2', 0, /"é" means nothing/],
    ['é"', 0, /"é" means nothing/],
    ['  ', 2, /missing here/],
    ['a; b', 1, /";" means nothing here/],
    [`${'('.repeat(30)}1${')'.repeat(30)}`, 20, /more than 20 others/],
    [`${'1+'.repeat(longestExpression)}1`, longestExpression, /at most 300 characters/],
  ])('%s has a flaw at %i', (source, at, message) => {
    expect(flaw(source)).toEqual({ at, message: expect.stringMatching(message) });
  });

  test('may be as long as it may be, of parts side by side', () => {
    expect(worth(`${'1+'.repeat(longestExpression / 2 - 1)} 1`)).toBe(longestExpression / 2);
    expect(flaw(`${'1+'.repeat(longestExpression / 2)}1`)?.message).toMatch(/at most 300/);
    expect(worth(`${'(1)+'.repeat(40)}-1`)).toBe(39);
  });

  test('is worth what JavaScript makes of it', () => {
    const operand = fc.oneof(
      fc.constantFrom('a', 'b', 'pi'),
      fc.nat({ max: 99 }).map(String),
      fc.nat({ max: 9999 }).map((digits) => String(digits / 100)),
    );
    const source = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        operand,
        fc
          .tuple(tie('sum'), fc.constantFrom(' + ', ' - ', '*', '/'), tie('sum'))
          .map((parts) => parts.join('')),
        tie('sum').map((inside) => `(${inside})`),
        tie('sum').map((inside) => `-(${inside})`),
        fc.tuple(operand, fc.constantFrom('2', '3')).map(([of, by]) => `${of}^${by}`),
        tie('sum').map((inside) => `abs(${inside})`),
      ),
    })).sum;
    fc.assert(
      fc.property(source, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (text, a) => {
        fc.pre(text.length <= longestExpression && flaw(text)?.message.includes('20') !== true);
        const script = text
          .replaceAll('^', '**')
          .replaceAll('pi', 'Math.PI')
          .replaceAll('abs', 'Math.abs');
        const reference: unknown = new Function('a', 'b', `return ${script}`)(a, -0.5);
        expect(
          worth(
            text,
            new Map([
              ['a', a],
              ['b', -0.5],
            ]),
          ),
        ).toEqual(reference);
      }),
      { numRuns: 2000 },
    );
  });

  test('reaches nothing but its variables', () => {
    const inherited = [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'a.constructor',
      'land.__proto__',
      'land.constructor.constructor',
      'this',
      'globalThis',
      'window',
      'process',
    ];
    for (const name of inherited) {
      expect(flaw(name)?.message).toMatch(/no variable/);
      expect(flaw(`${name}()`)?.message).toMatch(/no function|operator|closing/);
      expect(flaw(`${name}(1)`)?.message).toMatch(/no function/);
      const call: unknown = { call: name, of: [1, { name }] };
      // Such a tree is never built; a page that was given it would make nothing of it.
      const forged: Expression = JSON.parse(JSON.stringify(call));
      expect(evaluate(forged, values)).toBeNaN();
    }
  });

  test('of any text is read or refused at a place in it, and never throws', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'land.name',
        '1',
        '0.5',
        "'x'",
        '+',
        '-',
        '*',
        '/',
        '^',
        '(',
        ')',
        ',',
        '<',
        '=',
      ],
      ...['and', 'not', 'if(', 'round(', ' ', '{', '"', '`', '\\', '[', 'é'],
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (source) => {
        const parsed = parseExpression(source, types);
        if (parsed.kind === 'failed') {
          expect(parsed.at).toBeGreaterThanOrEqual(0);
          expect(parsed.at).toBeLessThanOrEqual(source.length);
          expect(parsed.message).not.toBe('');
        } else {
          const value = evaluate(parsed.expression, values);
          expect(typeof value).toBe(
            { number: 'number', text: 'string', truth: 'boolean' }[parsed.type],
          );
          expect([...parsed.names].every((name) => types.has(name))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('a number is tidied of what binary fractions add', () => {
  expect(tidy(0.1 + 0.2)).toBe(0.3);
  expect(tidy(20 * 1.19)).toBe(23.8);
  expect(Object.is(tidy(-0), 0)).toBe(true);
  expect(tidy(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});
