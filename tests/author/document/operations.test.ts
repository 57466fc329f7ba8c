import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  done,
  type ItemPlace,
  openedDocument,
  redone,
  type Step,
  undone,
  type WrittenDocument,
} from '../../../src/author/document/document.ts';
import { foundIn, replaceAll } from '../../../src/author/document/find-replace.ts';
import type { ItemEdit } from '../../../src/author/document/item-changes.ts';
import {
  addItem,
  deleteItem,
  duplicateItem,
  editItem,
  moveItem,
  retypeItem,
} from '../../../src/author/document/operations.ts';
import { itemText, quizText } from '../../../src/author/document/quiz-text.ts';
import { trueFalse, writtenQuiz } from './written-quiz.ts';

/** Items are changed by small edits of text; each can be taken back to the byte. */

const own = readdirSync('quizzes')
  .filter((name) => name.endsWith('-check.json'))
  .map((name) => quizText(`quizzes/${name}`, readFileSync(`quizzes/${name}`, 'utf8')));

const texts = ({ files }: WrittenDocument) => files.map(({ text }) => text);

function doneAll(document: WrittenDocument, step: Step | null): WrittenDocument {
  return step === null ? document : done(document, step);
}

/** A document of two quizzes. */
function twoQuizzes(): WrittenDocument {
  return openedDocument([
    quizText(
      'quizzes/a.json',
      writtenQuiz(
        'a',
        ['one', 'two', 'three'].map((id) => trueFalse(id)),
      ),
    ),
    quizText('quizzes/b.json', writtenQuiz('b', [trueFalse('four')])),
  ]);
}

const ids = ({ files }: WrittenDocument) =>
  files.map(({ items }) => items.map(({ brief }) => brief.id).join(' '));

/** Lines that one text has and the other has not. */
function changedLines(before: string, after: string): number {
  const left = before.split('\n');
  return after.split('\n').filter((line) => !left.includes(line)).length;
}

const first: ItemPlace = { file: 'quizzes/a.json', item: 0 };

describe('an edit of a field', () => {
  it.each<readonly [string, ItemEdit, number]>([
    ['a text', { kind: 'set', path: ['prompt'], value: 'Was it so?' }, 1],
    ['a text within', { kind: 'set', path: ['feedback', 'true'], value: 'Right.' }, 1],
    ['what was not there', { kind: 'set', path: ['hint'], value: 'Think.' }, 1],
    ['what is last', { kind: 'set', path: ['explanation'], value: undefined }, 1],
    ['what is not last', { kind: 'set', path: ['prompt'], value: undefined }, 0],
    ['nothing', { kind: 'set', path: ['prompt'], value: 'Is it so?' }, 0],
    ['a list of ids', { kind: 'set', path: ['facts'], value: ['B1', 'B2'] }, 1],
  ])('of %s changes no other line', (_, edit, lines) => {
    const before = twoQuizzes();
    const after = doneAll(before, editItem(before, first, 'edit', [edit]));
    const [a = '', b] = texts(after);
    expect(() => JSON.parse(a)).not.toThrow();
    expect(changedLines(texts(before)[0] ?? '', a)).toBe(lines);
    expect(b).toBe(texts(before)[1]);
  });

  it('adds an entry where files have it', () => {
    const before = twoQuizzes();
    const edits: ItemEdit[] = [{ kind: 'set', path: ['hint'], value: 'Think.' }];
    const after = doneAll(before, editItem(before, first, 'edit', edits));
    const [quiz] = after.files;
    expect(Object.keys(JSON.parse(quiz ? itemText(quiz, 0) : ''))).toEqual([
      ...['type', 'id', 'objective', 'prompt', 'hint', 'correct', 'feedback', 'explanation'],
    ]);
  });

  it('keeps what the author wrote around it', () => {
    const odd = '{"items": [ {"id":"x",  "prompt" : "A\\u0042",\n\n "facts":[ 1 ]} ]\n}';
    const before = openedDocument([quizText('a.json', odd)]);
    const step = editItem(before, { file: 'a.json', item: 0 }, 'edit', [
      { kind: 'set', path: ['prompt'], value: 'AC' },
    ]);
    expect(texts(doneAll(before, step))).toEqual([odd.replace('A\\u0042', 'AC')]);
  });

  it('gives the text of a file with its own line ends', () => {
    const before = openedDocument([
      quizText('a.json', writtenQuiz('a', [trueFalse('one')]).replaceAll('\n', '\r\n')),
    ]);
    const at = { file: 'a.json', item: 0 };
    const step = editItem(before, at, 'edit', [
      { kind: 'set', path: ['slips'], value: [{ answer: 'x', feedback: 'y' }] },
    ]);
    expect(texts(doneAll(before, step)).join('')).not.toMatch(/[^\r]\n/);
  });
});

