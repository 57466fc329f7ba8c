import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  OpenedPackage,
  TextFile,
} from '../../../src/packaging/check/reading/opened-package.ts';
import { textFile } from '../../../src/packaging/check/reading/text-file.ts';
import { rules } from '../../../src/packaging/check/rules.ts';

const opened = {
  files: new Map(),
  expected: null,
  caseTwin: () => null,
} as unknown as OpenedPackage;

/** Half a megabyte of what makes careless patterns go back and forth: quadratic ones take minutes. */
const repeated = (piece: string) => piece.repeat(Math.ceil(500_000 / piece.length));

describe('the rules of texts', () => {
  it.each<[TextFile['kind'], string]>([
    ['js', 'a'],
    ['js', '"a'],
    ['js', 'import{'],
    ['js', 'import '],
    ['js', '/*'],
    ['js', 'a.'],
    ['js', 'a('],
    ['js', 'a='],
    ['js', 'a:'],
    ['js', ')'],
    ['js', '["a"]'],
    ['js', 'a="'],
    ['js', 'a("b",'],
    ['js', 'a=1;\n'],
    ['js', '"a"+'],
    ['js', '"a/'],
    ['js', '.open("GET",'],
    ['js', 'set("cmi.a'],
    ['css', '/*'],
    ['css', 'url('],
    ['html', '<a href="'],
    ['html', '<script>'],
    ['html', '<!--'],
    ['html', '<a b='],
    ['html', '<b>'],
    ['html', '</b>'],
    ['html', '<a b="&am'],
    ['html', '<i b c'],
    ['html', '<img src="gone.png">\n'],
    ['html', "<p onclick=\"set('cmi.core.exit','x')\">\n"],
  ])(
    'come to an end on a %s of nothing but %s',
    (kind, piece) => {
      const bytes = new TextEncoder().encode(repeated(piece));
      const parsed = textFile(`a.${kind}`, kind, bytes);
      // What cannot be parsed has been searched already.
      const searched = parsed.scripts.every((script) => script.parsed)
        ? [textFile(`a.${kind}`, kind, bytes, false)]
        : [];
      const faults = [parsed, ...searched].flatMap((file) =>
        rules.flatMap((rule) => rule.text?.(file, opened) ?? []),
      );
      expect(faults.every(({ line }) => line === undefined || line >= 1)).toBe(true);
    },
    100_000,
  );

  it('judge any script whatever, parsed or searched, at places it has', () => {
    const words = fc.constantFrom(
      ...['API', '.LMSSetValue(', '"cmi.core.exit"', ',', ')', 'window["onunload"]', '=', 'top'],
      ...['.location', '/*', '*/', '//', '\n', '`', '"', "'", '${', '}', '{', 'async: false', '\\'],
      ...['import "./a.js"', ';', '.open("GET",', '/a', '[', ']', '\u2028', '<!--', '-->'],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }),
        fc.boolean(),
        (parts, parses) => {
          const text = parts.join(' ');
          const file = textFile('a.js', 'js', new TextEncoder().encode(text), parses);
          const lines = file.text.split('\n').length;
          for (const fault of rules.flatMap((rule) => rule.text?.(file, opened) ?? [])) {
            expect(fault.line).toBeGreaterThanOrEqual(1);
            expect(fault.line).toBeLessThanOrEqual(lines);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('names the line of a place', () => {
    const file = textFile('a.js', 'js', new TextEncoder().encode('a\nbc\n\nd'));
    expect([0, 1, 2, 4, 5, 6].map((at) => file.line(at))).toEqual([1, 1, 2, 2, 3, 4]);
  });
});
