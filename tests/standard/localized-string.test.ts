import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language, localizedString } from '../../src/standard/localized-string.ts';
import { localizedText } from '../../src/standard/response-2004.ts';
import { type Bad, itJudges } from './format-table.ts';

const noTag = 'is no language tag. Write one such as en or zh-Hans.';

describe('a language (language_type, RTE 2004 4.1.1.7)', () => {
  itJudges(language.judge, {
    legal: ['', 'en', 'eng', 'en-GB', 'zh-Hans', 'i-klingon', 'x-private', 'de-1996', 'en-a-bbb'],
    bad: [
      'English',
      'e',
      'en-',
      '-en',
      'en_GB',
      'en-abcdefghi',
      'en GB',
      ' en',
      'en ',
      '1e',
      'q-x',
    ].map((value): Bad => [value, 'language', noTag]),
  });
});

describe('a text that may name its language (localized_string_type, RTE 2004 4.1.1.7)', () => {
  const brace = 'begins with "{", as a delimiter does. Put a space before the brace, or leave';
  const line = 'The text has a line break. Put a space in place of each line break before sending.';
  const length = '251 characters are more than the 250 that every LMS keeps. Shorten it to 250';
  itJudges((value) => localizedString(250).judge(value), {
    legal: [
      ...['', 'text', '{lang=en}', '{lang=en}text', '{lang=zh-Hans}文字', ' {x}', 'see {lang=?}'],
      ...['x'.repeat(250), `{lang=en}${'x'.repeat(250)}`],
    ],
    bad: [
      ['{lang=}text', 'language', `"" ${noTag}`],
      ['{lang=English}text', 'language', `"English" ${noTag}`],
      ['{text', 'delimiter', brace, 'some-lmss'],
      ['{lang=en', 'delimiter', brace, 'some-lmss'],
      ['{lang=en}{text', 'delimiter', brace, 'some-lmss'],
      ['one\ntwo', 'line-break', line, 'some-lmss'],
      ['one\rtwo', 'line-break', line, 'some-lmss'],
      ['one\u2028two', 'line-break', line, 'some-lmss'],
      ['{lang=en}one\u2029two', 'line-break', line, 'some-lmss'],
      ['x'.repeat(251), 'length', length, 'some-lmss'],
      [`{lang=en}${'x'.repeat(251)}`, 'length', length, 'some-lmss'],
    ],
  });

  it('tells what it takes by an example', () => {
    const { words, example, judge } = localizedString(250);
    expect(words).toContain('at most 250 characters');
    expect(example).toMatch(/^\{lang=[a-z]+\}./);
    expect(judge(example)).toEqual([]);
  });
});

describe('a text as it is written', () => {
  it('is taken within its limit, whatever it says', () => {
    const unit = fc.constantFrom('{', '{lang=', '}', ' ', 'a', '🙂', '\n', '\u2028', '\uD83D');
    fc.assert(
      fc.property(fc.string({ unit }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const localized = localizedText(text, limit);
        expect(localized.length).toBeLessThanOrEqual(limit);
        expect(localizedString(limit).judge(localized)).toEqual([]);
      }),
    );
  });

  it('keeps a brace at its beginning, and all that has room', () => {
    expect(localizedText('{lang=en}', 10)).toBe(' {lang=en}');
    expect(localizedText('nine left', 10)).toBe('nine left');
  });
});
