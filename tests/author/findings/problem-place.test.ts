import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openedDocument } from '../../../src/author/document/document.ts';
import { itemText, quizText, withoutItems } from '../../../src/author/document/quiz-text.ts';
import {
  lineAroundItems,
  lineInSpan,
  placeAroundItems,
  placeInSpan,
} from '../../../src/author/findings/item-findings.ts';
import { placeOfProblem } from '../../../src/author/findings/problem-place.ts';
import { readJson } from '../../../src/authoring/read-json.ts';

const text = `{
  "title": "One",
  "items": [
    {
      "id": "first"
    },
    {
      "id": "second",
      "points" 2
    }
  ],
  "kind" "check"
}
`;
const file = 'quizzes/a.json';
const quiz = quizText(file, text);
const document = openedDocument([quiz], { file: 'course.json', text: '{' }, [
  { file: 'lessons/a.mdx', text: 'Rain' },
]);

/** The one slip that is told of a text. */
function slipIn(broken: string) {
  const read = readJson(file, broken, z.unknown());
  const [problem] = read.kind === 'failed' ? read.problems : [];
  if (problem === undefined) throw new Error('it has no slip');
  return problem;
}

const lineAt = (of: string, offset: number) => of.slice(0, offset).split('\n').length;

describe('the place of a problem', () => {
  it('is its question, by line where the file is no JSON', () => {
    expect(placeOfProblem(document, slipIn(text))).toEqual({ file, item: 1 });
  });

  it('is the quiz where it stands beside the questions', () => {
    const slip = slipIn(text.replace('"points" 2', '"points": 2'));
    expect(placeOfProblem(document, slip)).toEqual({ file, item: null });
  });

  it('is the course file or a lesson, and nowhere for files that are not written on here', () => {
    const problem = slipIn(text);
    for (const other of ['course.json', 'lessons/a.mdx'])
      expect(placeOfProblem(document, { ...problem, file: other })).toEqual({
        file: other,
        item: null,
      });
    expect(placeOfProblem(document, { ...problem, file: 'facts.json' })).toBeNull();
  });
});

describe('the lines that the editor numbers', () => {
  it('are those that messages name, in a question', () => {
    const slip = slipIn(text);
    const span = quiz.items[1] ?? { offset: 0, length: 0 };
    const line = lineAt(itemText(quiz, 1), placeInSpan(slip, quiz, span).from);
    expect(line).toBe(3);
    expect(lineInSpan(quiz, span, line)).toBe(slip.line);
  });

  it('are those that messages name, before the questions and behind them', () => {
    const mended = quizText(file, text.replace('"points" 2', '"points": 2'));
    const around = withoutItems(mended);
    const behind = slipIn(mended.text);
    expect(lineAroundItems(mended, lineAt(around, placeAroundItems(behind, mended).from))).toBe(
      behind.line,
    );
    expect(behind.line).toBe(12);
    const before = slipIn(mended.text.replace('"title":', '"title"'));
    expect(lineAroundItems(mended, lineAt(around, placeAroundItems(before, mended).from))).toBe(2);
  });
});
