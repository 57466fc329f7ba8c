import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { arrangement, type Reveal } from '../../../src/islands/items/body.ts';
import { view } from '../../../src/islands/items/Performance.tsx';
import { Situation } from '../../../src/islands/items/ScenarioStep.tsx';
import { createSco } from '../../../src/islands/sco/sco.ts';
import { holdSco } from '../../../src/islands/sco/use-sco.ts';
import type { PerformanceItem } from '../../../src/quiz/item-types/performance.ts';
import type { Decision } from '../../../src/quiz/item-types/scenario-key.ts';
import { drought } from '../../quiz/item-types/scenarios.ts';
import { course, quietPage } from '../quiet-page.ts';
import { items } from '../sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

const buy: Decision = { step: 'offer', option: 'buy' };
const sell: Decision = { step: 'rule', option: 'sell', reason: 'It is <old>.' };

function page(
  decisions: readonly Decision[],
  reveal: Reveal = 'nothing',
  item: PerformanceItem = items.performance,
) {
  return renderToString(
    <view.Body
      item={item}
      response={{ type: 'performance', decisions }}
      onResponse={() => {}}
      reveal={reveal}
      arrange={arrangement(1, item.id)}
      locked={false}
    />,
  );
}

describe('a scenario', () => {
  it('begins with its first step and tells nothing of what follows', () => {
    const start = page([]);
    expect(start).toMatch(
      /<legend[^>]*>An offer<\/legend>.*A seller calls\..*Buy now.*Wait a week/s,
    );
    expect(start).toMatch(/Stock<\/span> <span class="meter-value">5</);
    expect(start).not.toMatch(/Said of|A rule|The end|<table|textarea/);
  });

  it('keeps a step above, with what followed and how the meters moved, and asks the next', () => {
    const half = page([buy]);
    expect(half).toMatch(/<summary>.*An offer.*Buy now.*<\/summary>/s);
    expect(half).toMatch(/tabindex="-1"><p>Said of buying\..*Stock: 9 \(\+4\)/s);
    expect(half).toMatch(/<label for="([^"]+)">What speaks for it\?<\/label><textarea id="\1"/);
    expect(half).not.toMatch(/Said of (waiting|keeping|selling)|The end|<table/);
  });

  it('ends with the outcome, its points and the meters over time, as a line and as a table', () => {
    const end = page([buy, sell], 'given');
    expect(end).toMatch(
      /tabindex="-1">.*The end: An empty store.*Said of the rest\..*0 of 1 points/s,
    );
    expect(end).toContain('It is &lt;old&gt;.');
    const rows = [
      ...end.matchAll(/<tr><th scope="row">([^<]+)<\/th><td data-column="Stock">([^<]+)</g),
    ];
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ['Start', '5'],
      ['An offer', '9'],
      ['A rule', '4'],
    ]);
    const [line] = /class="meter-line" d="([^"]+)"/.exec(end)?.slice(1) ?? [];
    expect(line).toBe('M4.00 20.00L50.00 7.20L96.00 23.20');
    expect(end).not.toMatch(/Said of (waiting|keeping)|You chose|<fieldset/);
  });

  it('shows the other ways only once the answer is due', () => {
    const end = page([buy, sell], 'all');
    const [first = '', second = ''] = end.split('class="fork"').slice(1);
    expect(first).toMatch(/data-taken="true".*You chose.*Buy now.*Stock \+4; leads to: A rule\./s);
    expect(first).toMatch(/Wait a week.*Said of waiting\..*leads to: A rule\./s);
    expect(second).toMatch(
      /You chose.*Sell it.*Keep the stock.*Said of keeping\..*ends the scenario\./s,
    );
  });

  it('without meters, outcomes or points says no more than that it is over', () => {
    const bare = { ...items.performance, points: 0, meters: [], outcomes: [] };
    const end = page([buy, sell], 'all', bare);
    expect(end).toContain('The scenario is over');
    expect(end).not.toMatch(/points|<table|class="meters"/);
  });
});

describe('the cards of a step', () => {
  const [step] = drought.steps;
  if (step === undefined) throw new Error('The scenario has steps.');
  const cards = (seed: number | null) =>
    renderToString(
      <Situation
        item={drought}
        step={step}
        cards={seed === null ? null : arrangement(seed, drought.id)}
      />,
    ).match(/The forecast is dry|A main is leaking/g);

  it('wait for the launch, which tells the seed', () => {
    expect(cards(null)).toBeNull();
  });

  it('are as many as are drawn, the same for the same seed, and others for others', () => {
    const drawn = Array.from({ length: 20 }, (_, seed) => cards(seed)?.join());
    expect(drawn).toEqual(Array.from({ length: 20 }, (_, seed) => cards(seed)?.join()));
    expect(new Set(drawn)).toEqual(new Set(['The forecast is dry', 'A main is leaking']));
  });
});
