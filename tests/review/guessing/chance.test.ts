import { expect, it } from 'vitest';
import { byChance, oneOf } from '../../../src/review/guessing/chance.ts';
import type { SeenItem } from '../../../src/review/guessing/seen-item.ts';

const entries = (...ids: string[]) => ids.map((id) => ({ id, text: id }));

/** What chance answers in 300 sittings, each answer once. */
function answers(item: SeenItem, id = 'q'): readonly string[] {
  const given = Array.from({ length: 300 }, (_, seed) => JSON.stringify(byChance(item, id, seed)));
  return [...new Set(given)].sort();
}

const answer = (given: unknown) => JSON.stringify(given);
const choice = { type: 'choice', prompt: 'Which?', options: entries('a', 'b', 'c') } as const;
const steps = { type: 'sequencing', steps: entries('a', 'b', 'c') } as const;

it.each<readonly [item: SeenItem, all: readonly unknown[]]>([
  [
    { type: 'true-false', prompt: 'It rose.' },
    [false, true].map((value) => ({ type: 'true-false', value })),
  ],
  [{ ...choice, choose: 'one' }, ['a', 'b', 'c'].map((id) => ({ type: 'choice', chosen: [id] }))],
  [
    { ...choice, choose: 'many' },
    ['a,b,c', 'a,b', 'a,c', 'a', 'b,c', 'b', 'c'].map((ids) => ({
      type: 'choice',
      chosen: ids.split(','),
    })),
  ],
  [
    { type: 'matching', sources: entries('s', 't', 'u'), targets: entries('x', 'y') },
    [
      { s: 'x', t: 'y', u: 'x' },
      { s: 'y', t: 'x', u: 'y' },
    ].map((pairs) => ({ type: 'matching', pairs })),
  ],
  [
    steps,
    ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((ids) => ({
      type: 'sequencing',
      order: [...ids],
    })),
  ],
  [{ type: 'typed' }, [null]],
])('answers %j in each way there is, and in no other', (item, all) => {
  expect(answers(item)).toEqual(all.map(answer).sort());
});

it('answers each item on its own', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed);
  const orders = (id: string) => seeds.map((seed) => byChance(steps, id, seed));
  expect(orders('q_one')).not.toEqual(orders('q_two'));
});

it('takes any one of a list, and none of an empty one', () => {
  const taken = Array.from({ length: 100 }, (_, seed) => oneOf(['a', 'b', 'c'], seed, 'salt'));
  expect(new Set(taken)).toEqual(new Set(['a', 'b', 'c']));
  expect(oneOf([], 1, 'salt')).toBeUndefined();
});
