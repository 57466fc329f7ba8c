import { expect, it } from 'vitest';
import { lessonWords } from '../../src/authoring/lesson-words.ts';
import { lessonTree } from '../../src/authoring/parse-lesson.ts';

it('a lesson is read as its paragraphs, without marks, figures and code, with the facts of its claims', () => {
  const source = `## What was said

<Claim facts="B1 B2">The *flow* was 2,368</Claim>, and
<Term id="gauge">a gauge</Term> read it.

<FlowFigure />

<Misconception claim="It fell.">
It rose <Claim facts="B2 B3">by a metre</Claim>.
</Misconception>

- One
- Two

<Quiz id="check" />
`;
  expect(lessonWords(lessonTree(source))).toEqual({
    text: [
      'What was said',
      'The flow was 2,368, and a gauge read it.',
      'It rose by a metre.',
      'One',
      'Two',
    ].join('\n'),
    facts: ['B1', 'B2', 'B3'],
  });
});
