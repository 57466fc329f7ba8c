import { expect, it } from 'vitest';
import {
  done,
  openedDocument,
  type Step,
  undone,
  type WrittenDocument,
} from '../../../src/author/document/document.ts';
import { quizText } from '../../../src/author/document/quiz-text.ts';
import { besidePictures, takeBank, takeIntoQuiz } from '../../../src/author/document/take-bank.ts';
import { base64Of } from '../../../src/authoring/pictures/base64.ts';
import { trueFalse, writtenQuiz } from './written-quiz.ts';

/** Banks of other tools that are brought in. */

const file = 'quizzes/a.json';
const course = {
  file: 'course.json',
  text: '{\n  "lessons": [\n    { "id": "one", "checks": ["a"] }\n  ]\n}\n',
};
const lesson = { file: 'lessons/one.mdx', text: 'Read.\n\n<Quiz id="a" />\n' };

function opened(): WrittenDocument {
  const items = ['one', 'two'].map((id) => trueFalse(id));
  return openedDocument([quizText(file, writtenQuiz('a', items))], course, [lesson]);
}

function after(step: Step | null): WrittenDocument {
  if (step === null) throw new Error('It changes something.');
  return done(opened(), step);
}

const bank = ['rivers', 'seas'].map((id) => ({
  id,
  text: writtenQuiz(id, [trueFalse(`${id}_1`)]),
}));

it('comes as files that a lesson asks at its end, and goes again in one step', () => {
  const taken = after(takeBank(opened(), bank, 'one'));
  expect(taken.files.map((quiz) => quiz.file)).toEqual([
    file,
    'quizzes/rivers.json',
    'quizzes/seas.json',
  ]);
  expect(JSON.parse(taken.course?.text ?? '').lessons[0].checks).toEqual(['a', 'rivers', 'seas']);
  expect(taken.lessons[0]?.text).toBe(
    `${lesson.text}\n<Quiz id="rivers" />\n\n<Quiz id="seas" />\n`,
  );
  const back = undone(taken);
  expect([back.files, back.course, back.lessons]).toEqual([
    opened().files,
    opened().course,
    opened().lessons,
  ]);
});

it('is refused where a quiz has its name, and where it is empty', () => {
  expect(takeBank(opened(), [{ id: 'a', text: '{}' }], 'one')).toBeNull();
  expect(takeBank(opened(), [], 'one')).toBeNull();
  expect(takeIntoQuiz(opened(), [{ id: 'b', text: writtenQuiz('b', []) }], file)).toBeNull();
  expect(takeIntoQuiz(opened(), bank, 'quizzes/none.json')).toBeNull();
});

it('goes behind the questions of a quiz, with its stems, under ids that are free', () => {
  const leaning = { ...JSON.parse(trueFalse('two')), stem: 'case' };
  const quiz = {
    items: [JSON.parse(trueFalse('new')), leaning],
    stems: [{ id: 'case', text: 'C' }],
  };
  const taken = after(takeIntoQuiz(opened(), [{ id: 'b', text: JSON.stringify(quiz) }], file));
  const { items, stems } = JSON.parse(taken.files[0]?.text ?? '');
  expect(items.map(({ id, stem }: { id: string; stem?: string }) => [id, stem])).toEqual([
    ['one', undefined],
    ['two', undefined],
    ['new', undefined],
    ['two_2', 'case'],
  ]);
  expect(stems).toEqual(quiz.stems);
  expect(taken.files[0]?.items).toHaveLength(4);
  expect(taken.at).toEqual({ file, item: 2 });
  expect(undone(taken).files).toEqual(opened().files);
});

it('has pictures under names that are free, and brings none that is there', () => {
  const [same, other, fresh] = [1, 2, 3].map((byte) => new Uint8Array([byte]));
  if (!same || !other || !fresh) throw new Error('There are three.');
  const pictures = [
    { name: 'images/map.png', bytes: other },
    { name: 'images/plan.png', bytes: same },
    { name: 'images/sea.png', bytes: fresh },
  ];
  const text = '![](images/map.png) ![](images/plan.png) ![](images/sea.png) ![](images/map.png.x)';
  const held = { 'map.png': base64Of(same), 'plan.png': base64Of(same) };
  expect(besidePictures({ quizzes: [{ id: 'b', text }], pictures }, held, base64Of)).toEqual({
    quizzes: [{ id: 'b', text: text.replace('images/map.png)', 'images/map-2.png)') }],
    pictures: [
      { name: 'images/map-2.png', bytes: other },
      { name: 'images/sea.png', bytes: fresh },
    ],
  });
});
