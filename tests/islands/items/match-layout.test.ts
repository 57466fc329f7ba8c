import { describe, expect, it } from 'vitest';
import { firstWords, letterAt, matchLayout } from '../../../src/islands/items/match-layout.ts';
import type { Text } from '../../../src/quiz/text/text.ts';

const layoutOf = (...texts: readonly Text[]) =>
  matchLayout(texts.map((text, at) => ({ id: `t${at}`, text })));

describe('the layout of a matching item', () => {
  it.each([
    ['columns', ['sells', 'pays', 'waits']],
    ['columns', ['It rises as vapour', 'It becomes a cloud', 'It runs to the sea']],
    ['rows', ['It rises as vapour!', 'It becomes a cloud', 'It runs to the sea']],
    ['rows', ['a'.repeat(24), 'b', 'c']],
    ['letters', ['a'.repeat(25), 'b', 'c']],
    ['columns', ['1', '2', '3', '4', '5', '6']],
    ['letters', ['1', '2', '3', '4', '5', '6', '7']],
  ] as const)('is %s for %j', (layout, texts) => {
    expect(layoutOf(...texts)).toBe(layout);
  });

  it('takes a Chinese character for two letters', () => {
    expect(layoutOf('水'.repeat(12), '冰')).toBe('columns');
    expect(layoutOf('水'.repeat(13), '冰')).toBe('letters');
  });

  it('takes the mark of a kind for two letters', () => {
    const targets = ['Reported fact', 'Forecast', 'Promotion', 'A view'].map((text, at) => ({
      id: `t${at}`,
      text,
    }));
    expect(matchLayout(targets)).toBe('columns');
    expect(matchLayout(targets.map((each) => ({ ...each, mark: 'forecast' })))).toBe('rows');
  });

  it('measures a formula by what it says, and letters what holds a picture or a list', () => {
    const formula: Text = [{ tag: 'math', display: 'inline', plain: 'a/b', children: [] }];
    const picture: Text = [{ tag: 'img', src: 'a.png', alt: 'A', width: 9, height: 9 }];
    const list: Text = [{ tag: 'ul', children: [{ tag: 'li', children: ['A'] }] }];
    expect(layoutOf(formula, 'b')).toBe('columns');
    expect(layoutOf(picture, 'b')).toBe('letters');
    expect(layoutOf(list, 'b')).toBe('letters');
  });
});

it.each([
  ['Delivery: the goods', 'Delivery: the goods'],
  ['Delivery: buyers hold the goods', 'Delivery: buyers hold…'],
  ['Announcement: an intention is public', 'Announcement: an…'],
  ['Licence, goods, buyers, and the rest', 'Licence, goods…'],
  ['x'.repeat(30), `${'x'.repeat(22)}…`],
  ['水从云中落下来成为雨和雪再流入江河', '水从云中落下来成为雨和…'],
])('names %s by its first words', (text, words) => {
  expect(firstWords(text)).toBe(words);
});

it('gives the last of twelve targets a letter', () => {
  expect([0, 1, 11].map(letterAt)).toEqual(['A', 'B', 'L']);
});
