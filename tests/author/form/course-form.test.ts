import { describe, expect, it } from 'vitest';
import { settingNames } from '../../../src/attempt/settings.ts';
import { editCourse, retypeCourse } from '../../../src/author/document/course-operations.ts';
import { done, openedDocument, type Step, undone } from '../../../src/author/document/document.ts';
import { schemaFields } from '../../../src/author/form/schema-fields.ts';
import {
  fromLines,
  kindOfSource,
  renamedEntry,
} from '../../../src/author/form/variable-sources.ts';
import { withoutEmpty } from '../../../src/author/form/without-empty.ts';
import { jsonSchemas } from '../../../src/authoring/json-schema.ts';

/** The form of the course file, which its schema says, and fields that stand for objects. */

describe('the form of the course file', () => {
  const schema = JSON.parse(jsonSchemas().get('src/content/course.schema.json') ?? '{}');
  const fields = schemaFields(schema, ['$schema']);

  it('asks for all that the schema knows, in its kinds', () => {
    expect(fields.map(({ name }) => name)).toEqual(
      Object.keys(schema.properties).filter((name) => name !== '$schema'),
    );
    const settings = fields.find(({ name }) => name === 'settings');
    const inner = settings?.kind === 'group' ? settings.fields : [];
    expect(inner.map(({ name }) => name)).toEqual(settingNames);
    expect(inner.find(({ name }) => name === 'passMark')).toMatchObject({
      ...{ kind: 'number', label: 'Pass mark', needed: true },
      hint: 'Percent of the points of the exam.',
    });
    expect(inner.find(({ name }) => name === 'completion')).toMatchObject({ kind: 'one-of' });
    expect(fields.find(({ name }) => name === 'keywords')).toMatchObject({ kind: 'lines' });
    expect(fields.find(({ name }) => name === 'practice')).toEqual({
      ...{ kind: 'tick', name: 'practice', label: 'Practice', isOn: true },
    });
    expect(fields.find(({ name }) => name === 'lessons')).toMatchObject({
      ...{ kind: 'entries', one: 'lesson' },
      fresh: { id: '', title: '', promise: '', minutes: 1, checks: [], objectives: [] },
    });
  });
});

const course = {
  file: 'course.json',
  text: '{\n  "title": "One", // old\n  "settings": { "passMark": 70 }\n}\n',
};
const changedBy = (step: Step | null) => {
  if (step === null) throw new Error('It changes something.');
  return done(openedDocument([], course), step);
};

describe('the course file', () => {
  it('has one value changed, and nothing else', () => {
    const changed = changedBy(
      editCourse(openedDocument([], course), 'edit', [
        { kind: 'set', path: ['settings', 'passMark'], value: 80 },
        { kind: 'set', path: ['title'], value: 'Two' },
      ]),
    );
    expect(changed.course?.text).toBe(
      '{\n  "title": "Two", // old\n  "settings": { "passMark": 80 }\n}\n',
    );
    expect(changed.at).toEqual({ file: 'course.json', item: null });
    expect(undone(changed).course).toEqual(course);
  });

  it('is typed, also while it is no JSON', () => {
    const typed = changedBy(retypeCourse(openedDocument([], course), '{ "title": '));
    expect(typed.course?.text).toBe('{ "title": ');
    expect(retypeCourse(openedDocument([], course), course.text)).toBeNull();
    expect(retypeCourse(openedDocument([]), '{}')).toBeNull();
  });
});

describe('a field of several', () => {
  it('takes along what it empties', () => {
    const set = (path: readonly string[], value: unknown) => ({
      kind: 'set' as const,
      path: ['when', ...path],
      value,
    });
    const when = { water: { min: 1, max: 2 }, fish: { min: 3 } };
    const emptied = (value: unknown, ...path: string[]) =>
      withoutEmpty(value, ['when'], [set(path, undefined)]);
    expect(emptied(when, 'water', 'min')).toEqual([set(['water', 'min'], undefined)]);
    expect(emptied(when, 'fish', 'min')).toEqual([set(['fish'], undefined)]);
    expect(emptied({ fish: { min: 3 } }, 'fish', 'min')).toEqual([set([], undefined)]);
    expect(withoutEmpty({}, ['when'], [set(['fish', 'min'], 1)])).toEqual([
      set(['fish', 'min'], 1),
    ]);
  });

  it.each([
    [{ from: 1, to: 2 }, 'range'],
    [[1, 'a'], 'list'],
    ['a * 2', 'expression'],
    [[{ a: 1 }, { a: 2 }], 'records'],
    [undefined, 'range'],
  ])('is a variable of a kind: %j', (source, kind) => {
    expect(kindOfSource(source)).toBe(kind);
  });

  it('has values one a line, and another name in the same place', () => {
    expect(fromLines(['10', ' 2.5 ', ' Peru', '-3', '1e'])).toEqual([10, 2.5, 'Peru', -3, '1e']);
    expect(Object.keys(renamedEntry({ a: 1, b: 2, c: 3 }, 'b', 'x'))).toEqual(['a', 'x', 'c']);
  });
});
