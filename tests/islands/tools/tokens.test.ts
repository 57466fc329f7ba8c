import { expect, it } from 'vitest';
import { queryTerms, tokens } from '../../../src/islands/tools/tokens.ts';

const terms = (text: string) => tokens(text).map(({ term }) => term);

it.each([
  ['The H200, again', ['the', 'h200', 'again']],
  ['lock-in', ['lock', 'in']],
  ['Café CAFÉ', ['cafe', 'cafe']],
  ['15,832 TPP and 6.7', ['15832', 'tpp', 'and', '6.7']],
  ['in 2022, 2023.', ['in', '2022', '2023']],
  ['人工智能', ['人工', '工智', '智能', '能']],
  ['买H20芯片', ['买', 'h20', '芯片', '片']],
  ['𠮷野', ['𠮷野', '野']],
  ['…', []],
])('are the words of %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

it('stand where the text has them', () => {
  const text = 'É 芯片, 4,800';
  expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['É', '芯片', '片', '4,800'],
  ]);
});

it('of a query leave out a sign that a pair has', () => {
  expect(queryTerms('芯片 出口')).toEqual(['芯片', '出口']);
  expect(queryTerms('片')).toEqual(['片']);
});
