import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { jsonSchemas } from '../../src/authoring/json-schema.ts';
import { notes } from '../../src/authoring/schema-notes.ts';
import { snippets } from '../../src/authoring/schema-snippets.ts';
import { plainly, quizSchema } from '../../src/quiz/schema.ts';
import { quizFile, quizWith } from '../quiz/quiz-file.ts';

type Json = Record<string, unknown>;

const schemas = [...jsonSchemas()].map(([path, text]) => ({
  path,
  schema: JSON.parse(text),
}));
const quiz = schemas.find(({ path }) => path.endsWith('quiz.schema.json'))?.schema;
const ajv = new Ajv2020({ allErrors: true, strict: false });
const validate = ajv.compile(quiz);

/** What plain ajv says; that an `if` failed only says that something in its `then` did. */
function complaints(value: unknown): readonly ErrorObject[] {
  validate(value);
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}

/** All entries that a schema knows, each with the path that leads to it. */
function entriesOf(part: unknown, path = ''): readonly (readonly [path: string, schema: Json])[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'examples' || key === 'defaultSnippets' || key === 'if') return [];
    const within = `${path}/${key}`;
    const inner = entriesOf(value, within);
    if (!path.endsWith('/properties') || typeof value !== 'object') return inner;
    return [[within, value as Json] as const, ...inner];
  });
}

describe.each(schemas)('$path', ({ path, schema }) => {
  it('is what npm run schema writes', () => {
    expect(readFileSync(path, 'utf8'), 'run: npm run schema').toBe(jsonSchemas().get(path));
  });

  it('is a JSON Schema', () => {
    expect(() => new Ajv2020({ strict: false }).compile(schema)).not.toThrow();
  });

  it('says of each entry what it is for, with an example', () => {
    const silent = entriesOf(schema)
      .filter(([, { description, examples }]) => {
        const shown: unknown = Array.isArray(examples) ? examples.length : 0;
        return typeof description !== 'string' || shown === 0;
      })
      .map(([place]) => place);
    expect(silent).toEqual([]);
  });

  it('holds for the files of this project', () => {
    const file = path.replace('.schema.json', '.json').replace('quizzes/quiz', 'quizzes/exam');
    const check = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(check(JSON.parse(readFileSync(file, 'utf8'))), JSON.stringify(check.errors)).toBe(true);
  });
});

test('no note is left for an entry that is gone', () => {
  const names = schemas.flatMap(({ schema }) => entriesOf(schema).map(([path]) => path));
  const gone = Object.keys(notes).filter((name) => {
    const last = name.split('.').at(-1);
    return !names.some((path) => path.endsWith(`/${last}`));
  });
  expect(gone).toEqual([]);
});

describe('the schema of quizzes, read by plain ajv', () => {
  it('takes the file of the tests', () => {
    expect(complaints(quizFile)).toEqual([]);
  });

  const items = quizFile.items.map(({ type }, at) => ({ type, at }));
  const slips: readonly (readonly [what: string, key: string, value: unknown])[] = [
    ['an entry that is none', 'hnt', 'Think.'],
    ['no prompt', 'prompt', undefined],
    ['a prompt that is no text', 'prompt', 5],
    ['an empty explanation', 'explanation', ''],
    ['an id in capitals', 'id', 'First'],
    ['a date that is none', 'asAt', 'May 2026'],
    ['facts that are no list', 'facts', 'B1'],
  ];
  const all = items.flatMap(({ type, at }) =>
    slips.map(([what, key, value]) => ({ type, what, path: ['items', at, key], value })),
  );
  test.each(all)('tells $what in an item of the type $type once', ({ path, value }) => {
    expect(complaints(quizWith(path, value))).toHaveLength(1);
  });

  const at = (type: string) => quizFile.items.findIndex((item) => item.type === type);
  test.each([
    ['choice', 'choose', 'two'],
    ['choice', 'options', []],
    ['choice', 'correct', 'a'],
    ['true-false', 'correct', 1],
    ['true-false', 'feedback', { true: 5 }],
    ['fill-in', 'accept', []],
    ['fill-in', 'caseMatters', 'yes'],
    ['long-fill-in', 'model', null],
    ['matching', 'correct', []],
    ['sequencing', 'steps', 'a'],
    ['likert', 'scale', []],
  ])('tells a wrong value of %s.%s', (type, key, value) => {
    const told = complaints(quizWith(['items', at(type), key], value));
    expect(told.length).toBeGreaterThanOrEqual(1);
    for (const { instancePath } of told)
      expect(instancePath).toContain(`/items/${at(type)}/${key}`);
  });

  it('lists all types for one that there is not', () => {
    const [only, ...more] = complaints(quizWith(['items', 0, 'type'], 'essay'));
    expect(more).toEqual([]);
    expect(only?.params.allowedValues).toEqual(expect.arrayContaining(Object.keys(snippets)));
  });

  it('says once that a type is missing', () => {
    expect(complaints(quizWith(['items', 0, 'type'], undefined))).toMatchObject([
      { keyword: 'required', params: { missingProperty: 'type' } },
    ]);
  });
});

describe('the snippets', () => {
  it('are one for each type', () => {
    expect(Object.keys(snippets).sort()).toEqual(
      [...quiz.properties.items.items.properties.type.enum].sort(),
    );
  });

  test.each(Object.entries(snippets))('that of %s is a sound item', (_, body) => {
    const filled = JSON.stringify(body).replaceAll(/\$\d/g, 'filled_in');
    const whole = { id: 'x', kind: 'check', title: 'T', intro: 'I', items: [JSON.parse(filled)] };
    expect(quizSchema(plainly).safeParse(whole)).toMatchObject({ success: true });
    expect(complaints(whole)).toEqual([]);
  });
});
