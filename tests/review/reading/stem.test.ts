import { expect, test } from 'vitest';
import { propositionOf, questionOf } from '../../../src/review/reading/stem.ts';

test.each([
  ['Rain fell. Which river rose? Think of snow.', 'Which river rose?'],
  ['Is it one? Or two? Say so.', 'Or two?'],
  ['Rain fell. Name the river.', 'Name the river.'],
  ['下雨了。哪条河涨了？想一想。', '哪条河涨了？'],
  ['', ''],
])('of %j it is %j that asks', (prompt, question) => {
  expect(questionOf(prompt)).toBe(question);
});

test.each([
  ['True or false: The river rose.\nIt fell.', 'The river rose.\nIt fell.'],
  ['It rained. TRUE OR FALSE ?  It rose.', 'It rose.'],
  ['True or false it rose.', 'True or false it rose.'],
  ['The river rose.', 'The river rose.'],
])('of %j it is %j that is judged', (prompt, proposition) => {
  expect(propositionOf(prompt)).toBe(proposition);
});
