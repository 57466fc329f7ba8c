import { describe, expect, it } from 'vitest';
import { quizText } from '../../../src/author/document/quiz-text.ts';
import { spliced } from '../../../src/author/document/splice.ts';
import { findingsOf } from '../../../src/author/findings/item-findings.ts';
import { mendOf } from '../../../src/author/findings/mends.ts';
import { problemsIn } from '../../../src/authoring/problem.ts';
import { quizReader } from '../../../src/authoring/read-quiz.ts';
import { rule } from '../../../src/authoring/rules.ts';
import { textParser } from '../../../src/authoring/text/parse-text.ts';
import { plainly } from '../../../src/quiz/schema.ts';
import { trueFalse, writtenQuiz } from '../document/written-quiz.ts';

/** What the check says is found at its item, and mended where it is sure what was meant. */

const sound = writtenQuiz('a', [trueFalse('one'), trueFalse('two')]);
const choice = `{
  "type": "choice",
  "id": "three",
  "objective": "aim",
  "prompt": "Which?",
  "options": [
    { "id": "here", "text": "Here", "feedback": "Yes." },
    { "id": "there", "text": "There", "feedback": "No." }
  ],
  "correct": ["here"],
  "explanation": "It is."
}`;
const withChoice = writtenQuiz('a', [trueFalse('one'), choice]);
const readQuiz = quizReader(plainly, String);

function problemsOf(text: string) {
  const read = readQuiz({ file: 'a.json', text });
  return read.kind === 'failed' ? read.problems : [];
}

describe.each([
  ['a name', sound, '"feedback": {', '"feedbck": {', 0],
  ['a type', sound, '"true-false"', '"true-fals"', 0],
  ['an id', withChoice, '["here"]', '["heer"]', 1],
  ['a comma that is missing', sound, '"aim",', '"aim"', 0],
  ['a bracket that is missing', withChoice, '["here"],', '["here",', 1],
  ['a comma too many', sound, '"No."\n', '"No.",\n', 0],
  ['a word', sound, '"correct": true', '"correct": True', 0],
])('a slip in %s', (_, text, right, wrong, item) => {
  const slipped = text.replace(right, wrong);
  const quiz = quizText('a.json', slipped);
  const [finding] = findingsOf(quiz, problemsOf(slipped));

  it('is told of its item', () => {
    expect(finding?.item).toBe(item);
  });

  it('is mended to what it was', () => {
    const mend = finding && mendOf(quiz, finding.problem);
    expect(mend && spliced(slipped, mend.splice)).toBe(text);
  });
});

it('escapes a quotation mark, one at a time', () => {
  let text = sound.replace('Is it so?', 'Is "it" so?');
  for (let time = 0; time < 2; time += 1) {
    const quiz = quizText('a.json', text);
    const [problem] = problemsOf(text);
    const mend = problem && mendOf(quiz, problem);
    text = mend ? spliced(text, mend.splice) : '';
  }
  expect(JSON.parse(text).items[0].prompt).toBe('Is "it" so?');
});

it('leaves alone what an author has to decide', () => {
  const text = sound.replace('"id": "two"', '"id": "one"');
  const quiz = quizText('a.json', text);
  const [problem] = problemsOf(text);
  expect(problem?.message).toContain('used twice');
  expect(problem && mendOf(quiz, problem)).toBeNull();
});

it('writes the variable that is sure to be meant, in a text and in a formula', () => {
  const varied = `{
  "type": "numeric",
  "id": "rain",
  "objective": "aim",
  "variables": { "mm": [5, 10], "litres": "mm * 3" },
  "prompt": "Are they {{litres}}?",
  "correct": "{{litres}}",
  "tolerance": 0,
  "explanation": "So it is."
}`;
  const text = writtenQuiz('a', [trueFalse('one'), varied]);
  const read = quizReader(
    textParser(() => ({ flaw: 'none' })),
    String,
  );
  for (const [right, wrong] of [
    ['"{{litres}}"', '"{{litrs}}"'],
    ['{{litres}}?', '{{ liters }}?'],
  ] as const) {
    const slipped = text.replace(right, wrong);
    const found = read({ file: 'a.json', text: slipped });
    const [problem] = found.kind === 'failed' ? found.problems : [];
    const mend = problem && mendOf(quizText('a.json', slipped), problem);
    expect(mend && spliced(slipped, mend.splice).replaceAll(/\s/g, '')).toBe(
      text.replaceAll(/\s/g, ''),
    );
  }
});

it('writes the name that is sure to be meant in a part of a lesson', () => {
  const text = 'Rain.\n\n<Quiz id="rain-chek" />\n';
  const problem = problemsIn({ file: 'a.mdx', text })(
    { offset: text.indexOf('<'), length: '<Quiz id="rain-chek" />'.length },
    { message: 'there is no quiz "rain-chek"; did you mean "rain-check"? There are: rain-check' },
  );
  const mend = mendOf({ text }, problem);
  expect(mend && spliced(text, mend.splice)).toBe(text.replace('chek', 'check'));
});

it('tells an id that two questions have of both, whichever was written last', () => {
  const text = writtenQuiz('a', [trueFalse('one'), trueFalse('two'), trueFalse('one')]);
  const told = namesOf(text);
  expect(told.map(({ item, path }) => [item, path])).toEqual([
    [2, 'id'],
    [0, 'id'],
  ]);
});

/** What is found of ids by the file alone. */
function namesOf(text: string) {
  const quiz = quizText('a.json', text);
  const problem = problemsIn({ file: 'a.json', text })(
    { offset: text.lastIndexOf('"one"') },
    { path: 'items[2].id', message: 'the id "one" is used twice', rule: rule('repeated-id') },
  );
  return findingsOf(quiz, [problem]);
}
