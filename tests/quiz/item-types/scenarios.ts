import fc from 'fast-check';
import type { PerformanceItem } from '../../../src/quiz/item-types/performance.ts';
import { play } from '../../../src/quiz/item-types/scenario.ts';
import type { Decision, PerformanceKey } from '../../../src/quiz/item-types/scenario-key.ts';
import { hash } from '../../../src/quiz/text/hash.ts';

/** Two summers of a water works: three steps, two meters, three outcomes, two points. */
export const drought: PerformanceItem = {
  id: 'drought',
  type: 'performance',
  objective: 'makers_name',
  points: 2,
  prompt: 'You run the water works of a town.',
  explanation: 'Saving early costs least.',
  meters: [
    { id: 'water', name: 'Water', start: 60, min: 0, max: 100, unit: '%' },
    { id: 'trust', name: 'Trust', start: 50, min: 0, max: 100 },
  ],
  steps: [
    {
      id: 'june',
      title: 'June',
      situation: 'No rain for three weeks.',
      cards: {
        draw: 1,
        from: [
          { id: 'forecast', text: 'The forecast is dry.' },
          { id: 'leak', text: 'A main is leaking.' },
        ],
      },
      options: [
        {
          id: 'wait',
          text: 'Wait for rain',
          effects: { water: -30 },
          follows: 'It stays dry.',
          next: 'july',
        },
        {
          id: 'save',
          text: 'Ask all to save',
          effects: { water: -10, trust: -5 },
          follows: 'Most do.',
          next: 'july',
        },
        {
          id: 'sell',
          text: 'Sell water to the next town',
          effects: { water: -50, trust: 5 },
          follows: 'The lake runs low.',
          outcome: 'empty',
        },
      ],
    },
    {
      id: 'july',
      title: 'July',
      situation: 'The lake is falling.',
      reason: 'Why?',
      options: [
        {
          id: 'ban',
          text: 'Ban watering of gardens',
          effects: { water: -5, trust: -15 },
          follows: 'Gardens turn brown.',
        },
        {
          id: 'wait',
          text: 'Wait on',
          effects: { water: -25 },
          follows: 'It rains at last.',
        },
      ],
    },
  ],
  outcomes: [
    {
      id: 'full',
      title: 'Enough water',
      text: 'Enough for all.',
      points: 2,
      when: { water: { min: 40 } },
    },
    { id: 'low', title: 'Just enough', text: 'It was close.', points: 1, when: {} },
    { id: 'empty', title: 'An empty lake', text: 'The taps run dry.', points: 0 },
  ],
};

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Scenarios with any steps that only go on; some of their steps may be out of reach. */
export const scenarioArbitrary: fc.Arbitrary<PerformanceKey> = fc
  .record({
    steps: fc.shuffledSubarray(letters, { minLength: 2 }),
    seed: fc.nat(),
    points: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ steps, seed, points }) => {
    let picks = 0;
    const pick = (most: number) => hash(`${seed}/${picks++}`) % most;
    const played = {
      id: 'item',
      objective: 'goal',
      type: 'performance' as const,
      points,
      meters: [
        { id: 'm', start: pick(20) },
        { id: 'constructor', start: 0 },
      ],
      steps: steps.map((id, at) => ({
        id,
        ...(pick(3) === 0 && { reason: 'Why?' }),
        options: letters.slice(0, 1 + pick(4)).map((option) => {
          const next = steps[at + 1 + pick(steps.length - at)];
          const effects: Record<string, number> = pick(2) === 0 ? {} : { m: pick(21) - 10 };
          return { id: option, effects, ...(next !== undefined && { next }) };
        }),
      })),
      outcomes: [],
    };
    // Some way comes to the best end.
    const way = wayOf(
      played,
      Array.from(steps, () => pick(20)),
    );
    const end = play(played, way).turns.at(-1)?.values[0];
    return {
      ...played,
      outcomes: [
        { id: 'good', points, when: { m: { min: end, max: end } } },
        { id: 'rest', points: 0, when: {} },
      ],
    };
  });

/** A way through a scenario as far as anyone may have come; with a text wherever a reason is asked. */
export function decisionsArbitrary(
  item: PerformanceKey,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Decision[]> {
  return fc
    .record({
      picks: fc.array(fc.nat({ max: 20 }), { maxLength: item.steps.length }),
      texts: fc.array(text, { minLength: item.steps.length, maxLength: item.steps.length }),
    })
    .map(({ picks, texts }) => wayOf(item, picks, texts));
}

/** The way of someone who picks options by numbers, until the numbers or the steps end. */
export function wayOf(
  item: PerformanceKey,
  picks: readonly number[],
  texts: readonly string[] = [],
): readonly Decision[] {
  const way: Decision[] = [];
  for (const [at, pick] of picks.entries()) {
    const run = play(item, way);
    if (run.kind === 'over') break;
    const { id, options, reason } = run.step;
    const option = options[pick % options.length]?.id ?? '';
    way.push({ step: id, option, ...(reason !== undefined && { reason: texts[at] ?? 'So.' }) });
  }
  return way;
}
