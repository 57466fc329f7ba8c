import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { Quiz } from '../../src/islands/Quiz.tsx';
import { createSco } from '../../src/islands/sco/sco.ts';
import { holdSco } from '../../src/islands/sco/use-sco.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { course, quietPage } from './quiet-page.ts';
import { check, items, types } from './sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

const html = (...given: readonly Item[]) =>
  renderToString(<Quiz quiz={check(...given)} first={1} of={given.length} />);

/** Each item again with another right answer and nothing else changed. */
const rekeyed: readonly Item[] = [
  { ...items['true-false'], correct: false },
  { ...items.choice, correct: ['b'] },
  { ...items['fill-in'], accept: ['embargo'] },
  { ...items.matching, correct: { maker: 'waits', buyer: 'sells' } },
  { ...items.sequencing, correct: ['third', 'first', 'second'] },
  { ...items.numeric, correct: 1, tolerance: 0 },
  {
    ...items.performance,
    points: 3,
    outcomes: [{ ...items.performance.outcomes[1], points: 3 }],
  },
];

/** A matching whose targets are too long for radio buttons. */
const lettered = {
  ...items.matching,
  id: 'lettered',
  targets: items.matching.targets.map(({ id, text }) => ({
    id,
    text: `${text} in a sentence that no radio button has room for`,
  })),
};

describe('a check before anything is answered', () => {
  it.each(types)('shows the question of a %s item and what may be picked', (type) => {
    const item = items[type];
    const page = html(item);
    expect(page).toContain(item.prompt);
    const parts = [
      ...('options' in item ? item.options : []),
      ...('sources' in item ? [...item.sources, ...item.targets] : []),
      ...(item.type === 'sequencing' ? item.steps : []),
      ...(item.type === 'performance' ? item.steps[0].options : []),
      ...('scale' in item ? item.scale : []),
    ];
    for (const { text } of parts) expect(page).toContain(text);
  });

  it.each(
    rekeyed.map((item) => [item.type, item] as const),
  )('is the same page whatever the key of a %s item', (type, item) => {
    expect(html(item)).toBe(html(items[type]));
  });

  it('holds no feedback, explanation or model answer', () => {
    const page = html(...Object.values(items));
    for (const text of ['The reason behind', 'Said of', 'Why ', 'A model', 'First point', 'tax']) {
      expect(page).not.toContain(text);
    }
  });

  it('never starts a sequence in its right order', () => {
    const { steps } = items.sequencing;
    const shown = (page: string) =>
      [...page.matchAll(/step-text">([^<]+)/g)].map(([, text]) => text);
    const authored = { ...items.sequencing, correct: steps.map(({ id }) => id) };
    expect(shown(html(authored))).toHaveLength(steps.length);
    expect(shown(html(authored))).not.toEqual(steps.map(({ text }) => text));
  });

  it('takes no answer until the launch has been read', () => {
    const page = html(...Object.values(items));
    expect(page.match(/<fieldset [^>]*disabled=""/g)).toHaveLength(types.length);
    expect(page.match(/<div class="item"[^>]* aria-busy="true"/g)).toHaveLength(types.length);
    // The button of a scenario stands in its disabled fieldset.
    expect(page.match(/<button[^>]* disabled=""[^>]*>(Check|Save)/g)).toHaveLength(
      types.length - 1,
    );
  });

  it('uses each id once', () => {
    const ids = [...html(...Object.values(items)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(types.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('offers each short target in a radio group of its source', () => {
    const page = html(items.matching);
    const groups = page.match(/role="radiogroup" aria-labelledby="pairs-(maker|buyer)-name"/g);
    expect(groups).toHaveLength(2);
    expect(page.match(/<input type="radio" name="pairs-maker"/g)).toHaveLength(3);
    // What is dragged says nothing that the radio buttons do not.
    expect(page).toMatch(/<ul class="targets" aria-hidden="true">/);
    expect(page).not.toContain('<select');
  });

  it('lists long targets by letters, and names them so in a control for each source', () => {
    const page = html(lettered);
    expect(page).toMatch(/<ol class="targets"><li>.*?sells in a sentence that no radio button/s);
    expect(page.match(/<option value="sells">A. sells in a sentence…<\/option>/g)).toHaveLength(2);
    expect(page).not.toContain('type="radio"');
  });

  it('gives every input a label', () => {
    const page = html(...Object.values(items), lettered);
    const labelled = new Set([...page.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id));
    const outside = page.replace(/<label[^>]*>.*?<\/label>/gs, '');
    const inputs = [...outside.matchAll(/<(?:input|textarea|select)[^>]*>/g)].map(([tag]) => tag);
    expect(inputs).toHaveLength(5);
    for (const input of inputs) expect(labelled).toContain(/ id="([^"]+)"/.exec(input)?.[1]);
  });

  it('carries no style attribute, which the security policy would refuse', () => {
    expect(html(...Object.values(items))).not.toMatch(/ style=/);
  });

  it('keeps each text alone in its element, so that a translated page can be written anew', () => {
    expect(html(...Object.values(items))).not.toContain('<!-- -->');
  });

  it('shows markup in a text as text', () => {
    const page = html({ ...items.choice, prompt: '<img src=x onerror=alert(1)>' });
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img');
  });

  it('shows the hint only where there is one, closed', () => {
    expect(html(items.choice)).not.toContain('<details');
    const page = html({ ...items.choice, hint: 'Think of the buyer.' });
    expect(page).toMatch(/<details class="hint"><summary>Hint<\/summary><p>Think of the buyer/);
  });

  it('writes out the date an answer holds for', () => {
    expect(html({ ...items.choice, asAt: '2026-08' })).toContain('>As at August 2026</time>');
    expect(html({ ...items.choice, asAt: '2026-08-31' })).toContain('>As at 31 August 2026</time>');
  });
});
