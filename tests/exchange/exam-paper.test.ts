import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writtenQuiz } from '../../src/exchange/bank/judge.ts';
import { paper } from '../../src/exchange/exam-paper.ts';

const text = readFileSync('src/starter/quizzes/water-check.json', 'utf8');
const pictures = [...new Set(text.match(/images\/[\w.-]+/g))].map((name) => ({
  name,
  bytes: new Uint8Array(),
}));
const read = writtenQuiz('water-check.json', text, pictures);
if (!('quiz' in read)) throw new Error(read.problem.message);
const written = paper.write?.({ quizzes: [read.quiz], pictures });
const textOf = (name: string) =>
  new TextDecoder().decode(written?.files.find((file) => file.name === name)?.bytes);

it('an exam paper asks each question, and only the key says what is right', () => {
  const [asked, key] = [textOf('water-check-paper.md'), textOf('water-check-key.md')];
  const numbers = (from: string) => [...from.matchAll(/^## (\d+)/gm)].map(([, nth]) => nth);
  const carried = written?.report.filter(({ outcome }) => outcome.kind === 'carried') ?? [];
  expect(numbers(asked)).toEqual(carried.map((_, at) => String(at + 1)));
  expect(numbers(key)).toEqual(numbers(asked));
  expect(key).toContain('**A** In ice and snow');
  expect(key).toContain('Ice holds more than twice as much');
  for (const { explanation = '' } of read.quiz.items.filter((item) => item.type === 'choice')) {
    expect(asked).not.toContain(explanation.split('\n')[0]);
  }
  expect(asked).not.toContain('**True**');
});

it('the places of options tell nothing: they stand by the alphabet and by size', () => {
  const item = {
    id: 'one',
    type: 'choice',
    prompt: 'How many?',
    options: [
      { id: 'a', text: '10' },
      { id: 'b', text: '9' },
    ],
    correct: ['a'],
  } as const;
  const quiz = { id: 'q', kind: 'check', title: 'Q', items: [item] } as const;
  const files = paper.write?.({ quizzes: [quiz], pictures: [] }).files ?? [];
  const [asked = '', key = ''] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(asked).toContain('- ☐ **A** 9\n- ☐ **B** 10');
  expect(key).toContain('**B** 10');
});

it('what paper cannot ask is told', () => {
  const left = written?.report.filter(({ outcome }) => outcome.kind === 'left') ?? [];
  const types = read.quiz.items.filter(
    (item) => item.type === 'performance' || item.variables !== undefined,
  );
  expect(left).toHaveLength(types.length);
  expect(types.length).toBeGreaterThan(0);
});