describe('items', () => {
  it('are added, copied, moved and deleted, each as one step', () => {
    let document = twoQuizzes();
    document = doneAll(document, addItem(document, first, { type: 'likert', id: 'one' }));
    expect(ids(document)).toEqual(['one one_2 two three', 'four']);
    document = doneAll(document, duplicateItem(document, { file: 'quizzes/b.json', item: 0 }));
    expect(ids(document)).toEqual(['one one_2 two three', 'four four_2']);
    document = doneAll(document, moveItem(document, first, { file: 'quizzes/b.json', item: 1 }));
    expect(ids(document)).toEqual(['one_2 two three', 'four one four_2']);
    document = doneAll(document, moveItem(document, first, { file: 'quizzes/a.json', item: 2 }));
    expect(ids(document)).toEqual(['two three one_2', 'four one four_2']);
    document = doneAll(document, deleteItem(document, first));
    expect(ids(document)).toEqual(['three one_2', 'four one four_2']);
    expect(document.past).toHaveLength(5);
  });

  it('leave a list that can be filled again', () => {
    const before = twoQuizzes();
    const at = { file: 'quizzes/b.json', item: 0 };
    const empty = doneAll(before, deleteItem(before, at));
    expect(JSON.parse(texts(empty)[1] ?? '').items).toEqual([]);
    const filled = doneAll(empty, moveItem(empty, first, at));
    expect(ids(filled)).toEqual(['two three', 'one']);
    expect(JSON.parse(texts(filled)[1] ?? '').items).toHaveLength(1);
  });

  it('keep their letters wherever they go', () => {
    const document = openedDocument(own);
    const [from, to] = own;
    if (from === undefined || to === undefined) throw new Error('the course has two checks');
    const step = moveItem(document, { file: from.file, item: 2 }, { file: to.file, item: 0 });
    const after = doneAll(document, step);
    expect(itemText(after.files[1] ?? to, 0)).toBe(itemText(from, 2));
  });
});

it('makes one step of what is typed in a field', () => {
  let document = twoQuizzes();
  for (const value of ['Is it', 'Is it s', 'Is it so', 'Is it so now?']) {
    document = doneAll(
      document,
      editItem(document, first, 'edit', [{ kind: 'set', path: ['prompt'], value }], 'prompt'),
    );
  }
  expect(document.past).toHaveLength(1);
  expect(texts(undone(document))).toEqual(texts(twoQuizzes()));
});

it('replaces in texts and in no ids', () => {
  const document = openedDocument([
    quizText('a.json', writtenQuiz('a', [trueFalse('so', 'Is it so? So what.')])),
  ]);
  const search = { find: 'so', caseMatters: false, wholeWords: true };
  const place = { file: 'a.json', item: 0 };
  expect(foundIn(document, search)).toEqual([place, place]);
  const after = doneAll(document, replaceAll(document, search, '"th$&us"'));
  const [item] = JSON.parse(texts(after)[0] ?? '').items;
  expect(item).toMatchObject({ id: 'so', prompt: 'Is it "th$&us"? "th$&us" what.' });
});

/** Something that an author does, by numbers that say where. */
const doings = fc.record({
  what: fc.constantFrom('set', 'drop', 'add', 'copy', 'delete', 'move', 'type', 'replace', 'undo'),
  file: fc.nat(1),
  item: fc.nat(6),
  other: fc.nat(6),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }),
});
type Doing = typeof doings extends fc.Arbitrary<infer One> ? One : never;

