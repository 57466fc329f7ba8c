import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  identifier12,
  judgeShortIdentifier,
  longIdentifier,
} from '../../src/standard/identifier-format.ts';
import { type Bad, itJudges } from './format-table.ts';

const none =
  'is no identifier. Use letters, digits and _ only: no spaces, brackets, quotation marks';

const noIdentifiers: readonly Bad[] = [
  ['', 'identifier', 'The identifier is empty. Use letters'],
  [' ', 'identifier', none],
  ['explain reliance', 'identifier', none],
  [' reliance', 'identifier', none],
  ['reliance ', 'identifier', none],
  ['two\nlines', 'identifier', none],
  ['erklären', 'identifier', none],
];

describe('an identifier of SCORM 1.2 (CMIIdentifier, RTE 1.2 3.4.4)', () => {
  const narrow =
    'signs that some LMSs refuse in an identifier. Use letters, digits, -, _ and . only';
  itJudges(identifier12.judge, {
    legal: ['q', 'Question-1_a.b', '007', 'x'.repeat(255)],
    bad: [
      ...noIdentifiers,
      ['x'.repeat(256), 'length', '256 characters are more than the 255 that the standard allows.'],
      ['urn:reliance', 'narrow-identifier', narrow, 'some-lmss'],
      ['!reliance', 'narrow-identifier', narrow, 'some-lmss'],
      ['reliance~', 'narrow-identifier', narrow, 'some-lmss'],
      ['{reliance}', 'narrow-identifier', narrow, 'some-lmss'],
    ],
  });
});

describe('a long identifier of SCORM 2004 (a URI, RTE 2004 4.1.1.7)', () => {
  const urn = 'begins like a URN and is none. Write urn:namespace:name, or leave "urn:" out.';
  itJudges(longIdentifier.judge, {
    legal: [
      ...['q', 'question_1', 'a-b.c~d', 'http://example.com:80/a?b=c#d', "@!$&'()*+,;=%20"],
      ...['urn:x:y', 'urn:a-b:c', 'urn:1:2', 'my-urn:x', `urn:${'n'.repeat(32)}:x`],
      'x'.repeat(4000),
    ],
    bad: [
      ...noIdentifiers,
      ['{reliance}', 'identifier', none],
      ['[reliance]', 'identifier', none],
      ['"reliance"', 'identifier', none],
      ['urn:', 'identifier', urn],
      ['urn:x', 'identifier', urn],
      ['urn:x:', 'identifier', urn],
      ['urn::x', 'identifier', urn],
      ['urn:-a:x', 'identifier', urn],
      ['urn:a_b:x', 'identifier', urn],
      // The namespace of a URN has 32 characters at most (RFC 2141, 2.1).
      [`urn:${'n'.repeat(33)}:x`, 'identifier', urn],
      ['x'.repeat(4001), 'length', 'more than the 4000 that every LMS keeps', 'some-lmss'],
    ],
  });
});

describe('a short identifier of SCORM 2004 (RTE 2004 4.1.1.7)', () => {
  const comma = 'has a bare comma. Separate the parts by [,] and leave commas out of identifiers.';
  const narrow = 'signs that some LMSs refuse in an identifier. Use letters, digits, _ and . only';
  itJudges(judgeShortIdentifier, {
    legal: ['a', 'Low_cost.2', '42', 'x'.repeat(250)],
    bad: [
      ...noIdentifiers,
      ['{cost}', 'identifier', none],
      ['cost[', 'identifier', none],
      ['cost,scale', 'delimiter', comma],
      ['the cost,', 'delimiter', comma],
      ['x'.repeat(251), 'length', 'more than the 250 that every LMS keeps', 'some-lmss'],
      ['low-cost', 'narrow-identifier', narrow, 'some-lmss'],
      ['-cost', 'narrow-identifier', narrow, 'some-lmss'],
      ['cost~', 'narrow-identifier', narrow, 'some-lmss'],
      ['urn:x:y', 'narrow-identifier', narrow, 'some-lmss'],
    ],
  });
});

describe('letters, digits and _', () => {
  it('are an identifier everywhere', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\w{1,250}$/), (id) => {
        expect(identifier12.judge(id)).toEqual([]);
        expect(longIdentifier.judge(id)).toEqual([]);
        expect(judgeShortIdentifier(id)).toEqual([]);
      }),
    );
  });
});
