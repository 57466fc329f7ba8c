import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesToSave } from '../../../src/author/document/as-written.ts';
import {
  done,
  openedDocument,
  redone,
  type Step,
  undone,
  type WrittenDocument,
  withPictures,
} from '../../../src/author/document/document.ts';
import {
  addQuiz,
  addStem,
  editQuiz,
  putUnderStem,
  removeStem,
  renameStem,
  retypeQuiz,
} from '../../../src/author/document/quiz-operations.ts';
import { quizText, withoutItems } from '../../../src/author/document/quiz-text.ts';
import type { CourseData } from '../../../src/authoring/course-data.ts';
import { trueFalse, writtenQuiz } from './written-quiz.ts';

/** What a quiz says beside its items, its stems, and quizzes that are new. */

const file = 'quizzes/a.json';
const course = {
  file: 'course.json',
  text: '{\n  "lessons": [\n    { "id": "one", "checks": ["a"] },\n    { "id": "two" }\n  ]\n}\n',
};

function opened(): WrittenDocument {
  const items = ['one', 'two', 'three', 'four'].map((id) => trueFalse(id));
  return openedDocument([quizText(file, writtenQuiz('a', items))], course);
}

function doneAll(
  document: WrittenDocument,
  ...makes: readonly ((now: WrittenDocument) => Step | null)[]
): WrittenDocument {
  return makes.reduce((now, make) => {
    const step = make(now);
    return step === null ? now : done(now, step);
  }, document);
}

const textOf = ({ files }: WrittenDocument) => files[0]?.text ?? '';
const under = ({ files }: WrittenDocument) =>
  (files[0]?.items ?? []).map(({ brief: { id, stem } }) => (stem === '' ? id : `${id}/${stem}`));

describe('a quiz', () => {
  it.each([
    ['title', 'Another', 'One'],
    ['intro', 'So it begins.', 'Two.'],
  ])('has its %s changed, and no other letter', (name, value, before) => {
    const after = doneAll(opened(), (now) =>
      editQuiz(now, file, 'edit', [{ kind: 'set', path: [name], value }]),
    );
    expect(textOf(after)).toBe(
      textOf(opened()).replace(JSON.stringify(before), JSON.stringify(value)),
    );
  });

  it('gets rules for drawing where files have them', () => {
    const after = doneAll(opened(), (now) =>
      editQuiz(now, file, 'edit', [{ kind: 'set', path: ['draw', 'unseenFirst'], value: false }]),
    );
    const read = JSON.parse(textOf(after));
    expect(Object.keys(read)).toEqual(['id', 'kind', 'draw', 'title', 'intro', 'items']);
    expect(read.draw).toEqual({ unseenFirst: false });
  });

  it('is added as one step, which a lesson names and which goes again', () => {
    const wanted = { id: 'b', kind: 'check', title: 'New', lesson: 'one' } as const;
    const added = doneAll(opened(), (now) => addQuiz(now, wanted));
    expect(added.files.map((quiz) => quiz.file)).toEqual([file, 'quizzes/b.json']);
    expect(JSON.parse(added.course?.text ?? '').lessons[0].checks).toEqual(['a', 'b']);
    expect(addQuiz(added, wanted)).toBeNull();
    const back = undone(added);
    expect(back.files).toEqual(opened().files);
    expect(back.course).toEqual(course);
    expect(redone(back).files).toEqual(added.files);
    const other = doneAll(opened(), (now) => addQuiz(now, { ...wanted, lesson: 'two' }));
    expect(JSON.parse(other.course?.text ?? '').lessons[1].checks).toEqual(['b']);
  });
});

describe('stems', () => {
  const at = (item: number) => ({ file, item });

  it('are written above an item, and the others are put under them', () => {
    let document = doneAll(opened(), (now) => addStem(now, at(1)));
    expect(under(document)).toEqual(['one', 'two/stem', 'three', 'four']);
    document = doneAll(document, (now) => putUnderStem(now, at(3), 'stem'));
    expect(under(document)).toEqual(['one', 'two/stem', 'four/stem', 'three']);
    document = doneAll(document, (now) => putUnderStem(now, at(0), 'stem'));
    expect(under(document)).toEqual(['two/stem', 'four/stem', 'one/stem', 'three']);
    expect(document.at).toEqual(at(2));
    document = doneAll(document, (now) => putUnderStem(now, at(1), null));
    expect(under(document)).toEqual(['two/stem', 'one/stem', 'four', 'three']);
    document = doneAll(document, (now) => renameStem(now, file, 0, 'case'));
    expect(under(document)).toEqual(['two/case', 'one/case', 'four', 'three']);
    document = doneAll(document, (now) => removeStem(now, file, 0));
    expect(under(document)).toEqual(['two', 'one', 'four', 'three']);
    expect(document.past).toHaveLength(6);
  });

  it('take the family of their items', () => {
    const item = JSON.stringify({ ...JSON.parse(trueFalse('one')), family: 'kin' }, null, 2);
    const document = openedDocument([quizText(file, writtenQuiz('a', [item]))]);
    const after = doneAll(document, (now) => addStem(now, at(0)));
    expect(JSON.parse(textOf(after)).items[0]).not.toHaveProperty('family');
  });
});

