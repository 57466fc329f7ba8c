import { expect, it } from 'vitest';
import { lackingWords, remarks, rightAnswer } from '../../../src/islands/items/remarks.ts';
import type { Item, LearnerResponse } from '../../../src/quiz/item-types.ts';
import { items } from '../sample.ts';

const said = (item: Item, response: LearnerResponse) => [...remarks(item, response)];

it('speaks of the value chosen alone', () => {
  const response = { type: 'true-false', value: false } as const;
  expect(said(items['true-false'], response)).toEqual([['false', 'Why false does not.']]);
});

it('speaks of the options chosen, not of the ones missed', () => {
  const response = { type: 'choice', chosen: ['c', 'b'] } as const;
  expect(said(items.choice, response)).toEqual([
    ['b', 'Said of beta.'],
    ['c', 'Said of gamma.'],
  ]);
});

it('says how many of the chosen are right where the author allows it and the answer is not', () => {
  const helped = { ...items.choice, partialHelp: true };
  const help = (...chosen: string[]) =>
    new Map(said(helped, { type: 'choice', chosen })).get('') ?? null;
  expect(help('a', 'b')).toBe('1 of the 2 you chose is right.');
  expect(help('a', 'b', 'c')).toBe('2 of the 3 you chose are right.');
  // Some are missing.
  expect(help('a')).toBe('1 of the 1 you chose is right.');
  expect(help('b')).toBe('0 of the 1 you chose are right.');
  expect(help('a', 'c')).toBeNull();
  expect(help()).toBeNull();
});

it('explains the pairs that are right and keeps the others open', () => {
  const response = { type: 'matching', pairs: { maker: 'waits', buyer: 'pays' } } as const;
  expect(said(items.matching, response)).toEqual([['buyer', 'Said of the buyer.']]);
});

it('knows a slip in words however it is typed', () => {
  expect(said(items['fill-in'], { type: 'fill-in', text: '  TARIFF ' })).toEqual([
    ['', 'A tariff is a tax.'],
  ]);
  expect(said(items['fill-in'], { type: 'fill-in', text: 'ban' })).toEqual([]);
});

it('knows a slip in numbers however it is typed', () => {
  expect(said(items.numeric, { type: 'numeric', text: '$20,250' })).toEqual([
    ['', 'That is the rest.'],
  ]);
  expect(said(items.numeric, { type: 'numeric', text: 'many' })).toEqual([]);
});

it('does not call a right number a slip that lies as near', () => {
  const item = { ...items.numeric, slips: [{ answer: 6751, feedback: 'Rounded up.' }] };
  expect(said(item, { type: 'numeric', text: '6751' })).toEqual([]);
});

it('counts the steps that follow the right one, once some do', () => {
  const order = (...steps: string[]) => ({ type: 'sequencing', order: steps }) as const;
  expect(said(items.sequencing, order('third', 'first', 'second'))).toEqual([
    ['', '1 of 2 steps follow the step they should.'],
  ]);
  expect(said(items.sequencing, order('third', 'second', 'first'))).toEqual([]);
  expect(said(items.sequencing, order('first', 'second', 'third'))).toEqual([]);
  const alone = { ...items.sequencing, partialHelp: false };
  expect(said(alone, order('third', 'first', 'second'))).toEqual([]);
});

it('says nothing to a response of another type', () => {
  const stray = { type: 'likert', chosen: 'a' } as const;
  for (const item of Object.values(items)) expect(said(item, stray)).toEqual([]);
});

it.each([
  [items['true-false'], ['True']],
  [items.choice, ['Option alpha', 'Option gamma']],
  [items['fill-in'], ['quota']],
  [items.numeric, ['6,750.5 dollars']],
  [items.matching, ['The maker: sells', 'The buyer: pays']],
  [items.sequencing, ['Step one', 'Step two', 'Step three']],
  [items['long-fill-in'], []],
  [items.likert, []],
  [items.performance, ['Buy now', 'Keep the stock']],
] as const)('states the right answer in words (%#)', (item, words) => {
  expect(rightAnswer(item)).toEqual(words);
});

it('says how to write a number that cannot be read, and what to do where nothing is written', () => {
  const words = (text: string) => lackingWords(items.numeric, { type: 'numeric', text });
  expect(words('1²')).toMatch(/cannot be read as a number.*such as 1,250 or 0\.5.*dollars/);
  expect(words(' ')).toBe('Write a number first, such as 1,250 or 0.5.');
  expect(lackingWords(items.choice, null)).toBe('Choose an answer first.');
});