function stepFor(document: WrittenDocument, { what, file, item, other, text }: Doing): Step | null {
  const quiz = document.files[file];
  const count = quiz?.items.length ?? 0;
  if (quiz === undefined) return null;
  const at = { file: quiz.file, item: count === 0 ? -1 : item % count };
  const field = ['prompt', 'hint', 'label', 'explanation'][other % 4] ?? '';
  switch (what) {
    case 'set':
      return editItem(document, at, what, [{ kind: 'set', path: [field], value: text }], text);
    case 'drop':
      return editItem(document, at, what, [{ kind: 'set', path: [field], value: undefined }]);
    case 'add':
      return addItem(document, at, {
        type: 'likert',
        id: 'new',
        prompt: text,
        scale: [{ id: 'a' }],
      });
    case 'copy':
      return duplicateItem(document, at);
    case 'delete':
      return deleteItem(document, at);
    case 'move': {
      const target = document.files[other % 2] ?? quiz;
      return moveItem(document, at, { file: target.file, item: other % (target.items.length + 1) });
    }
    case 'type':
      return retypeItem(document, at, JSON.stringify({ id: 'typed', prompt: text }));
    case 'replace':
      return replaceAll(document, { find: text, caseMatters: true, wholeWords: false }, 'x');
    default:
      return null;
  }
}

it('takes everything back to the byte, and knows each item by its place', () => {
  fc.assert(
    fc.property(fc.array(doings, { maxLength: 20 }), (all) => {
      const begun = twoQuizzes();
      let document = begun;
      for (const doing of all) {
        document =
          doing.what === 'undo' ? undone(document) : doneAll(document, stepFor(document, doing));
        // What is kept from step to step is what reading the file anew would give.
        expect(document.files).toEqual(
          document.files.map(({ file, text }) => quizText(file, text)),
        );
        for (const { text } of document.files) JSON.parse(text);
      }
      const end = texts(document);
      const steps = document.past.length;
      for (let at = 0; at < steps; at += 1) document = undone(document);
      expect(texts(document)).toEqual(texts(begun));
      for (let at = 0; at < steps; at += 1) document = redone(document);
      expect(texts(document)).toEqual(end);
    }),
  );
});

it('gives form and JSON one value', () => {
  const paths = [['prompt'], ['feedback', 'false'], ['hint'], ['points'], ['facts'], ['slips']];
  const values = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom(...paths), values, (path, value) => {
      const before = twoQuizzes();
      const step = editItem(before, first, 'edit', [{ kind: 'set', path, value }]);
      const after = doneAll(before, step);
      const [quiz] = after.files;
      const read = JSON.parse(quiz ? itemText(quiz, 0) : '');
      const found = path.reduce<unknown>((inner, name) => Object(inner)[name], read);
      expect(found).toEqual(JSON.parse(JSON.stringify(value)));
      expect(texts(undone(after))).toEqual(texts(before));
    }),
  );
});

it('types into one item, also where that is emptied on the way', () => {
  const typed = fc.oneof(
    fc.constantFrom('', ' ', '{', '}, {', '{ "id": "new" }', '{ "id": "a" }, { "id": "b" }'),
    fc.string().map((prompt) => JSON.stringify({ id: 'new', prompt })),
  );
  const at = { file: 'quizzes/a.json', item: 1 };
  const others = (document: WrittenDocument) =>
    document.files.map((quiz) =>
      quiz.items.flatMap((_, item) =>
        quiz.file === at.file && item === at.item ? [] : itemText(quiz, item),
      ),
    );
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), (all) => {
      const begun = twoQuizzes();
      let document = begun;
      for (const text of all) {
        document = doneAll(document, retypeItem(document, at, text));
        const [quiz] = document.files;
        expect(quiz && itemText(quiz, at.item)).toBe(text);
        expect(others(document)).toEqual(others(begun));
      }
      while (document.past.length > 0) {
        document = undone(document);
        expect(others(document)).toEqual(others(begun));
      }
      expect(texts(document)).toEqual(texts(begun));
    }),
  );
});

it('keeps the line ends of a file, whatever an item is typed with', () => {
  const text = writtenQuiz('a', [trueFalse('one')]).replaceAll('\n', '\r\n');
  const document = openedDocument([quizText('quizzes/a.json', text)]);
  const at = { file: 'quizzes/a.json', item: 0 };
  const [quiz] = document.files;
  const typed = quiz === undefined ? '' : itemText(quiz, 0).replaceAll('\r\n', '\n');
  expect(retypeItem(document, at, typed)).toBeNull();
  const step = retypeItem(document, at, typed.replace('Is it so?', 'Is it?'));
  expect(texts(doneAll(document, step))).toEqual([text.replace('Is it so?', 'Is it?')]);
});
