import { describe, expect, test } from 'vitest';
import { quizKey } from '../../src/quiz/key.ts';
import type { BlueprintRow, Quiz } from '../../src/quiz/quiz.ts';
import { plainly, quizSchema } from '../../src/quiz/schema.ts';
import { quizFile } from './quiz-file.ts';

test('quizKey keeps ids, keys and points and leaves all prose behind', () => {
  const { $schema: _, ...quiz } = quizSchema(plainly).parse(quizFile);
  const key = quizKey(quiz);
  const ids = (...all: string[]) => all.map((id) => ({ id }));
  const base = { objective: 'makers_name', points: 1 };
  expect(key.items).toEqual([
    { ...base, id: 'q_true', type: 'true-false', correct: true },
    {
      ...base,
      id: 'q_choice',
      type: 'choice',
      choose: 'one',
      options: ids('a', 'b', 'c'),
      correct: ['a'],
    },
    { ...base, id: 'q_fill', type: 'fill-in', accept: ['TSMC'], caseMatters: false },
    { ...base, id: 'q_essay', type: 'long-fill-in', points: 0 },
    {
      ...base,
      id: 'q_pairs',
      type: 'matching',
      sources: ids('s', 't'),
      targets: ids('x', 'y'),
      correct: { s: 'x', t: 'y' },
    },
    {
      ...base,
      id: 'q_steps',
      type: 'sequencing',
      steps: ids('one', 'two', 'three'),
      correct: ['one', 'two', 'three'],
    },
    { ...base, id: 'q_number', type: 'numeric', correct: 4800, tolerance: 0, unit: undefined },
    { ...base, id: 'q_view', type: 'likert', points: 0, scale: ids('no', 'yes') },
    {
      ...base,
      id: 'q_case',
      type: 'performance',
      points: 0,
      meters: [{ id: 'text', start: 50, min: 0, max: 100 }],
      steps: [
        {
          id: 'one',
          reason: 'Reason?',
          options: [{ id: 'on', effects: { text: 5 }, next: 'two' }],
        },
        { id: 'two', options: [{ id: 'end', effects: {}, outcome: 'done' }] },
      ],
      outcomes: [{ id: 'done', points: 0 }],
    },
  ]);
  const texts = ['What is it?', 'It is so.', 'Option', 'Why', 'Step', 'A good answer.', 'A1'];
  for (const prose of [...texts, 'Name', 'Title', 'Situation', 'Follows']) {
    expect(JSON.stringify(key)).not.toContain(prose);
  }
});

const [trueItem] = quizSchema(plainly)
  .parse(quizFile)
  .items.filter(({ type }) => type === 'true-false');
const row = { objective: 'makers_name', count: 1 };

/** The key of a quiz whose one item says all that an exam may be drawn by. */
function keyOf(quiz: Partial<Quiz>, stem?: string) {
  const marks = { stem, family: 'own', difficulty: 'easy' } as const;
  const items = trueItem ? [{ ...trueItem, ...marks }] : [];
  const base = { id: 'q', kind: 'exam', title: '', intro: '', items } as const;
  return quizKey({ ...base, ...quiz });
}

describe('what an exam is drawn by', () => {
  const plain = { id: 'q_true', type: 'true-false', objective: 'makers_name', points: 1 };
  const item = { ...plain, correct: true };
  const stems = [
    { id: 'other', text: '', family: 'wrong' },
    { id: 'case', text: '', family: 'cases' },
  ];
  const draw = (...blueprint: BlueprintRow[]) => ({ unseenFirst: true, blueprint });

  test('is no part of the key of a check', () => {
    expect(keyOf({ kind: 'check', stems }, 'case')).toStrictEqual({
      id: 'q',
      kind: 'check',
      items: [item],
    });
  });

  test('is stem and family, the family of a stem being that of its items', () => {
    expect(keyOf({})).toStrictEqual({ id: 'q', kind: 'exam', items: [{ ...item, family: 'own' }] });
    expect(keyOf({ stems }, 'case').items).toStrictEqual([
      { ...item, stem: 'case', family: 'cases' },
    ]);
    expect(keyOf({ stems: [{ id: 'case', text: '' }] }, 'case').items).toStrictEqual([
      { ...item, stem: 'case' },
    ]);
  });

  test('is difficulty where the blueprint counts it', () => {
    const counted = draw(row, { ...row, difficulty: 'easy' });
    expect(keyOf({ draw: draw(row) })).toStrictEqual({
      id: 'q',
      kind: 'exam',
      draw: draw(row),
      items: [{ ...item, family: 'own' }],
    });
    expect(keyOf({ draw: counted }).items).toStrictEqual([
      { ...item, family: 'own', difficulty: 'easy' },
    ]);
  });
});

/** Of base 64, in which suspend data keeps it. */
const isTwoDigits = (code: number) => code >= 0 && code < 64 ** 2;

test('a rubric has another key where a point says something else', () => {
  const [essay] = quizSchema(plainly)
    .parse(quizFile)
    .items.filter(({ type }) => type === 'long-fill-in');
  const keyOf = (...rubric: string[]) =>
    quizKey({
      id: 'q',
      kind: 'check',
      title: '',
      intro: '',
      items: essay && essay.type === 'long-fill-in' ? [{ ...essay, rubric }] : [],
    }).items[0];
  expect(keyOf()).not.toHaveProperty('rubricKey');
  expect(keyOf('One', 'Two')).toHaveProperty('rubricKey.points', 2);
  expect(keyOf('One', 'Two')).toEqual(keyOf('One', 'Two'));
  expect(keyOf('One', 'Two')).not.toEqual(keyOf('Two', 'One'));
  expect(keyOf('ab', 'c')).not.toEqual(keyOf('a', 'bc'));
  expect(keyOf('One', 'Two')).toHaveProperty('rubricKey.code', expect.toSatisfy(isTwoDigits));
});
