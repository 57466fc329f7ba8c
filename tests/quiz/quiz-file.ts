import type { z } from 'zod';
import type { quizSchema } from '../../src/quiz/schema.ts';

type QuizFile = z.input<ReturnType<typeof quizSchema>>;

const prose = {
  prompt: 'What is it?',
  objective: 'makers_name',
  facts: ['A1'],
  explanation: 'It is so.',
};
const option = (id: string) => ({ id, text: `Option ${id}`, feedback: `Why ${id}` });
const step = (id: string) => ({ id, text: `Step ${id}` });

/** A quiz as an author writes it, with one item of each type and nothing that may be left out. */
export const quizFile: QuizFile = {
  id: 'makers-check',
  kind: 'check',
  title: 'Who makes chips',
  intro: 'Eight questions.',
  items: [
    {
      ...prose,
      type: 'true-false',
      id: 'q_true',
      correct: true,
      feedback: { true: 'Yes', false: 'No' },
    },
    {
      ...prose,
      type: 'choice',
      id: 'q_choice',
      options: [option('a'), option('b'), option('c')],
      correct: ['a'],
    },
    { ...prose, type: 'fill-in', id: 'q_fill', accept: ['TSMC'] },
    { ...prose, type: 'long-fill-in', id: 'q_essay', model: 'A good answer.' },
    {
      ...prose,
      type: 'matching',
      id: 'q_pairs',
      sources: [option('s'), option('t')],
      targets: [step('x'), step('y')],
      correct: { s: 'x', t: 'y' },
    },
    {
      ...prose,
      type: 'sequencing',
      id: 'q_steps',
      steps: [step('one'), step('two'), step('three')],
      correct: ['one', 'two', 'three'],
    },
    { ...prose, type: 'numeric', id: 'q_number', correct: 4800 },
    { ...prose, type: 'likert', id: 'q_view', scale: [step('no'), step('yes')] },
    {
      ...prose,
      type: 'performance',
      id: 'q_case',
      meters: [{ id: 'text', name: 'Name', start: 50 }],
      steps: [
        {
          id: 'one',
          title: 'Title',
          situation: 'Situation',
          cards: { draw: 1, from: [step('x'), step('y')] },
          reason: 'Reason?',
          options: [{ ...step('on'), effects: { text: 5 }, follows: 'Follows', next: 'two' }],
        },
        {
          id: 'two',
          title: 'Title',
          situation: 'Situation',
          options: [{ ...step('end'), follows: 'Follows', outcome: 'done' }],
        },
      ],
      outcomes: [{ ...step('done'), title: 'Title' }],
    },
  ],
};

/** The quiz with the value at a path replaced; `undefined` takes it away. */
export function quizWith(path: readonly (string | number)[], value: unknown): unknown {
  return replaced(quizFile, path, value);
}

function replaced(whole: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((each, index) => (index === step ? replaced(each, rest, value) : each));
  }
  const entries = new Map(Object.entries(whole ?? {}));
  entries.set(String(step), replaced(entries.get(String(step)), rest, value));
  return Object.fromEntries([...entries].filter(([, each]) => each !== undefined));
}
