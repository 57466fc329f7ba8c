import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, evaluate } from '../../src/quiz/expression.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { type Source, type Variables, valuesFor } from '../../src/quiz/variables.ts';
import { blank, blankPattern, concrete, type Varied, written } from '../../src/quiz/varied.ts';
import { formats } from '../../src/words/formats.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 - 1 });
const name = (text: string): Expression => ({ name: text });
const { number } = formats('en');

const sources: fc.Arbitrary<Source> = fc.oneof(
  fc.record({
    from: fc.integer({ min: -50, max: 50 }),
    step: fc.constantFrom(1, 5, 0.1, 0.25),
    count: fc.integer({ min: 2, max: 500 }),
  }),
  fc.uniqueArray(fc.integer(), { minLength: 2 }).map((list) => ({ list })),
  fc
    .uniqueArray(fc.integer(), { minLength: 2, maxLength: 9 })
    .map((list) => ({ records: list.map((size) => ({ size, name: `of ${size}` })) })),
);

const variables: fc.Arbitrary<Variables> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), sources), {
    minLength: 1,
    selector: ([each]) => each,
  })
  .map((all) => ({ sources: all, conditions: [] }));

describe('the values of an item', () => {
  test('are the same for the same seed, whatever else an item has', () => {
    fc.assert(
      fc.property(variables, seeds, (given, seed) => {
        const values = valuesFor(given, seed, 'item');
        expect(valuesFor(structuredClone(given), seed, 'item')).toEqual(values);
        // Another variable behind them moves none.
        const more = { ...given, sources: [...given.sources, ['z', { list: [1, 2] }] as const] };
        const { z: _, ...others } = Object.fromEntries(valuesFor(more, seed, 'item'));
        expect(others).toEqual(Object.fromEntries(values));
      }),
    );
  });

  test('are of what they are drawn from, and those of a record belong together', () => {
    fc.assert(
      fc.property(variables, seeds, (given, seed) => {
        const values = valuesFor(given, seed, 'item');
        for (const [each, source] of given.sources) {
          const value = values.get(each);
          if ('list' in source) expect(source.list).toContain(value);
          if ('count' in source) {
            const steps = (Number(value) - source.from) / source.step;
            expect(steps).toBeCloseTo(Math.round(steps), 6);
            expect(Math.round(steps)).toBeGreaterThanOrEqual(0);
            expect(Math.round(steps)).toBeLessThan(source.count);
            expect(String(value).length).toBeLessThan(8);
          }
          if ('records' in source) {
            const record = { size: values.get(`${each}.size`), name: values.get(`${each}.name`) };
            expect(source.records).toContainEqual(record);
          }
        }
      }),
    );
  });

  test('keep every condition', () => {
    const even: Variables = {
      sources: [
        ['a', { from: 1, step: 1, count: 60 }],
        ['b', { from: 1, step: 1, count: 60 }],
        ['quotient', { derived: { call: 'divide', of: [name('a'), name('b')] } }],
      ],
      conditions: [
        { call: 'equal', of: [name('quotient'), { call: 'floor', of: [name('quotient')] }] },
        { call: 'not', of: [{ call: 'equal', of: [name('a'), name('b')] }] },
      ],
    };
    fc.assert(
      fc.property(seeds, (seed) => {
        const values = valuesFor(even, seed, 'item');
        for (const condition of even.conditions) expect(evaluate(condition, values)).toBe(true);
        expect(values.get('quotient')).toBe(Number(values.get('a')) / Number(values.get('b')));
      }),
    );
  });

  test('come up about equally often', () => {
    const counts = new Map<unknown, number>();
    const die: Variables = { sources: [['a', { from: 1, step: 1, count: 6 }]], conditions: [] };
    for (let seed = 0; seed < 6000; seed += 1) {
      const value = valuesFor(die, seed, 'item').get('a');
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });
});

describe('an item with variables', () => {
  const varied: Varied<Item> = {
    id: 'vat',
    type: 'numeric',
    variables: {
      sources: [
        ['price', { list: [1234.5, 20] }],
        ['year', { list: [2019, 2024] }],
      ],
      conditions: [],
    },
    template: {
      id: 'vat',
      type: 'numeric',
      points: 1,
      objective: 'tax',
      prompt: {
        hole: 'text',
        parts: [
          'In ',
          { of: name('year'), as: 'plain', room: 4 },
          ': ',
          { of: name('price'), as: 2, room: 8 },
        ],
      },
      explanation: [
        {
          tag: 'math',
          display: 'inline',
          plain: { hole: 'text', parts: ['x = ', { of: name('price'), room: 5 }] },
          children: [
            { tag: 'mn', children: [{ hole: 'text', parts: [{ of: name('price'), room: 5 }] }] },
          ],
        },
      ],
      correct: { hole: 'value', of: { call: 'multiply', of: [name('price'), 0.1] } },
      tolerance: 0,
      slips: [],
    },
  };

  test('has the values of the attempt in texts, formulas and answers, as the course writes them', () => {
    const all = new Set(
      Array.from({ length: 40 }, (_, seed) => JSON.stringify(concrete(varied, seed, number))),
    );
    expect(
      [...all].map((each) => JSON.parse(each)).toSorted((a, b) => a.correct - b.correct),
    ).toMatchObject([
      ...[2019, 2024].map(() => ({
        prompt: expect.stringMatching(/^In 20(19|24): 20\.00$/),
        correct: 2,
      })),
      ...[2019, 2024].map(() => ({
        prompt: expect.stringMatching(/^In 20(19|24): 1,234\.50$/),
        explanation: [{ plain: 'x = 1,234.5', children: [{ tag: 'mn', children: ['1,234.5'] }] }],
        correct: 123.45,
      })),
    ]);
    expect(concrete(varied, 0, formats('de').number).prompt).toMatch(/: (1\.234,50|20,00)$/);
  });

  test('is drawn with blanks before the launch, and answered right by nothing', () => {
    const item = blank(varied);
    expect(
      String(item.prompt)
        .split(blankPattern)
        .map((part) => part.length),
    ).toEqual([3, 4, 2, 8, 0]);
    expect(JSON.stringify(item)).not.toMatch(/20(19|24)|1,?234|\b20\b/);
    expect(item).toMatchObject({ correct: Number.NaN, explanation: [{ plain: 'x = …' }] });
  });

  test('that has none stays the same object', () => {
    const item = concrete(varied, 1, number);
    expect(concrete(item, 2, number)).toBe(item);
    expect(blank(item)).toBe(item);
  });
});

test.each<[number | string | boolean, number | 'plain' | undefined, string]>([
  [0.1 + 0.2, undefined, '0.3'],
  [1234.5, undefined, '1,234.5'],
  [1234.5, 2, '1,234.50'],
  [1234.5, 'plain', '1234.5'],
  [0.1 + 0.2, 'plain', '0.3'],
  ['Germany', 2, 'Germany'],
  [true, undefined, 'true'],
])('the value %j stands in a text as %j decimals ask: %s', (value, as, text) => {
  expect(written(value, as, number)).toBe(text);
});
