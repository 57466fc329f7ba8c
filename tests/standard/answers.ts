import fc from 'fast-check';
import type { Answer, Part, RightAnswer } from '../../src/standard/answer.ts';

/** Answers as our items may have them: ids of letters, digits and `_`, and any text at all. */

const id = fc.stringMatching(/^[A-Za-z0-9_]{1,40}$/);

/** At least one part; no id or place twice, and places for which 1.2 has a character. */
const parts: fc.Arbitrary<readonly Part[]> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 35 })
  .map((ids) => ids.map((each, place) => ({ id: each, place })));

const pairs = fc.tuple(parts, parts).map(([sources, targets]) =>
  sources.flatMap((source, index): readonly (readonly [Part, Part])[] => {
    const target = targets[index % targets.length];
    return target === undefined ? [] : [[source, target]];
  }),
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', ',', '[,]', '{', '}', '[', ']', '\n', ' '),
    maxLength: 300,
  }),
  fc.string({ unit: fc.constantFrom('{lang=', '}', '\uD83D', '🙂', '\u2028'), maxLength: 80 }),
  fc.constantFrom('x'.repeat(5000), '1,2,3,4,5,6,7,8,9,10,11', '{case_matters=true}a'),
);

const value = fc.double({ noDefaultInfinity: true, noNaN: true });

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ type: fc.constant('true-false'), value: fc.boolean() }),
  fc.record({ type: fc.constantFrom('choice', 'sequencing'), parts }),
  fc.record({ type: fc.constant('likert'), parts: parts.map((all) => all.slice(-1)) }),
  fc.record({ type: fc.constant('matching'), pairs }),
  fc.record({ type: fc.constant('performance'), steps: pairs }),
  fc.record({ type: fc.constantFrom('fill-in', 'long-fill-in'), text }),
  fc.record({ type: fc.constant('numeric'), value }),
);

export const anyRightAnswer: fc.Arbitrary<RightAnswer> = fc.oneof(
  fc.record({ type: fc.constant('true-false'), value: fc.boolean() }),
  fc.record({ type: fc.constant('choice'), parts, all: fc.boolean() }),
  fc.record({ type: fc.constant('sequencing'), parts }),
  fc.record({ type: fc.constant('matching'), pairs }),
  fc.record({ type: fc.constant('performance'), steps: pairs }),
  fc.record({ type: fc.constant('fill-in'), text, caseMatters: fc.boolean() }),
  fc.record({
    type: fc.constant('numeric'),
    value,
    tolerance: fc.double({ min: 0, max: 1e5, noNaN: true }),
  }),
);
