import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Problem, printed, problemsIn, problemText } from '../../src/authoring/problem.ts';
import { readJson } from '../../src/authoring/read-json.ts';

const at = (text: string, offset: number, length?: number) =>
  problemsIn({ file: 'x.json', text })({ offset, length }, { message: 'here' });

describe('a problem', () => {
  it('has the line and the column of its offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '汉', '\t', '😀', '\r\n') });
    fc.assert(
      fc.property(text, fc.nat(), (text, where) => {
        const offset = where % (text.length + 1);
        const before = text.slice(0, offset).split('\n');
        expect(at(text, offset)).toMatchObject({
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          source: text.split('\n')[before.length - 1]?.replace(/\r+$/, ''),
        });
      }),
    );
  });

  it('reaches no further than its line', () => {
    expect(at('ab\ncd', 1, 4)).toMatchObject({ length: 1 });
    expect(at('ab', 2, 4)).toMatchObject({ length: 1 });
  });

  it('is printed with its line and a caret under what is meant', () => {
    expect(printed(at('{\n  "a": "bcd"\n}', 9, 5))).toBe(
      ['x.json:2:8 here', '  2 |   "a": "bcd"', '    |        ^^^^^'].join('\n'),
    );
  });

  it('has its caret under the place where letters are wide, tabs or marks', () => {
    const printedAt = (source: string) => printed(at(source, source.indexOf('!'))).split('\n');
    expect(printedAt('汉字!')).toEqual(['x.json:1:3 here', '  1 | 汉字!', '    |     ^']);
    expect(printedAt('\t!')).toEqual(['x.json:1:2 here', '  1 |   !', '    |   ^']);
    expect(printedAt('e\u0301!')).toEqual(['x.json:1:3 here', '  1 | e\u0301!', '    |  ^']);
  });

  it('shows the part of a long line around the place, and no control characters', () => {
    const [, line = '', caret = ''] = printed(
      at(`${'a'.repeat(500)}\u001b!${'b'.repeat(500)}`, 501),
    ).split('\n');
    expect(line.length).toBeLessThan(115);
    expect(line).toMatch(/ … *a+�!b+…$/);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  it('says what it weighs and its rule where it is no error, and where to read more', () => {
    const rule = { id: 'longest-key', about: 'x', link: 'https://doi.org/10.1080/x' };
    const problem: Problem = { ...at('a', 0), path: 'items[0]', severity: 'warning', rule };
    expect(problemText(problem)).toBe('x.json:1:1 warning items[0]: here [longest-key]');
    expect(printed(problem)).toMatch(/\n {2}see https:\/\/doi\.org\/10\.1080\/x$/);
  });
});

describe('an issue of a schema', () => {
  const rule = { id: 'stray', about: 'x' };
  const starred = z
    .string()
    .trim()
    .check(({ value, issues }) => {
      const span = { offset: value.indexOf('*'), length: 1 };
      if (span.offset < 0) return;
      const params = { span, severity: 'error', rule };
      issues.push({ code: 'custom', input: value, path: [], message: 'a stray *', params });
    });

  it('can name a part of a text, whatever escapes the file writes it with', () => {
    const unit = fc.constantFrom('a', '"', '\\', '\n', '/', 'é', '😀', '\u0001');
    const written = (text: string, mode: boolean) =>
      [...text]
        .map((letter) => {
          const escaped = Array.from(
            { length: letter.length },
            (_, nth) => `\\u${letter.charCodeAt(nth).toString(16).padStart(4, '0')}`,
          ).join('');
          return mode ? escaped : JSON.stringify(letter).slice(1, -1);
        })
        .join('');
    const part = fc.tuple(fc.string({ unit }), fc.boolean());
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (before, after) => {
        const [left, right] = [before, after].map((parts) =>
          parts.map(([text, mode]) => written(text, mode)).join(''),
        );
        const text = `{"t": "${left}*${right}"}`;
        const read = readJson('x.json', text, z.object({ t: starred }));
        expect(read).toMatchObject({
          problems: [{ column: 8 + (left ?? '').length, length: 1, path: 't', rule }],
        });
      }),
    );
  });
});
