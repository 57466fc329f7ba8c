import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/authoring/problem.ts';
import { quizReader } from '../../src/authoring/read-quiz.ts';
import { textParser } from '../../src/authoring/text/parse-text.ts';
import type { Quiz } from '../../src/quiz/quiz.ts';
import { formats } from '../../src/words/formats.ts';
import { quizFile, quizWith } from '../quiz/quiz-file.ts';

const readQuiz = quizReader(
  textParser(() => ({ flaw: 'there are no pictures' })),
  formats('en').number,
);

const file = 'quizzes/makers-check.json';
const write = (quiz: unknown) => JSON.stringify(quiz, null, 2);

function problems(quiz: unknown): readonly string[] {
  const read = readQuiz({ file, text: write(quiz) });
  return read.kind === 'read' ? [] : read.problems.map(problemText);
}

function quizOf(quiz: unknown): Quiz {
  const read = readQuiz({ file, text: write(quiz) });
  if (read.kind === 'failed') throw new Error(read.problems.map(problemText).join('\n'));
  return read.json.value;
}

/** Line of the first place that holds the words. */
const lineOf = (quiz: unknown, words: string) =>
  write(quiz).slice(0, write(quiz).indexOf(words)).split('\n').length;

describe('a quiz with a mistake is reported with file, line, column, path and what to do', () => {
  test('for an unknown type', () => {
    const quiz = quizWith(['items', 1, 'type'], 'essay');
    expect(problems(quiz)).toEqual([
      `${file}:${lineOf(quiz, '"essay"')}:15 items[1].type: there is no type "essay"; write one of "true-false", "choice", "fill-in", "long-fill-in", "matching", "sequencing", "numeric", "likert", "performance"`,
    ]);
  });

  test('for a missing type', () => {
    expect(problems(quizWith(['items', 1, 'type'], undefined))[0]).toContain(
      'items[1].type: the "type" is missing; write one of "true-false"',
    );
  });

  test('for a duplicate id', () => {
    const quiz = quizWith(['items', 2, 'id'], 'q_choice');
    const line = lineOf(quiz, '"type": "fill-in"') + 1;
    expect(problems(quiz)).toEqual([
      `${file}:${line}:13 items[2].id: the id "q_choice" is used twice; give each its own`,
    ]);
  });

  test('for an answer key that names no option', () => {
    const quiz = quizWith(['items', 1, 'correct'], ['z']);
    expect(problems(quiz)).toEqual([
      `${file}:${lineOf(quiz, '"z"')}:9 items[1].correct[0]: no option has the id "z"; there are: a, b, c`,
    ]);
  });

  test('for a scenario that leads nowhere', () => {
    const path = ['items', 8, 'steps', 0, 'options', 0, 'next'];
    const quiz = quizWith(path, 'tow');
    expect(problems(quiz)).toEqual([
      `${file}:${lineOf(quiz, '"tow"')}:23 items[8].steps[0].options[0].next: no step has the id "tow"; there are: one, two`,
    ]);
  });

  test('for more cards than there are', () => {
    const quiz = quizWith(['items', 8, 'steps', 0, 'cards', 'draw'], 3);
    expect(problems(quiz)).toEqual([
      `${file}:${lineOf(quiz, '"draw": 3')}:21 items[8].steps[0].cards.draw: more cards are drawn than there are; draw fewer or write more`,
    ]);
  });

  test('for a scenario in an exam', () => {
    const quiz = quizWith(['kind'], 'exam');
    expect(problems(quiz)).toEqual([
      expect.stringMatching(
        /^quizzes\/makers-check\.json:\d+:15 items\[8\]\.type: an exam cannot ask a scenario: .*; put it into a check/,
      ),
    ]);
  });

  test.each([
    ['a number', 'numeric', { correct: 6750, tolerance: 0 }, 6750, '6750'],
    [
      'a number within the tolerance',
      'numeric',
      { correct: 0.3, tolerance: 0.05 },
      0.34,
      '0.3, give or take 0.05',
    ],
    [
      'a number that binary fractions make',
      'numeric',
      { correct: 0.3, tolerance: 0 },
      0.1 + 0.2,
      '0.3',
    ],
    ['a word', 'fill-in', { accept: ['ASML', 'Advanced'] }, 'Advanced', '"Advanced"'],
    [
      'a word in other case, width and blanks',
      'fill-in',
      { accept: ['dual  use'] },
      'Ｄual use',
      '"dual  use"',
    ],
  ] as const)('for a slip that is the right answer: %s', (_what, type, key, slip, right) => {
    const item = {
      ...{ type, id: 'q', objective: 'recall', facts: [], prompt: 'Which?', explanation: 'So.' },
      ...{ ...key, slips: [{ answer: slip, feedback: 'No.' }] },
    };
    const [only] = problems(quizWith(['items'], [item]));
    expect(only).toContain('items[0].slips[0].answer: the slip');
    expect(only).toContain(`counts as the right answer ${right}, so nobody reads its feedback`);
  });

  test('for a slip that an earlier one answers', () => {
    const base = { id: 'q', objective: 'recall', facts: [], prompt: 'Which?', explanation: 'So.' };
    const slips = (...answers: readonly (string | number)[]) =>
      answers.map((answer) => ({ answer, feedback: 'No.' }));
    const words = { ...base, type: 'fill-in', accept: ['ASML'], slips: slips('TSMC', 'tsmc') };
    expect(problems(quizWith(['items'], [words]))).toEqual([
      expect.stringContaining('items[0].slips[1].answer: the slip "tsmc" is read like slips[0]'),
    ]);
    const cased = { ...words, caseMatters: true };
    expect(problems(quizWith(['items'], [cased]))).toEqual([]);
    const numbers = { ...base, type: 'numeric', correct: 1, slips: slips(2, 3, 2) };
    expect(problems(quizWith(['items'], [numbers]))).toEqual([
      expect.stringContaining('items[0].slips[2].answer: the slip 2 is read like slips[0]'),
    ]);
  });

  test.each([
    ['choice', 'options'],
    ['matching', 'sources'],
    ['matching', 'targets'],
    ['sequencing', 'steps'],
    ['likert', 'scale'],
  ])('for entries of a %s that look the same: %s', (type, list) => {
    const nth = quizFile.items.findIndex((item) => item.type === type);
    const entries = ['a', 'b', 'c'].map((id) => ({ id, text: id === 'b' ? ' a' : id }));
    const correct = { sources: { a: 'x', b: 'y', c: 'x' }, targets: { s: 'a', t: 'b' } }[list];
    const keyed =
      type === 'matching' ? { correct } : type === 'sequencing' ? { correct: ['a', 'b', 'c'] } : {};
    const item = { ...quizFile.items[nth], ...keyed, [list]: entries };
    expect(problems(quizWith(['items', nth], item))).toEqual([
      expect.stringContaining(`.${list}[1].text: ${list}[1] and ${list}[0] have one text`),
    ]);
  });

  test('for an empty pool', () => {
    const quiz = quizWith(['items'], []);
    expect(problems(quiz)).toEqual([
      `${file}:${lineOf(quiz, '[]')}:12 items: write 1 entry or more`,
    ]);
  });

  test('for a missing text, at the item it is missing from', () => {
    const quiz = quizWith(['items', 1, 'prompt'], undefined);
    const line = lineOf(quiz, '"type": "choice"') - 6;
    expect(problems(quiz)).toEqual([
      `${file}:${line}:5 items[1].prompt: "prompt" is missing; add it with a text in double quotes`,
    ]);
  });

  test('for an entry that is misspelt', () => {
    const quiz = quizWith(['items', 1, 'hnt'], 'Think.');
    expect(problems(quiz)).toEqual([
      `${file}:${lineOf(quiz, '"Think."')}:7 items[1].hnt: there is no entry "hnt" here; did you mean "hint"?`,
    ]);
  });

  test('for a quiz that is not called as its file', () => {
    expect(problems(quizWith(['id'], 'other'))).toEqual([
      `${file}:2:9 id: the quiz is called "other" but its file makers-check.json; give both one name`,
    ]);
  });

  test('for several mistakes at once', () => {
    const quiz = quizWith(['title'], ' ');
    expect(problems({ ...Object(quiz), kind: 'survey' })).toHaveLength(2);
  });
});

describe('readQuiz', () => {
  test('reads a quiz with an item of every type, without the name of its schema', () => {
    const quiz = quizOf({ $schema: './quiz.schema.json', ...quizFile });
    expect(quiz.items.map(({ id }) => id)).toEqual(quizFile.items.map(({ id }) => id));
    expect(quiz).not.toHaveProperty('$schema');
  });

  test('keeps markup and script as the text they are', () => {
    const text = '<script>alert(1)</script> & "<b>x</b>" </style> {x} \u2028 &lt;';
    const quiz = quizOf(quizWith(['items', 1, 'prompt'], text));
    expect(quiz.items[1]?.prompt).toBe(text);
  });

  test('keeps __proto__ in an answer key from being one', () => {
    const text = write(quizFile).replace('"s": "x"', '"__proto__": "x", "s": "x"');
    const read = readQuiz({ file, text });
    expect(text).toContain('__proto__');
    expect(read).toMatchObject({ kind: 'read' });
    const item = read.kind === 'read' ? read.json.value.items[4] : undefined;
    expect(item).toMatchObject({ type: 'matching', correct: { s: 'x', t: 'y' } });
    expect(item?.type === 'matching' && Object.keys(item.correct)).toEqual(['s', 't']);
  });
});
