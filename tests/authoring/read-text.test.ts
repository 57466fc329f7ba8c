import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/authoring/problem.ts';
import { readText } from '../../src/authoring/read-text.ts';

function told(bytes: Uint8Array): string {
  const read = readText('quizzes/x.json', bytes);
  return read.kind === 'read' ? 'nothing' : problemText(read.problem);
}

const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0);
      return order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }),
  );

const text = '{\n  "title": "Wie heißt es?",\n  "price": "5 €"\n}';

describe('readText', () => {
  // But for what says by itself that the file is another: zero bytes, and a letter that was lost.
  it('reads any UTF-8 as it is, with a byte order mark or without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (letters, mark) => {
        const whole = `${mark ? '\uFEFF' : ''}${letters.replace(/[\0\uFFFD]/g, '')}`;
        const read = readText('x', new TextEncoder().encode(whole));
        expect(read).toEqual({ kind: 'read', text: whole });
      }),
    );
  });

  it.each([
    'Wie heißt es, hört es auf, müsste es größer sein?',
    'Straße, Maß, süß, weiß',
    'El niño comió piñas en mañana',
    'Où est le café déjà prêt ?',
    'Så är det på ön, nästan överallt',
  ])('takes no accents for Japanese: %s', (sentence) => {
    const bytes = Buffer.from(`{ "prompt": "${sentence}" }`, 'latin1');
    expect(told(bytes)).toContain('looks like Windows-1252 (Latin-1)');
  });

  it('names Latin-1, with the place and the letter', () => {
    expect(told(Buffer.from(text.replace('€', 'E'), 'latin1'))).toMatch(
      /^quizzes\/x\.json:2:20 this file is not in UTF-8 and looks like Windows-1252 \(Latin-1\), in which the byte DF here begins "ß"; save it as UTF-8/,
    );
  });

  it.each(['le', 'be'] as const)('names UTF-16%s, with a byte order mark or without', (order) => {
    for (const mark of ['', '\uFEFF']) {
      expect(told(utf16(mark + text, order))).toMatch(
        /^quizzes\/x\.json:1:1 this file is in UTF-16/,
      );
    }
  });

  it('names GB 18030', () => {
    // "技术脱钩" in GBK.
    const chinese = [0xbc, 0xbc, 0xca, 0xf5, 0xcd, 0xd1, 0xb9, 0xb3];
    const bytes = Uint8Array.from([...new TextEncoder().encode('{"title": "'), ...chinese, 0x22]);
    expect(told(bytes)).toMatch(
      /^quizzes\/x\.json:1:12 .*GB 18030 \(GBK\).*byte BC here begins "技"/,
    );
  });

  it('names Shift-JIS, and Cyrillic', () => {
    // "半導体の輸出" in Shift-JIS.
    const japanese = [0x94, 0xbc, 0x93, 0xb1, 0x91, 0xcc, 0x82, 0xcc, 0x97, 0x41, 0x8f, 0x6f];
    const quoted = (letters: readonly number[]) =>
      Uint8Array.from([...new TextEncoder().encode('{"title": "'), ...letters, 0x22, 0x7d]);
    expect(told(quoted(japanese))).toMatch(/^quizzes\/x\.json:1:12 .*Shift-JIS.*begins "半"/);
    // "Экспорт полупроводников и правила" in Windows-1251.
    const russian = [...'Экспорт полупроводников и правила'].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x350;
    });
    expect(told(quoted(russian))).toMatch(/Windows-1251 \(Cyrillic\).*begins "Э"/);
  });

  it('names the encoding of a quiz that was saved as ANSI', () => {
    const ansi = '{\n  "title": "Wie hei\u00dft das?"\n}\n';
    expect(told(Buffer.from(ansi, 'latin1'))).toMatch(/^quizzes\/x\.json:2:20 .*Latin-1.*"ß"/);
  });

  it('tells a file that ends within a letter, and a letter that was lost before', () => {
    const bytes = new TextEncoder().encode('a\nbß');
    expect(told(bytes.slice(0, -1))).toMatch(/^quizzes\/x\.json:2:2 the file ends in the middle/);
    expect(told(new TextEncoder().encode('a\nb\uFFFD'))).toMatch(/:2:2 a letter is lost here/);
  });

  it('names the first byte that is wrong, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (before, after) => {
          const clean = before.replace(/[\0\uFFFD]/g, '');
          const encoded = new TextEncoder();
          const bytes = Uint8Array.from([
            ...encoded.encode(`x${clean}`),
            ...[0xff, 0x20],
            ...encoded.encode(after),
          ]);
          const read = readText('x', bytes);
          const lines = `x${clean}`.split('\n');
          expect(read).toMatchObject({
            kind: 'failed',
            problem: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
          });
        },
      ),
    );
  });
});
