import { describe, expect, it } from 'vitest';
import { freshItem } from '../../../src/author/tools/fresh-item.ts';
import { drawItem } from '../../../src/author/worker/draw-item.ts';
import { quizReader } from '../../../src/authoring/read-quiz.ts';
import { snippets } from '../../../src/authoring/schema-snippets.ts';
import { textParser } from '../../../src/authoring/text/parse-text.ts';
import { trueFalse, writtenQuiz } from '../document/written-quiz.ts';

/** One item of a file, read as the build reads it. */

const read = quizReader(
  textParser(() => ({ flaw: 'there is no picture' })),
  String,
);

function drawn(item: string, text = writtenQuiz('a', [])) {
  return drawItem({ quiz: { file: 'quizzes/a.json', text }, item }, read);
}

it('gives the item as islands draw it, and its key', () => {
  expect(drawn(trueFalse('one', 'Is *it* so?'))).toMatchObject({
    kind: 'drawn',
    isUnfinished: false,
    quiz: { items: [{ id: 'one', prompt: ['Is ', { tag: 'em', children: ['it'] }, ' so?'] }] },
    key: { id: 'one', type: 'true-false', correct: true },
  });
});

it('gives the stem it leans on, and no other', () => {
  const stems = '"stems": [{ "id": "s", "text": "A case." }, { "id": "t", "text": "Another." }],';
  const text = writtenQuiz('a', []).replace('"items"', `${stems} "items"`);
  const item = JSON.stringify({ ...JSON.parse(trueFalse('one')), stem: 's' });
  expect(drawn(item, text)).toMatchObject({ quiz: { stems: [{ id: 's', text: 'A case.' }] } });
});

it('gives values of their own to who draws it', () => {
  const item = JSON.stringify({
    ...JSON.parse(trueFalse('one', 'Is it {{n}}?')),
    variables: { n: { from: 1, to: 5 } },
  });
  expect(drawn(item)).toMatchObject({ quiz: { items: [{ id: 'one', template: {} }] } });
});

describe('an item that is not whole', () => {
  it.each(Object.keys(snippets))('can be looked at as soon as it is added: %s', (type) => {
    const fresh = freshItem(snippets[type], 'aim');
    expect(JSON.stringify(fresh)).not.toMatch(/…|\$\d/);
    expect(drawn(JSON.stringify(fresh))).toMatchObject({ kind: 'drawn', isUnfinished: true });
  });

  it('is told by what the check says, with its place in the item', () => {
    const { correct: _, ...rest } = JSON.parse(trueFalse('one'));
    expect(drawn(JSON.stringify(rest))).toMatchObject({
      kind: 'failed',
      problems: [{ path: 'correct', message: expect.stringContaining('"correct" is missing') }],
    });
  });

  it('is told where it is no JSON', () => {
    expect(drawn('{ "id": ')).toMatchObject({ kind: 'failed' });
  });
});
