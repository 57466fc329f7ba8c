import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quizReader } from '../../src/authoring/read-quiz.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { plainly } from '../../src/quiz/schema.ts';
import {
  anyText,
  expectNothingInherited,
  expectTrue,
  inputs,
  mutated,
} from '../fuzz/hostile-text.ts';
import { quizFile } from '../quiz/quiz-file.ts';

/** Texts have a test of their own. */
const readQuiz = quizReader(plainly, String);

const file = 'quizzes/makers-check.json';
/** A quiz with one item of each type, and small ones. */
const valid = [quizFile, ...quizFile.items.map((item) => ({ ...quizFile, items: [item] }))].map(
  (quiz) => JSON.stringify(quiz),
);

/** The ids an answer key names that the item does not have. */
function strayKeys(item: Item): readonly string[] {
  const not = (ids: readonly string[], of: readonly { readonly id: string }[]) =>
    ids.filter((id) => !of.some((each) => each.id === id));
  switch (item.type) {
    case 'choice':
      return not(item.correct, item.options);
    case 'sequencing':
      return not(item.correct, item.steps);
    case 'matching':
      return [
        ...not(Object.keys(item.correct), item.sources),
        ...not(Object.values(item.correct), item.targets),
      ];
    default:
      return [];
  }
}

/** What is still to be written is absent from a file, and '' once it is read. */
function unlessUnwritten(field: string, value: unknown): unknown {
  return value === '' && later.includes(field) ? undefined : value;
}

const later = ['intro', 'explanation', 'feedback', 'model', 'true', 'false'];

describe('readQuiz, of thousands of texts,', () => {
  test('makes a whole quiz or problems with a place in the text', () => {
    let read = 0;
    const text = fc.oneof(
      { weight: 1, arbitrary: anyText },
      { weight: 4, arbitrary: mutated(valid.slice(1)) },
      { weight: 1, arbitrary: mutated(valid) },
    );
    fc.assert(
      fc.property(text, (json) => {
        const result = readQuiz({ file, text: json });
        if (result.kind === 'failed') {
          expectTrue(result.problems.length > 0, () => json);
          for (const { line, column, message } of result.problems)
            expectTrue(line >= 1 && column >= 1 && message !== '', () => result);
          return;
        }
        read += 1;
        const { value } = result.json;
        expectTrue(value.items.flatMap(strayKeys).length === 0, () => value);
        const again = readQuiz({ file, text: JSON.stringify(value, unlessUnwritten) });
        expectTrue(
          again.kind === 'read' && JSON.stringify(again.json.value) === JSON.stringify(value),
          () => json,
        );
        expectNothingInherited();
      }),
      inputs,
    );
    expect(read).toBeGreaterThan(inputs.numRuns / 10);
  });
});