it('saves what is new or other than it was, and pictures that are named', () => {
  const data: CourseData = {
    course,
    quizzes: opened().files.map((quiz) => ({ file: quiz.file, text: quiz.text })),
    ...{ facts: null, sources: null, glossary: null, lessons: [], figures: [], pictures: {} },
    ...{ tokens: '', languages: ['en'] },
  };
  expect(filesToSave(data, opened())).toEqual([]);
  const picture = { path: 'quizzes/images/map.png', bytes: new Uint8Array([1, 2]) };
  const idle = { path: 'quizzes/images/idle.png', bytes: new Uint8Array([3]) };
  const document = doneAll(
    withPictures(opened(), [picture, idle]),
    (now) =>
      editQuiz(now, file, 'edit', [
        { kind: 'set', path: ['intro'], value: '![A map](images/map.png)' },
      ]),
    (now) => addQuiz(now, { id: 'b', kind: 'check', title: 'New', lesson: 'one' }),
  );
  expect(
    filesToSave(data, document)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['course.json', 'quizzes/a.json', 'quizzes/b.json', 'quizzes/images/map.png']);
  // Whoever reads the folder meanwhile misses nothing that a file names.
  const order = filesToSave(data, document).map(({ path }) => path);
  expect([order[0], order.at(-1)]).toEqual(['quizzes/images/map.png', 'course.json']);
  const saved = { ...data, pictures: { 'map.png': 'AQI=' } };
  expect(filesToSave(saved, document)).not.toContainEqual(picture);
  const other = { ...data, pictures: { 'map.png': 'AQM=' } };
  expect(filesToSave(other, document)).toContainEqual(picture);
});

/** Something done around items, by numbers that say where. */
const doings = fc.record({
  what: fc.constantFrom('set', 'drop', 'stem', 'under', 'out', 'remove', 'rename', 'quiz', 'undo'),
  item: fc.nat(3),
  other: fc.nat(3),
  text: fc.string({ maxLength: 8, unit: 'grapheme' }),
});

function stepFor(
  now: WrittenDocument,
  { what, item, other, text }: typeof doings extends fc.Arbitrary<infer One> ? One : never,
): Step | null {
  const name = ['title', 'intro', 'kind', 'silenced'][other] ?? '';
  const at = { file, item };
  const stem = ['stem', 'stem_2', 'case', 'none'][other] ?? '';
  const isGone = what === 'drop' ? undefined : text;
  switch (what) {
    case 'stem':
      return addStem(now, other === 0 ? { file, item: null } : at);
    case 'under':
      return putUnderStem(now, at, stem);
    case 'out':
      return putUnderStem(now, at, null);
    case 'remove':
      return removeStem(now, file, other);
    case 'rename':
      return renameStem(now, file, other, `case_${item}`);
    case 'quiz':
      return addQuiz(now, { id: `q${other}`, kind: 'check', title: text, lesson: 'two' });
    default:
      return editQuiz(now, file, what, [{ kind: 'set', path: [name], value: isGone }], name);
  }
}

it('takes everything back to the byte, and knows each item by its place', () => {
  fc.assert(
    fc.property(fc.array(doings, { maxLength: 15 }), (all) => {
      const begun = opened();
      let document = begun;
      for (const doing of all) {
        document =
          doing.what === 'undo'
            ? undone(document)
            : doneAll(document, (now) => stepFor(now, doing));
        // What is kept from step to step is what reading the files anew would give.
        expect(document.files).toEqual(
          document.files.map((quiz) => quizText(quiz.file, quiz.text)),
        );
        for (const { text } of [...document.files, document.course ?? course]) JSON.parse(text);
        expect(new Set(under(document).map((each) => each.split('/')[0])).size).toBe(4);
      }
      const end = document;
      for (const _ of end.past) document = undone(document);
      expect(document.files).toEqual(begun.files);
      expect(document.course).toEqual(course);
      for (const _ of end.past) document = redone(document);
      expect(document.files.map(({ text }) => text)).toEqual(end.files.map(({ text }) => text));
    }),
  );
});

it('takes what is typed around items for what is done to the file', () => {
  const edits = fc.record({
    at: fc.nat(120),
    length: fc.nat(30),
    text: fc.string({ maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 6 }), (all) => {
      const begun = opened();
      let document = begun;
      for (const { at, length, text } of all) {
        const [quiz] = document.files;
        const around = quiz === undefined ? '' : withoutItems(quiz);
        const typed = around.slice(0, at) + text + around.slice(at + length);
        document = doneAll(document, (now) => retypeQuiz(now, file, typed));
      }
      for (const _ of document.past) document = undone(document);
      expect(textOf(document)).toBe(textOf(begun));
    }),
  );
});

it('keeps the items of a quiz whose other text is deleted and typed anew', () => {
  const typed = fc.constantFrom(
    ...['', '{', '{ "items": [] }', '{ "id": "b", "items": [ ], "kind": "check" }'],
    '{\n  "id": "a",\n  "title": "Rivers",\n  "items": [],\n  "silenced": []\n}\n',
  );
  const ids = (document: WrittenDocument) =>
    document.files.map(({ items }) => items.map(({ brief }) => brief.id));
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 5 }), (all) => {
      const begun = opened();
      let document = begun;
      for (const text of all) {
        document = doneAll(document, (now) => retypeQuiz(now, file, text));
        expect(ids(document)).toEqual(ids(begun));
        const [quiz] = document.files;
        if (text.includes('items'))
          expect(quiz && withoutItems(quiz)).toBe(text.replace('[ ]', '[]'));
      }
      while (document.past.length > 0) document = undone(document);
      expect(textOf(document)).toBe(textOf(begun));
    }),
  );
});
