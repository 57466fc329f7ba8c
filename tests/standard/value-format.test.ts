import { describe, expect, it } from 'vitest';
import { navigationRequest } from '../../src/standard/navigation-request.ts';
import { real } from '../../src/standard/number-format.ts';
import {
  anything,
  notEmpty,
  oneLine,
  text,
  vocabulary,
  wordOrNumber,
} from '../../src/standard/value-format.ts';
import { type Bad, itJudges } from './format-table.ts';

const status = () =>
  vocabulary(['passed', 'not attempted'], {
    unknown: { fix: 'Send nothing instead.' },
    browsed: { rule: 'launch-only', fix: 'Leave that to the LMS.' },
  });

describe('a word of a vocabulary', () => {
  const listed = 'is no word of this element. Send one of "passed", "not attempted".';
  itJudges((value) => status().judge(value), {
    legal: ['passed', 'not attempted'],
    bad: [
      ['', 'vocabulary', listed],
      ['pass', 'vocabulary', listed],
      ['constructor', 'vocabulary', listed],
      ['Passed', 'vocabulary', '"Passed" is no word of this element. Send it exactly as "passed".'],
      [' NOT ATTEMPTED ', 'vocabulary', 'Send it exactly as "not attempted".'],
      ['unknown', 'vocabulary', 'Send nothing instead.'],
      ['browsed', 'launch-only', 'Leave that to the LMS.'],
    ],
  });

  it('is told by its vocabulary', () => {
    expect(status().words).toBe('one of "passed", "not attempted"');
    expect(status().example).toBe('passed');
  });
});

describe('a word or a number', () => {
  const format = () => wordOrNumber(vocabulary(['correct', 'wrong']), real());
  const word = 'Send one of "correct", "wrong".';
  itJudges((value) => format().judge(value), {
    legal: ['correct', '0', '-1', '0.5'],
    bad: [
      ['', 'vocabulary', word],
      ['right', 'vocabulary', word],
      ['level 5', 'vocabulary', word],
      ['+1', 'number', 'Send digits'],
      ['0,5', 'number', 'Write a decimal point: 0.5.'],
      [',5', 'number', 'Send digits'],
      ['.5', 'number', 'both sides', 'some-lmss'],
      ['5 of 7', 'number', 'Send digits'],
    ],
  });

  it('is told by both', () => {
    expect(format().words).toBe('one of "correct", "wrong", or a number');
    expect(format().judge(format().example)).toEqual([]);
  });
});

describe('a text with a longest length', () => {
  const refused = '4 characters are more than the 3 that the standard allows. Shorten it to 3 char';
  itJudges((value) => text(3, true).judge(value), {
    legal: ['', 'abc', 'a\nb', '文字列'],
    bad: [
      ['abcd', 'length', refused],
      // Lengths are those of UTF-16 units.
      ['🙂🙂', 'length', refused],
    ],
  });
});

describe('a text with a length that every LMS keeps', () => {
  itJudges((value) => text(3, false).judge(value), {
    legal: ['', 'abc'],
    bad: [['abcd', 'length', 'more than the 3 that every LMS keeps. Shorten it', 'some-lmss']],
  });
});

describe('a text of one line', () => {
  itJudges(oneLine, {
    legal: ['', 'one line', 'tab\tand \v and \u0085'],
    bad: ['\n', '\r', 'a\u2028b', 'a\u2029b'].map(
      (value): Bad => [value, 'line-break', 'Put a space in place of each line', 'some-lmss'],
    ),
  });
});

describe('a text that is not empty', () => {
  const format = () => notEmpty(text(3, true));
  itJudges((value) => format().judge(value), {
    legal: ['a', ' '],
    bad: [
      [
        '',
        'empty',
        'The value is empty. Leave the call out where there is nothing to say.',
        'some-lmss',
      ],
      ['abcd', 'length', 'the standard allows'],
    ],
  });

  it('is otherwise what it was', () => {
    expect(format()).toMatchObject({ words: 'text of at most 3 characters', example: 'page-4' });
  });
});

describe('what the LMS sets', () => {
  itJudges(anything.judge, { legal: ['', 'anything at all'], bad: [] });
});

describe('a navigation request (SN 2004 5.6)', () => {
  const fails =
    'makes Terminate fail in some LMSs where the package has one SCO. Leave it out, or send';
  const none =
    'is no navigation request. Send one of continue, previous, suspendAll, _none_, or leave';
  itJudges(navigationRequest.judge, {
    legal: ['continue', 'previous', 'suspendAll', '_none_'],
    bad: [
      ...[
        'exit',
        'exitAll',
        'abandon',
        'abandonAll',
        '{target=item_2}choice',
        '{target=a}jump',
      ].map((value): Bad => [value, 'navigation', fails, 'some-lmss']),
      ...[
        ...['', 'close', 'Continue', 'choice', '{target=}choice', '{target=a b}choice'],
        ...[
          '{target=a}',
          '{target=a}exit',
          'x{target=a}jump',
          '{target=a}jumps',
          '{target={a}}jump',
        ],
      ].map((value): Bad => [value, 'vocabulary', none]),
    ],
  });
});
