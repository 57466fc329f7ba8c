import { renderToString } from 'react-dom/server';
import { beforeEach, expect, it } from 'vitest';
import { ItemBody } from '../../../src/islands/items/ItemBody.tsx';
import { ReviewItem } from '../../../src/islands/items/ReviewItem.tsx';
import { createSco } from '../../../src/islands/sco/sco.ts';
import { holdSco } from '../../../src/islands/sco/use-sco.ts';
import type { Item, LearnerResponse } from '../../../src/quiz/item-types.ts';
import { course, quietPage } from '../quiet-page.ts';
import { items, types } from '../sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

const lesson = { id: 'gates', title: 'Two gates' };

const review = (item: Item, response?: LearnerResponse, withKey = true) =>
  renderToString(
    <ReviewItem
      item={item}
      number={1}
      of={1}
      response={response}
      seed={1}
      withKey={withKey}
      lesson={lesson}
    />,
  );

/** The body of a check whose answer is judged while another try is open. */
const judged = (item: Item, response: LearnerResponse) =>
  renderToString(
    <ItemBody
      item={item}
      response={response}
      onResponse={() => {}}
      reveal="given"
      arrange={(entries) => entries}
      locked
    />,
  );

/** The option, pair or field that holds a text, with what is said to it. */
const row = (page: string, text: string) =>
  page.split(/<li /).find((part) => part.includes(text)) ?? '';

const partly = { type: 'choice', chosen: ['a', 'b'] } as const;

it('a judged choice marks what was chosen and tells nothing of the rest', () => {
  const page = judged(items.choice, partly);
  expect(row(page, 'Option alpha')).toContain('data-mark="right"');
  expect(row(page, 'Option beta')).toContain('data-mark="wrong"');
  expect(row(page, 'Option beta')).toContain('Said of beta.');
  expect(row(page, 'Option gamma')).not.toMatch(/data-mark|Said of/);
});

it('a target stands behind the mark of its kind, which is not spoken', () => {
  const targets = items.matching.targets.map((target, at) =>
    at === 0 ? ({ ...target, mark: 'forecast' } as const) : target,
  );
  const page = judged({ ...items.matching, targets }, { type: 'matching', pairs: {} });
  const marks = page.match(/<svg class="kind-mark" [^>]*aria-hidden="true"><use href="[^"]*"/g);
  expect(new Set(marks)).toHaveLength(1);
  expect(marks?.[0]).toContain('"#kind-forecast"');
  // Once where it is dragged from, and once a source.
  expect(marks).toHaveLength(1 + items.matching.sources.length);
});

it('a judged match marks each pair and explains only the right ones', () => {
  const page = judged(items.matching, {
    type: 'matching',
    pairs: { maker: 'sells', buyer: 'waits' },
  });
  expect(row(page, 'The maker')).toContain('Said of the maker.');
  expect(row(page, 'The buyer')).toContain('data-mark="wrong"');
  expect(row(page, 'The buyer')).not.toContain('Said of');
});

it('a review of a match names the right target beside each wrong pair', () => {
  const page = review(items.matching, {
    type: 'matching',
    pairs: { maker: 'sells', buyer: 'waits' },
  });
  expect(row(page, 'The maker')).not.toContain('The right one');
  expect(row(page, 'The buyer')).toContain('The right one: pays. Said of the buyer.');
});

it('a judged slip is answered without the right answer', () => {
  const page = judged(items['fill-in'], { type: 'fill-in', text: 'tariff' });
  expect(page).toContain('A tariff is a tax.');
  expect(page).not.toContain('quota');
});

it('a review marks what was missed and says why', () => {
  const page = review(items.choice, partly);
  expect(row(page, 'Option gamma')).toContain('data-mark="missed"');
  expect(row(page, 'Option gamma')).toContain('Said of gamma.');
});

it.each(
  types,
)('a review of a %s item left out says so, and gives the reason and the lesson', (type) => {
  const page = review(items[type]);
  expect(page).toContain('Not answered');
  expect(page).toContain(items[type].explanation);
  expect(page).toContain('<a href="gates.html">Two gates</a>');
  expect(page).not.toMatch(/data-mark="(right|wrong)"/);
});

it.each([
  [items['fill-in'], { type: 'fill-in', text: 'ban' }, '<span translate="no">quota</span>'],
  [items.numeric, { type: 'numeric', text: '5' }, '<span translate="no">6,750.5 dollars</span>'],
  [items.matching, { type: 'matching', pairs: {} }, 'The buyer: pays'],
  [items['long-fill-in'], { type: 'long-fill-in', text: 'Mine' }, 'A model text.'],
] as const)('a review gives the right answer in words (%#)', (item, response, words) => {
  expect(review(item, response)).toContain(words);
});

it.each(types)('a review of a %s item without the key tells no answer and no reason', (type) => {
  const page = review(items[type], undefined, false);
  expect(page).not.toMatch(/right-answer|model-answer|data-mark|Said of|The right one/);
  expect(page).not.toContain(items[type].explanation);
  expect(page).toContain('<a href="gates.html">Two gates</a>');
});

it('a review without the key says how the answer was', () => {
  const page = review(items.choice, partly, false);
  expect(page).toContain('Not right');
  expect(page).not.toMatch(/data-mark|Said of/);
});

it('a review gives the steps in their right order', () => {
  const page = review(items.sequencing, {
    type: 'sequencing',
    order: ['third', 'second', 'first'],
  });
  expect(page).toMatch(/right-answer.*Step one.*Step two.*Step three/s);
});

it.each(types)('a review of a %s item keeps each text alone in its element', (type) => {
  expect(review(items[type])).not.toContain('<!-- -->');
});

it('a review cannot be changed', () => {
  expect(review(items.choice, partly)).toContain('<fieldset disabled=""');
});

it('uses each id once and no style attribute', () => {
  const page = Object.values(items)
    .map((item) => review(item))
    .join('');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page).not.toMatch(/ style=/);
});

it.each([
  ['6.750', 'Read as</span> <b translate="no">6,750 dollars</b>'],
  ['$ 6 750,5', 'Read as</span> <b translate="no">6,750.5 dollars</b>'],
])('says how the number %j was read', (text, words) => {
  expect(judged(items.numeric, { type: 'numeric', text })).toContain(words);
});

it.each([
  '6750',
  '6750.50',
  '6,750.5',
  '6,750.5 dollars',
  'many',
])('says nothing of the reading of %j, which cannot surprise', (text) => {
  expect(judged(items.numeric, { type: 'numeric', text })).not.toContain('Read as');
});
