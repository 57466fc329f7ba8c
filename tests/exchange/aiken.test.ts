import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aiken } from '../../src/exchange/aiken.ts';
import { dot, letters } from './banks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => aiken.read?.([{ name: 'bank.txt', bytes: bytes(text) }]);

describe('Aiken', () => {
  it('is read question by question', () => {
    const bank = read(
      'Which flows north?\nA. Elbe\nB) Po\nANSWER: A\n\nWhich flows east?\nA. Elbe\nANSWER: C\n\nNo answer\nA. one\nB. two\n',
    );
    expect(bank?.quizzes[0]?.items).toEqual([
      {
        type: 'choice',
        id: 'which_flows_north',
        prompt: 'Which flows north?',
        options: [
          { id: 'a', text: 'Elbe' },
          { id: 'b', text: 'Po' },
        ],
        correct: ['a'],
      },
    ]);
    expect(bank?.report.map(({ place, outcome }) => [place.line, outcome])).toEqual([
      [1, { kind: 'carried' }],
      [6, { kind: 'left', reason: 'Its answer is C, and it has A.' }],
      [10, { kind: 'left', reason: 'No line like ANSWER: B follows it.' }],
    ]);
  });

  it('comes back equal, as far as letters go', () => {
    const texts = fc.uniqueArray(
      letters
        .map((text) => text.replace(/[\\*_`[\]$|<>&-]/g, ''))
        .filter((text) => !/^\s*([A-Za-z]\s*[.)]\s|ANSWER|FEEDBACK)/i.test(text)),
      { minLength: 3, maxLength: 6, selector: (text) => text.replace(/\W/g, '').toLowerCase() },
    );
    fc.assert(
      fc.property(texts, ([prompt = '', ...options]) => {
        const written = aiken.write?.({
          quizzes: [
            {
              id: 'rivers',
              kind: 'check',
              title: 'Rivers',
              items: [
                {
                  type: 'choice',
                  id: 'one',
                  prompt,
                  options: options.map((text, at) => ({
                    id: `o${at}`,
                    text: `x${text}`,
                  })),
                  correct: ['o1'],
                },
              ],
            },
          ],
          pictures: [],
        });
        const back = aiken.read?.(written?.files ?? []);
        const item = back?.quizzes[0]?.items[0];
        expect(item?.type === 'choice' && item.correct).toEqual(['b']);
        expect(item?.type === 'choice' && item.options.length).toBe(options.length);
      }),
    );
  });
});

describe('any bytes', () => {
  it('never make a reader throw', async () => {
    const { formats } = await import('../../src/exchange/formats.ts');
    const piece = fc.constantFrom(
      ...[
        '<quiz>',
        '</quiz>',
        '<question type="multichoice">',
        '</question>',
        '<answer fraction="100">',
        '</answer>',
      ],
      ...[
        '<text>',
        '</text>',
        '<![CDATA[',
        ']]>',
        '{',
        '}',
        '=a',
        '~b',
        '#',
        '####',
        '::',
        '->',
        '\n\n',
        'ANSWER: A',
      ],
      ...[
        'A. one\n',
        '{"id": "x", "items": [',
        ']}',
        '<questiontext>',
        '</questiontext>',
        '{1:SA:=a~b}',
        '\u0000',
        '\\',
      ],
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 4 })))
      .map((parts) => bytes(parts.join('')));
    const any = fc.oneof(text, fc.uint8Array({ maxLength: 200 }), fc.constant(dot));
    fc.assert(
      fc.property(any, (content) => {
        for (const { read: reader, endings, recognises } of formats) {
          const files = [{ name: `bank.${endings[0]}`, bytes: content }];
          recognises(files);
          const bank = reader?.(files);
          expect(bank?.quizzes.every(({ items }) => items.length > 0)).not.toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
