import { expect, it } from 'vitest';
import { quizText } from '../../../src/author/document/quiz-text.ts';
import {
  filteredItems,
  isFiltering,
  listedItems,
  noFilter,
} from '../../../src/author/list/item-filter.ts';
import { trueFalse, writtenQuiz } from '../document/written-quiz.ts';

const files = ['a', 'b'].map((id) =>
  quizText(
    `${id}.json`,
    writtenQuiz(id, [trueFalse(`${id}_one`, 'Where is Berlin?'), trueFalse(`${id}_two`)]),
  ),
);
const items = listedItems(files, (file, item) =>
  file === 'a.json' && item === 1
    ? { severity: 'warning', rules: ['longest-key'] }
    : { severity: null, rules: [] },
);
const ids = (filter: Partial<typeof noFilter>) =>
  filteredItems(items, { ...noFilter, ...filter }).map(({ brief }) => brief.id);

it.each([
  [{}, ['a_one', 'a_two', 'b_one', 'b_two']],
  [{ words: 'berlin where' }, ['a_one', 'b_one']],
  [{ words: 'B_TWO' }, ['b_two']],
  [{ file: 'b.json' }, ['b_one', 'b_two']],
  [{ finding: 'any' }, ['a_two']],
  [{ finding: 'warning' }, ['a_two']],
  [{ finding: 'error' }, []],
  [{ finding: 'longest-key' }, ['a_two']],
  [{ type: 'choice' }, []],
  [{ objective: 'aim', words: 'two' }, ['a_two', 'b_two']],
])('shows by %o', (filter, expected) => {
  expect(ids(filter)).toEqual(expected);
});

it('leaves nothing out where it is empty, also where it was emptied again', () => {
  expect(isFiltering({ ...noFilter })).toBe(false);
  expect(isFiltering({ ...noFilter, words: 'a' })).toBe(true);
});
