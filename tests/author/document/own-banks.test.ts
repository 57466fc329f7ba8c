import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openedDocument, type WrittenDocument } from '../../../src/author/document/document.ts';
import { fitted, withBanks } from '../../../src/author/document/own-banks.ts';
import { quizText } from '../../../src/author/document/quiz-text.ts';
import type { BroughtBank } from '../../../src/packaging/make/own-bank.ts';
import { trueFalse, writtenQuiz } from './written-quiz.ts';

/** Questions that somebody brings to where a package is made. */

const course = {
  file: 'course.json',
  text: JSON.stringify({
    exam: 'final',
    lessons: [
      { id: 'one', checks: ['a', 'b'] },
      { id: 'bare', checks: [] },
    ],
  }),
};
const lessons = ['one', 'bare'].map((id) => ({ file: `lessons/${id}.mdx`, text: 'Read.\n' }));

function opened(): WrittenDocument {
  const files = ['a', 'b', 'final'].map((id) =>
    quizText(`quizzes/${id}.json`, writtenQuiz(id, [trueFalse(`${id}_1`)])),
  );
  return openedDocument(files, course, lessons);
}

function bank(into: string, ...ids: readonly string[]): BroughtBank {
  const text = writtenQuiz(
    'rivers',
    ids.map((id) => trueFalse(id)),
  );
  return { name: 'rivers.gift', into, quizzes: [{ id: 'rivers', text }], pictures: [] };
}

function idsIn({ files }: WrittenDocument): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    files.map(({ file, items }) => [
      file.slice('quizzes/'.length),
      items.map(({ brief }) => brief.id),
    ]),
  );
}

it('come behind the questions of the exam, of the last check of a lesson, or as a first check', () => {
  const banks = [bank('exam', 'x'), bank('one', 'y'), bank('bare', 'z')];
  const { document, homeless } = withBanks(opened(), banks, {});
  expect(homeless).toEqual([]);
  expect(idsIn(document)).toEqual({
    'a.json': ['a_1'],
    'b.json': ['b_1', 'y'],
    'final.json': ['final_1', 'x'],
    'rivers.json': ['z'],
  });
  expect(JSON.parse(document.course?.text ?? '').lessons[1].checks).toEqual(['rivers']);
});

it('are told where the course has no such lesson, and where there are none', () => {
  const { document, homeless } = withBanks(opened(), [bank('gone', 'x'), bank('exam')], {});
  expect(homeless).toEqual(['rivers.gift', 'rivers.gift']);
  expect(document).toEqual(opened());
});

it('bring their pictures, under names that are free, once', () => {
  const shown = (letters: string): BroughtBank => {
    const item = { ...JSON.parse(trueFalse('x')), prompt: '![A map](images/map.png)' };
    const text = writtenQuiz('rivers', [JSON.stringify(item)]);
    const pictures = [{ name: 'images/map.png', base64: btoa(letters) }];
    return { ...bank('exam'), quizzes: [{ id: 'rivers', text }], pictures };
  };
  const banks = [shown('other'), shown('other'), shown('third')];
  const { document } = withBanks(opened(), banks, { 'map.png': btoa('own') });
  expect(document.pictures.map(({ path }) => path)).toEqual([
    'quizzes/images/map-2.png',
    'quizzes/images/map-3.png',
  ]);
  const { items } = JSON.parse(document.files.find(({ file }) => /final/.test(file))?.text ?? '');
  expect(items.slice(1).map(({ prompt }: { readonly prompt: string }) => prompt)).toEqual([
    '![A map](images/map-2.png)',
    '![A map](images/map-2.png)',
    '![A map](images/map-3.png)',
  ]);
});

const drawn = fc.array(
  fc.record({
    into: fc.constantFrom('exam', 'one', 'bare'),
    ids: fc.uniqueArray(fc.constantFrom('a_1', 'b_1', 'new', 'new_2', 'other'), { minLength: 1 }),
  }),
  { maxLength: 5 },
);

it('have ids of their own, the same ones each time they come', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const banks = given.map(({ into, ids }) => bank(into, ...ids));
      const once = withBanks(opened(), banks, {});
      const ids = Object.values(idsIn(once.document)).flat();
      const taken = given.flatMap((each) => each.ids);
      expect(ids).toHaveLength(3 + taken.length);
      expect(new Set(ids).size).toBe(ids.length);
      expect(withBanks(opened(), banks, {})).toEqual(once);
    }),
  );
});

it('ask for what the course teaches, and rest on what it holds', () => {
  const item = (more: object) => JSON.stringify({ ...JSON.parse(trueFalse('x')), ...more });
  const text = writtenQuiz('rivers', [
    item({ objective: 'here', facts: ['A1', 'Z9'] }),
    item({ id: 'y', objective: 'elsewhere', facts: ['Z9'] }),
  ]);
  const there = { objectives: ['here', 'default'], facts: ['A1'] };
  const { quizzes, changes } = fitted([{ id: 'rivers', text }], there, 'default');
  const items: readonly { readonly objective: string; readonly facts?: readonly string[] }[] =
    JSON.parse(quizzes[0]?.text ?? '').items;
  expect(items.map(({ objective, facts }) => [objective, facts])).toEqual([
    ['here', ['A1']],
    ['default', undefined],
  ]);
  expect(changes).toEqual([
    'This course has no objective “elsewhere”: “default” is in the place of it.',
    'This course has no fact “Z9”, so no question rests on it here.',
  ]);
  expect(fitted(quizzes, there, 'default').changes).toEqual([]);
});
