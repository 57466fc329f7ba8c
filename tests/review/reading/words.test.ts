import { describe, expect, it, test } from 'vitest';
import {
  contentWords,
  listed,
  sentencesOf,
  stem,
  wordsOf,
} from '../../../src/review/reading/words.ts';

describe('wordsOf', () => {
  it.each([
    ['The U.S. isn’t end-to-end – no, 3.5.', ['the', 'u.s', "isn't", 'end-to-end', 'no', '3.5']],
    ['2,368-litre (Å)', ['2,368-litre', 'å']],
    [' - ?', []],
  ])('are those of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('knows words that no blanks set apart, and leaves their signs out', () => {
    const words = wordsOf('芯片是什么，Chip？');
    expect(words.join(' ')).toMatch(/^芯 ?片 是 什么 chip$/);
  });
});

describe('contentWords', () => {
  it.each([
    ['What is the flow of the rivers?', true, ['flow', 'river']],
    ['Der Fluss ist 12 m lang', false, ['fluss', '12', 'lang']],
    ['芯片是什么', false, ['什么']],
  ])('of %j, in English %j, are %j', (text, isEnglish, words) => {
    const found = contentWords(text, isEnglish);
    // A dictionary may take the first two signs for one word.
    expect(found.filter((word) => word !== '芯片')).toEqual(words);
  });
});

describe('stem', () => {
  it.each([
    ['parties', 'party', "party's"],
    ['rivers', 'river', "rivers'"],
    ['makes', 'making'],
    ['planned', 'planning', 'plan', 'plans'],
    ['stopped', 'stop'],
    ['carried', 'carry', 'carrying'],
    ['quickly', 'quick'],
    ['falls', 'falling', 'falls'],
    ['seeing', 'sees', 'see'],
    ["2023's", '2023'],
    ["it's", 'it'],
  ])('of %s is that of %s', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it.each([
    ...['glass', 'status', 'thesis', 'gas', 'ski', 'red', 'king', 'use', 'fall', 'iesu', 'it'],
    ...['1990s', 'h200ing', 'singsong', "o'sullivan", 'sink', 'speedboat', 'hammer'],
  ])('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });
});

test.each([
  [
    'One. Two!  “Three?” (Four) five e.g. six.  7 it is.',
    ['One.', 'Two!', '“Three?”', '(Four) five e.g. six.', '7 it is.'],
  ],
  ['Is it? “Yes.” (No.) _Gap_ one', ['Is it?', '“Yes.”', '(No.)', '_Gap_ one']],
  ['Eight…\n\n  Nine', ['Eight…', 'Nine']],
  ['他说：“好。”她走。是吗？', ['他说：“好。”', '她走。', '是吗？']],
  [' \n ', []],
])('the sentences of %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each([
  [[], 6, ''],
  [['a'], 6, 'a'],
  [['a', 'b'], 6, 'a and b'],
  [['a', 'b', 'c'], 3, 'a, b and c'],
  [['a', 'b', 'c'], 2, 'a, b and 1 more'],
])('%j, at most %i of them, are listed as %j', (names, most, text) => {
  expect(listed(names, most)).toBe(text);
});
