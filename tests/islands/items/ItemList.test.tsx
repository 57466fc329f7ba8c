import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { ItemList } from '../../../src/islands/items/ItemList.tsx';
import { Ask, Quiz } from '../../../src/islands/Quiz.tsx';
import { createSco } from '../../../src/islands/sco/sco.ts';
import { holdSco } from '../../../src/islands/sco/use-sco.ts';
import type { Item } from '../../../src/quiz/item-types.ts';
import type { Stem } from '../../../src/quiz/quiz.ts';
import { course, quietPage } from '../quiet-page.ts';
import { check, items } from '../sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

const stems: readonly Stem[] = [
  { id: 'case', text: [{ tag: 'p', children: ['The ', { tag: 'em', children: ['case'] }] }] },
  { id: 'bill', text: 'The bill.' },
];
const on = (stem: string, item: Item): Item => ({ ...item, stem });

/** The list with a number beside each id. */
function list(given: readonly Item[], first?: number): string {
  return renderToString(
    <ItemList
      items={given}
      stems={stems}
      {...(first !== undefined && { first })}
      draw={({ id }, number) => <p key={id}>{`${id} ${number}`}</p>}
    />,
  );
}

const { choice, numeric, likert, sequencing } = items;

describe('a list of items', () => {
  it('numbers them from where it begins', () => {
    expect(list([choice, numeric], 4)).toBe('<div class="items"><p>signs 4</p><p>sum 5</p></div>');
  });

  it('shows a stem once above the items that lean on it, as the description of their group', () => {
    const html = list([choice, on('case', numeric), on('case', likert), sequencing], 3);
    expect(html).toBe(
      [
        '<div class="items"><p>signs 3</p>',
        '<div class="stem-group" role="group" aria-labelledby="stem-case-4-for" aria-describedby="stem-case-4">',
        '<p class="stem-for" id="stem-case-4-for">For questions 4 and 5</p>',
        '<div class="passage stem" id="stem-case-4"><p><span>The </span><em>case</em></p></div>',
        '<div class="items"><p>sum 4</p><p>view 5</p></div></div>',
        '<p>order 6</p></div>',
      ].join(''),
    );
  });

  it('tells stems that follow each other apart, and names one question as one', () => {
    const html = list([on('bill', choice), on('case', numeric)]);
    expect([...html.matchAll(/stem-for" id="[^"]+">([^<]+)/g)].map(([, said]) => said)).toEqual([
      'For question 1',
      'For question 2',
    ]);
  });

  it('keeps the order of a sitting in which others came between, with ids of its own', () => {
    const html = list([on('case', choice), numeric, on('case', likert)]);
    expect(html.match(/<p>\w+ \d/g)).toEqual(['<p>signs 1', '<p>sum 2', '<p>view 3']);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4);
  });
});

describe('questions of a lesson', () => {
  it('say their place among all of the lesson, asked in the text or in a check', () => {
    const numbers = (html: string) => html.match(/Question \d+ of \d+/g);
    expect(numbers(renderToString(<Ask quiz={check(choice)} first={3} of={9} />))).toEqual([
      'Question 3 of 9',
    ]);
    expect(
      numbers(renderToString(<Quiz quiz={check(choice, numeric)} first={8} of={9} />)),
    ).toEqual(['Question 8 of 9', 'Question 9 of 9']);
  });

  it('from an earlier lesson say so in the place of a number', () => {
    const html = renderToString(
      <Quiz quiz={check(choice)} first={0} of={9} from="From “Two gates”" />,
    );
    expect(html).toContain('<h3 class="item-number" id="signs-number">From “Two gates”</h3>');
    expect(html).not.toContain('of 9');
  });

  it('are groups named by their number, a heading below the one that they stand under', () => {
    const html = renderToString(
      <Ask quiz={{ ...check(on('bill', choice)), stems }} first={1} of={1} level={2} />,
    );
    expect(html).toContain('role="group" aria-labelledby="signs-number"');
    expect(html.match(/<h\d[^>]*>[^<]*/g)).toEqual([
      '<h2 class="item-number" id="signs-number">Question 1 of 1',
    ]);
    expect(html).not.toContain('<section');
    expect(html).toContain('The bill.');
  });
});
