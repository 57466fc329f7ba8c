import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parted, plainText, type TextNode } from '../../../src/quiz/text/text.ts';

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
      'a formula of its own line, between words',
      ['so', { tag: 'math', display: 'block', plain: 'a = b', children: [] }, 'holds'],
      'so\na = b\nholds',
    ],
    [
      'code of its own lines',
      ['run', { tag: 'pre', children: ['a\nb'] }, { tag: 'em', children: ['now'] }, '!'],
      'run\na\nb\nnow!',
    ],
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

describe('the lead of a text', () => {
  const picture = {
    tag: 'p',
    children: [{ tag: 'img', src: 'a.png', alt: 'A map', width: 1, height: 1 }],
  } as const;
  const list = { tag: 'ul', children: [{ tag: 'li', children: ['a'] }] } as const;

  test('is its first paragraph, with pictures that stand before it', () => {
    expect(parted([paragraph('a'), list, paragraph('b')])).toEqual({
      lead: ['a'],
      rest: [list, paragraph('b')],
    });
    expect(parted([picture, paragraph('a'), picture])).toEqual({
      lead: [...picture.children, 'a'],
      rest: [picture],
    });
  });

  test('is all of a text in one line', () => {
    const line: readonly TextNode[] = ['a ', { tag: 'em', children: ['b'] }];
    expect(parted('a')).toEqual({ lead: 'a', rest: [] });
    expect(parted(line)).toEqual({ lead: line, rest: [] });
  });

  test('is nothing where another block comes first, or there are pictures alone', () => {
    expect(parted([list, paragraph('a')])).toEqual({ lead: '', rest: [list, paragraph('a')] });
    expect(parted([picture])).toEqual({ lead: '', rest: [picture] });
  });
});
