import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, type TextNode } from '../../../src/quiz/text/text.ts';

const paragraph = (...children: readonly string[]) => ({ tag: 'p', children }) as const;

describe('plainText', () => {
  test('is the text itself where that is plain', () => {
    fc.assert(fc.property(fc.string(), (text) => plainText(text) === text));
  });

  test.each<[string, readonly TextNode[], string]>([
    [
      'emphasis',
      ['a ', { tag: 'em', children: ['b ', { tag: 'strong', children: ['c'] }] }],
      'a b c',
    ],
    ['code and a line break', [{ tag: 'code', children: ['x'] }, { tag: 'br' }, 'y'], 'x\ny'],
    ['a link', [{ tag: 'a', href: 'https://example.org', children: ['there'] }], 'there'],
    [
      'words of another language',
      [{ tag: 'span', lang: 'de', dir: 'ltr', children: ['Zoll'] }],
      'Zoll',
    ],
    [
      'a formula',
      [
        'if ',
        {
          tag: 'math',
          display: 'inline',
          plain: 'a/2',
          children: [{ tag: 'mi', children: ['a'] }],
        },
      ],
      'if a/2',
    ],
    [
      'a picture',
      [{ tag: 'img', src: 'a.png', alt: 'A map', width: 1, height: 1 }, ' shown'],
      'A map shown',
    ],
    ['paragraphs', [paragraph('a'), paragraph('b')], 'a\n\nb'],
    [
      'lists',
      [
        paragraph('Both:'),
        { tag: 'ul', children: [{ tag: 'li', children: ['a'] }] },
        {
          tag: 'ol',
          start: 3,
          children: [
            { tag: 'li', children: ['b'] },
            { tag: 'li', children: ['c'] },
          ],
        },
      ],
      'Both:\n- a\n3. b\n4. c',
    ],
    [
      'a table',
      [
        {
          tag: 'table',
          children: [
            [{ children: ['Year'] }, { children: ['Share'] }],
            [{ children: ['2024'] }, { align: 'right', children: ['5 %'] }],
          ],
        },
      ],
      'Year | Share\n2024 | 5 %',
    ],
  ])('reads %s in a line', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});
