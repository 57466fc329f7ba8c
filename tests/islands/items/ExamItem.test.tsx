import { renderToString } from 'react-dom/server';
import { beforeEach, expect, it } from 'vitest';
import type { Sitting } from '../../../src/attempt/attempt.ts';
import { ExamItem } from '../../../src/islands/items/ExamItem.tsx';
import { createSco } from '../../../src/islands/sco/sco.ts';
import { holdSco } from '../../../src/islands/sco/use-sco.ts';
import type { Item, LearnerResponse } from '../../../src/quiz/item-types.ts';
import { course, quietPage } from '../quiet-page.ts';
import { items } from '../sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

function shown(item: Item, response: LearnerResponse): string {
  const answers = new Map([[item.id, response]]);
  const sitting: Sitting = { number: 1, drawn: [item.id], answers, submitted: false };
  return renderToString(<ExamItem item={item} number={1} of={1} sitting={sitting} />);
}

it('tells in the exam that a number cannot be read, and that the question is open', () => {
  const page = shown(items.numeric, { type: 'numeric', text: '1²' });
  expect(page).toContain('This cannot be read as a number.');
  expect(page).toContain('data-state="unanswered"');
});

it.each(['', '  ', '6,750'])('tells nothing of the kind of %j', (text) => {
  expect(shown(items.numeric, { type: 'numeric', text })).not.toContain('cannot be read');
});
