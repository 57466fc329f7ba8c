import { expect, it } from 'vitest';
import { directionOf, isLanguageTag, wordsFor } from '../../src/words/language.ts';

const files = ['en', 'pt-BR', 'pt-PT', 'sr-Latn', 'zh-Hans'];

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-hans', 'zh-Hans'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['pt-AO', 'pt-BR'],
])('a course in %s is shown with the words of %s', (language, words) => {
  expect(wordsFor(language, files)).toBe(words);
});

it.each(['zh-TW', 'zh-Hant', 'sr', 'fr'])('a course in %s has none to be read with', (language) => {
  expect(wordsFor(language, files)).toBeNull();
});

it.each([
  ['en', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ckb', 'rtl'],
])('%s runs %s', (language, direction) => expect(directionOf(language)).toBe(direction));

it('knows a language tag', () => {
  const texts = ['en', 'zh-Hans', 'pt-BR', 'English', 'en_GB', '', 'e'];
  expect(texts.map(isLanguageTag)).toEqual([true, true, true, true, false, false, false]);
});
