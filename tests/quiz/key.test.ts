import { expect, test } from 'vitest';
import { quizKey } from '../../src/quiz/key.ts';
import { quizSchema } from '../../src/quiz/schema.ts';
import { quizFile } from './quiz-file.ts';

test('quizKey keeps ids, keys and points and leaves all prose behind', () => {
  const { $schema: _, ...quiz } = quizSchema.parse(quizFile);
  const key = quizKey(quiz);
  expect(key.items.map(({ id, type, points }) => [id, type, points])).toEqual(
    quiz.items.map(({ id, type, points }) => [id, type, points]),
  );
  expect(key.items[1]).toEqual({
    id: 'q_choice',
    type: 'choice',
    points: 1,
    objective: 'makers_name',
    choose: 'one',
    options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    correct: ['a'],
  });
  for (const prose of ['What is it?', 'It is so.', 'Option', 'Why', 'Step', 'A good answer.']) {
    expect(JSON.stringify(key)).not.toContain(prose);
  }
});
