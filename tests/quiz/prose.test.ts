import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeQuiz, fromRows, inRows, proseOf } from '../../src/quiz/prose.ts';
import type { HeldQuizKey } from '../../src/quiz/varied.ts';

const key: HeldQuizKey = {
  id: 'water-check',
  kind: 'check',
  items: [
    {
      id: 'water_boils',
      objective: 'water',
      type: 'choice',
      points: 1,
      choose: 'one',
      options: [{ id: 'low' }, { id: 'high' }],
      correct: ['high'],
    },
    { id: 'water_wet', objective: 'water', type: 'true-false', points: 1, correct: true },
  ],
};
const [boils, wet] = key.items;
const quiz = {
  id: 'water-check',
  kind: 'check',
  title: 'Water',
  items: [
    {
      ...boils,
      prompt: 'When does it boil?',
      options: [
        { id: 'low', text: 'At 50 °C', feedback: 'Still calm.' },
        { id: 'high', text: 'At 100 °C' },
      ],
    },
    { ...wet, prompt: 'Water is wet.' },
  ],
};

/** As a page gets it: through JSON, and made whole again. */
function read(prose: unknown, by: HeldQuizKey): unknown {
  const fresh = JSON.parse(JSON.stringify(prose));
  completeQuiz(fresh, by);
  return fresh;
}

describe('the prose of a quiz', () => {
  test('says nothing that its key says', () => {
    expect(proseOf(quiz, key)).toEqual({
      id: 'water-check',
      title: 'Water',
      items: [
        {
          prompt: 'When does it boil?',
          options: [{ text: 'At 50 °C', feedback: 'Still calm.' }, { text: 'At 100 °C' }],
        },
        { prompt: 'Water is wet.' },
      ],
    });
  });

  test('keeps the ids where it is of some items alone', () => {
    const some = { id: quiz.id, items: quiz.items.slice(1) };
    const prose = proseOf(some, key);
    expect(prose).toEqual({
      id: 'water-check',
      items: [{ id: 'water_wet', prompt: 'Water is wet.' }],
    });
    expect(read(prose, key)).toEqual({ ...some, kind: 'check' });
  });

  test('is the quiz again with its key, which stays as it was', () => {
    const before = structuredClone(key);
    expect(read(proseOf(quiz, key), key)).toEqual(quiz);
    expect(key).toEqual(before);
  });

  test('takes ids that objects have names for', () => {
    const item = {
      id: 'constructor',
      objective: 'water',
      type: 'matching' as const,
      points: 1,
      sources: [{ id: 'constructor' }],
      targets: [{ id: 'to_string' }, { id: 'value_of' }],
      correct: { constructor: 'to_string' },
    };
    const by: HeldQuizKey = { id: 'odd', kind: 'check', items: [item] };
    const whole = {
      id: 'odd',
      kind: 'check',
      items: [{ ...item, prompt: 'Which?', sources: [{ id: 'constructor', text: 'One' }] }],
    };
    expect(read(proseOf(whole, by), by)).toEqual(whole);
  });

  test('keeps the ids where items stand in another order', () => {
    const base = { objective: 'water', points: 1, correct: true };
    const third = { ...base, id: 'water_ice', type: 'true-false' as const };
    const by: HeldQuizKey = { ...key, items: [...key.items, third] };
    const [one, two] = quiz.items;
    const moved = { ...quiz, items: [one, { ...third, prompt: 'Ice is water.' }, two] };
    expect(read(proseOf(moved, by), by)).toEqual(moved);
    const turned = { ...quiz, items: quiz.items.toReversed() };
    expect(read(proseOf(turned, key), key)).toEqual(turned);
  });

  test('is all of what has no items', () => {
    expect(proseOf({ id: 'water-check', title: 'Water' }, key)).toEqual({
      id: 'water-check',
      title: 'Water',
    });
  });

  test('leaves to a quiz what its key does not know', () => {
    const other = { ...quiz, items: [...quiz.items, { id: 'new_one', prompt: 'New?' }] };
    expect(read(proseOf(other, key), key)).toEqual(other);
  });

  test('with its key is whatever was taken apart', () => {
    fc.assert(
      fc.property(wholes, (items) => {
        const by: HeldQuizKey = { ...key, items: JSON.parse(JSON.stringify(items.map(partOf))) };
        const whole = { id: 'any', kind: 'check', items };
        expect(read(proseOf(whole, by), by)).toEqual(whole);
      }),
    );
  });
});

/** Items of any fields; what is in capitals is prose. */
const wholes = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/),
    fields: fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(true, 1, 'text', null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'constructor', 'TEXT', 'HINT'), tie('value'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    })).value,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);

function partOf(whole: unknown): unknown {
  if (Array.isArray(whole)) return whole.map(partOf);
  if (typeof whole !== 'object' || whole === null) return whole;
  const kept = Object.entries(whole).filter(([name]) => name !== name.toUpperCase());
  return Object.fromEntries(kept.map(([name, value]) => [name, partOf(value)]));
}

describe('rows', () => {
  test('say the names of alike objects once', () => {
    const options = [
      { text: 'At 50 °C', feedback: 'Still calm.' },
      { text: 'At 100 °C', feedback: 'So it is.' },
    ];
    expect(fromRows(inRows({ options }))).toEqual({ options });
    expect(inRows({ options, one: [{ text: 'a' }], unlike: [{ a: 1 }, { b: 1 }] })).toEqual({
      options: { '': ['text,feedback', 'At 50 °C', 'Still calm.', 'At 100 °C', 'So it is.'] },
      one: [{ text: 'a' }],
      unlike: [{ a: 1 }, { b: 1 }],
    });
  });

  test('leave pictures the name by which packages find them', () => {
    const pictures = [{ src: 'assets/a.png' }, { src: 'assets/b.png' }];
    expect(inRows(pictures)).toEqual(pictures);
    const described = pictures.map((picture) => ({ ...picture, alt: 'A map' }));
    expect(inRows(described)).toEqual(described);
  });

  test('leave a list that has the name of rows itself', () => {
    const odd = [{ '': ['text', 'a', 'b'] }, { '': ['text', 'c', 'd'] }];
    expect(inRows(odd)).toEqual(odd);
  });

  test('become what they were', () => {
    const name = fc.constantFrom('text', 'feedback', 'a,b', 'children');
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(name, tie('json'), { maxKeys: 3, noNullPrototype: true }),
        fc.tuple(tie('json'), tie('json')).map(([one, other]) => [{ text: one }, { text: other }]),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        expect(fromRows(JSON.parse(JSON.stringify(inRows(value))))).toEqual(value);
      }),
    );
  });
});
