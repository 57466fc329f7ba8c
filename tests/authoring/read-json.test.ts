import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemText } from '../../src/authoring/problem.ts';
import { readJson } from '../../src/authoring/read-json.ts';

const anything = z.record(z.string(), z.unknown());

function problems(text: string, schema: z.ZodType = anything): readonly string[] {
  const read = readJson('quizzes/x.json', text, schema);
  return read.kind === 'read' ? [] : read.problems.map(problemText);
}

describe('malformed JSON', () => {
  test.each([
    ['', '1:1', 'the file is empty; it should hold one JSON object'],
    [' \n ', '2:2', 'the file is empty; it should hold one JSON object'],
    ['{', '1:2', 'a closing } is missing for the { of line 1'],
    ['{\n  "a": [1, 2\n', '3:1', 'a closing ] is missing for the [ of line 2'],
    ['{"a": 1,}', '1:8', 'nothing follows this comma; remove it'],
    ['{"a": [1,\n]}', '1:9', 'nothing follows this comma; remove it'],
    ['{"a": [1,,2]}', '1:9', 'nothing follows this comma; remove it'],
    ['{"a": [,1]}', '1:8', 'a value is missing before this comma; write one or remove the comma'],
    ['{"a": }', '1:7', 'a value is expected here'],
    ['{"a" 1}', '1:6', 'a colon is missing after the name'],
    ['{\n  "a": 1\n  "b": 2\n}', '2:9', 'a comma is missing here, before "b": 2'],
    ['{"a": ["x" "y"]}', '1:11', 'a comma is missing here, before "y"]}'],
    [
      '{\n"a": ["x", "y",\n"b": 1}',
      '2:15',
      'a closing ] is missing here for the [ of line 2: a name follows',
    ],
    [
      '{"a": [\n{"b": 1,\n{"b": 2}]}',
      '2:8',
      'a closing } is missing here for the { of line 2: another { follows',
    ],
    ['{"a": {"b": 1, {"c": 2}}}', '1:16', 'a name in double quotes is expected here'],
    ['{"a": 1]', '1:8', 'this ] closes nothing: the { of line 1 is open; write } first'],
    ['{"a": 0,5}', '1:7', 'write a number with a point: 0.5'],
    [
      '{"a": "He said "no" to it"}',
      '1:16',
      'this quotation mark ends the text; write \\" for one inside it, or the letters “ and ”',
    ],
    ["{'a': 1}", '1:2', '\' is no quotation mark in JSON; write " at both ends of a text'],
    ['{“a”: 1}', '1:2', '“ is no quotation mark in JSON; write " at both ends of a text'],
    ['{"a": „b“}', '1:7', '„ is no quotation mark in JSON; write " at both ends of a text'],
    ['{kind: 1}', '1:2', 'write "kind" here, in double quotes'],
    ['{"a": check}', '1:7', 'write "check" here, in double quotes'],
    ['{"a": True}', '1:7', 'write true here'],
    ['{"a": None}', '1:7', 'write null here'],
    ['{"a": .5}', '1:7', 'write 0.5 here'],
    ['{"a": 1.}', '1:7', 'a digit is missing at the end of this number'],
    ['{"a": 1} {}', '1:10', 'the file should end before this'],
    ['// note\n{}', '1:1', 'JSON has no comments; remove it'],
    ['{"a": 1 /* note */}', '1:9', 'JSON has no comments; remove it'],
    [
      '{"a": "x',
      '1:7',
      'the closing double quote is missing in this line; write a line break as \\n',
    ],
    [
      '{"a": "x\ny"}',
      '1:7',
      'the closing double quote is missing in this line; write a line break as \\n',
    ],
    ['{"a": "x\ty"}', '1:7', 'there is a control character in this text; write a tab as \\t'],
    ['{"a": "C:\\quiz"}', '1:7', 'write a backslash as \\\\'],
    ['{"a": "\\u12"}', '1:7', 'four digits are needed after \\u'],
    ['{"a": 1,\n "a": 2}', '2:2', '"a" appears twice in one object; keep one'],
    ['\uFEFF{"a": 1,}', '1:8', 'nothing follows this comma; remove it'],
  ])('%j is reported with its place and what to do', (text, place, message) => {
    expect(problems(text)).toEqual([`quizzes/x.json:${place} ${message}`]);
  });

  test('is reported by its first slip alone, whose follow-on errors mislead', () => {
    expect(problems('{"a": [1 2 3 {"b" 4}')).toHaveLength(1);
  });

  test('names every entry that stands twice, at any depth', () => {
    expect(problems('{"a": 1, "a": 2, "b": [{"c": 1, "c": 2}]}')).toEqual([
      'quizzes/x.json:1:10 "a" appears twice in one object; keep one',
      'quizzes/x.json:1:33 "c" appears twice in one object; keep one',
    ]);
  });

  test.each(['[', '{"a":', '[{"a":'])('is reported where %j nests without end', (open) => {
    expect(problems(open.repeat(50_000), anything)).toEqual([
      expect.stringContaining('brackets stand in more than 100 others here'),
    ]);
  });

  test('takes brackets in a text for text', () => {
    expect(problems(JSON.stringify({ text: '[{'.repeat(500) }), anything)).toEqual([]);
  });

  test('never makes reading throw', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'{}[]",:0-.eu\\ntrue \n') }),
      fc.tuple(fc.json(), fc.nat(), fc.string()).map(([json, at, put]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place + 1);
      }),
    );
    fc.assert(
      fc.property(text, (text) => {
        const read = readJson('x.json', text, z.unknown());
        if (read.kind === 'failed') {
          expect(read.problems.length).toBeGreaterThan(0);
          for (const { line, column, message } of read.problems) {
            expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
            expect(message).toContain(' ');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('readJson', () => {
  test('gives the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.boolean(), (compact, spaced) => {
        const text = spaced ? JSON.stringify(JSON.parse(compact), null, 2) : compact;
        const read = readJson('x.json', text, z.unknown());
        const repeats = read.kind === 'failed' && read.problems[0]?.message.includes('twice');
        expect(repeats || (read.kind === 'read' && read.json.value)).toEqual(
          repeats || JSON.parse(text),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('takes a file that begins with a byte order mark', () => {
    const read = readJson('x.json', '\uFEFF{"a": 1}', anything);
    expect(read).toMatchObject({ kind: 'read', json: { value: { a: 1 } } });
  });

  test('lets no __proto__ or constructor reach a prototype', () => {
    const text =
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
    const read = readJson('x.json', text, anything);
    expect(read.kind === 'read' && 'polluted' in read.json.value).toBe(false);
    expect('polluted' in {}).toBe(false);
    expect(problems(text, z.strictObject({}))).toEqual([
      'quizzes/x.json:1:2 __proto__: there is no entry "__proto__" here; remove it',
      'quizzes/x.json:1:35 constructor: there is no entry "constructor" here; remove it',
    ]);
  });

  test('places a problem of its reader at the value, or at the nearest part there is', () => {
    const read = readJson('x.json', '{\n  "items": [\n    { "id": "a" }\n  ]\n}', anything);
    if (read.kind === 'failed') throw new Error('read expected');
    expect(read.json.problem(['items', 0, 'id'], 'here')).toEqual({
      severity: 'error',
      file: 'x.json',
      line: 3,
      column: 13,
      length: 3,
      source: '    { "id": "a" }',
      path: 'items[0].id',
      message: 'here',
    });
    expect(read.json.problem(['items', 0, 'gone'], 'here')).toMatchObject({ line: 3, column: 5 });
    expect(read.json.problem(['items', 4, 'gone'], 'here')).toMatchObject({ line: 2, column: 12 });
    expect(read.json.problem([], 'here')).toMatchObject({ line: 1, column: 1, path: '' });
  });
});

describe('a value of the wrong shape', () => {
  const schema = z.strictObject({
    text: z.string().min(2).max(5),
    whole: z.number().int().min(1).max(10),
    flag: z.boolean(),
    word: z.enum(['one', 'many']),
    list: z.array(z.string()).min(1).max(2),
    inner: z.strictObject({ deep: z.string() }).optional(),
  });
  const right = { text: 'abc', whole: 3, flag: true, word: 'one', list: ['x'] };

  test.each<[object, string]>([
    [{ text: 5 }, 'text: write a text in double quotes here'],
    [{ text: 'a' }, 'text: write 2 characters or more'],
    [{ text: '' }, 'text: write something here'],
    [{ text: 'abcdef' }, 'text: write 5 characters at most'],
    [{ text: undefined }, 'text: "text" is missing; add it with a text in double quotes'],
    [{ whole: '3' }, 'whole: write a number here'],
    [{ whole: 1.5 }, 'whole: write a whole number here'],
    [{ whole: 0 }, 'whole: write 1 or more'],
    [{ whole: 11 }, 'whole: write 10 at most'],
    [{ flag: 'true' }, 'flag: write true or false here'],
    [{ word: 'two' }, 'word: write one of "one", "many" here'],
    [{ list: 'x' }, 'list: write a list in [ ] here'],
    [{ list: [] }, 'list: write 1 entry or more'],
    [{ list: ['x', 'y', 'z'] }, 'list: write 2 entries at most'],
    [{ list: [null] }, 'list[0]: write a text in double quotes here'],
    [{ inner: [] }, 'inner: write an object in { } here'],
    [{ inner: {} }, 'inner.deep: "deep" is missing; add it with a text in double quotes'],
    [
      { more: 1 },
      'more: there is no entry "more" here; remove it or correct it; there are: text, whole, flag, word, list, inner',
    ],
  ])('%j is reported in plain words', (change, told) => {
    const text = JSON.stringify({ ...right, ...change });
    expect(problems(text, schema).map((line) => line.replace(/^\S+ /, ''))).toEqual([told]);
  });

  test.each(['[]', 'null', '3', '"text"'])('%s in place of the object is reported', (text) => {
    expect(problems(text, schema)).toEqual(['quizzes/x.json:1:1 write an object in { } here']);
  });

  test('is reported for a hundred parts at most', () => {
    const list = JSON.stringify(Array.from({ length: 150 }, () => 1));
    expect(problems(`{"list": ${list}}`, z.object({ list: z.array(z.string()) }))).toHaveLength(
      100,
    );
  });

  test('is reported for all its parts at once', () => {
    expect(
      problems('{"text": 1, "whole": 2, "flag": 3, "word": "one", "list": 4}', schema),
    ).toHaveLength(3);
  });
});
