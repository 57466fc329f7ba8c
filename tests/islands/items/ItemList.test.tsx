import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { ItemList } from '../../../src/islands/items/ItemList.tsx';
import { Ask, Quiz } from '../../../src/islands/Quiz.tsx';
import { createSco } from '../../../src/islands/sco/sco.ts';
import { holdSco } from '../../../src/islands/sco/use-sco.ts';
import type { Item, Stem } from '../../../src/quiz/quiz.ts';
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
      draw={({ id }, number) => <li key={id}>{`${id} ${number}`}</li>}
    />,
  );
}

const { choice, numeric, likert, sequencing } = items;

describe('a list of items', () => {
  it('numbers them from where it begins', () => {
    expect(list([choice, numeric], 4)).toBe(
      '<ol class="items"><li>signs 4</li><li>sum 5</li></ol>',
    );
  });

  it('shows a stem once above the items that lean on it, as the description of their group', () => {
    const html = list([choice, on('case', numeric), on('case', likert), sequencing], 3);
    expect(html).toBe(
      [
        '<ol class="items"><li>signs 3</li>',
        '<li class="stem-group"><div role="group" aria-labelledby="stem-case-4-for" aria-describedby="stem-case-4">',
        '<p class="stem-for" id="stem-case-4-for">For questions 4 and 5</p>',
        '<div class="passage stem" id="stem-case-4"><p><span>The </span><em>case</em></p></div>',
        '<ol class="items"><li>sum 4</li><li>view 5</li></ol></div></li>',
        '<li>order 6</li></ol>',
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
    expect(html.match(/<li>\w+ \d/g)).toEqual(['<li>signs 1', '<li>sum 2', '<li>view 3']);
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
    expect(html).toContain('<p class="item-number">From “Two gates”</p>');
    expect(html).not.toContain('of 9');
  });

  it('that are asked in the text have no heading, which would be one of the text', () => {
    const html = renderToString(
      <Ask quiz={{ ...check(on('bill', choice)), stems }} first={1} of={1} />,
    );
    expect(html).not.toMatch(/<h\d|<section/);
    expect(html).toContain('The bill.');
  });
});
