import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PerformanceItem } from '../../../src/quiz/item-types/performance.ts';
import { play } from '../../../src/quiz/item-types/scenario.ts';
import { scenarioFlaws } from '../../../src/quiz/written/scenario-flaws.ts';
import { drought, scenarioArbitrary, wayOf } from '../item-types/scenarios.ts';

const told = (item: PerformanceItem) =>
  scenarioFlaws(item).map(({ path, message }) => `${path.join('.')}: ${message}`);

const { steps, outcomes, meters } = drought;
const [juneStep, julyStep] = steps;
const [wait, save, sell] = juneStep?.options ?? [];
const [ban, waitOn] = julyStep?.options ?? [];
const [full, low, empty] = outcomes;
const [water, trust] = meters;
if (!juneStep || !julyStep || !wait || !save || !sell || !ban || !waitOn) throw new Error();
if (!full || !low || !empty || !water || !trust) throw new Error();

const june = (...options: readonly (typeof wait)[]) => ({ ...juneStep, options });
const july = (...options: readonly (typeof wait)[]) => ({ ...julyStep, options });

describe('a scenario whose steps hang together', () => {
  it('has no flaws', () => {
    expect(told(drought)).toEqual([]);
  });

  it.each<[string, Partial<PerformanceItem>]>([
    [
      'bounds that are open above or below',
      { outcomes: [{ ...full, when: { trust: { max: 100 } } }, empty] },
    ],
    [
      'meters that begin at an end of their scales and come to the other',
      {
        outcomes: [],
        points: 0,
        meters: [
          { ...water, start: 100 },
          { ...trust, start: 0 },
        ],
        steps: [
          june({ ...wait, effects: { water: -100, trust: 100 } }),
          july({ ...ban, effects: {} }),
        ],
      },
    ],
    [
      'no outcomes, where any way may end',
      { outcomes: [], points: 0, steps: [june(wait), julyStep] },
    ],
  ])('may have %s', (_, change) => {
    expect(told({ ...drought, ...change })).toEqual([]);
  });
});

describe('a scenario is told', () => {
  it.each<[string, PerformanceItem, readonly string[]]>([
    [
      'where an option leads to no step, to no outcome or to both, and moves no meter',
      {
        ...drought,
        steps: [
          june(
            { ...wait, next: 'jully' },
            { ...save, effects: { watr: 1 } },
            { ...sell, next: 'july' },
          ),
          july(ban, { ...waitOn, outcome: 'fine' }),
        ],
      },
      [
        'steps.0.options.0.next: no step has the id "jully"; there are: june, july',
        'steps.0.options.1.effects.watr: no meter has the id "watr"; there are: water, trust',
        'steps.0.options.2.outcome: the option leads to "july" and ends in "empty" at once; remove one of the two',
        'steps.1.options.1.outcome: no outcome has the id "fine"; there are: full, low, empty',
      ],
    ],
    [
      'where a step would come again',
      { ...drought, steps: [juneStep, july(ban, { ...waitOn, next: 'june' })] },
      [
        'steps.1.options.1.next: "june" would come again: june > july > june; a scenario only goes on, so lead to a later step',
      ],
    ],
    [
      'where a step leads to itself',
      { ...drought, steps: [juneStep, july(ban, { ...waitOn, next: 'july' })] },
      [
        'steps.1.options.1.next: "july" would come again: july > july; a scenario only goes on, so lead to a later step',
      ],
    ],
    [
      'which step nobody sees',
      { ...drought, steps: [...steps, { ...july(ban), id: 'august' }] },
      [
        'steps.2.id: no option leads to "august", so nobody sees it; name it in the "next" of an option, or remove it',
      ],
    ],
    [
      'where a meter leaves its scale, and on which way',
      {
        ...drought,
        steps: [
          june({ ...wait, effects: { water: -40 } }, save, sell),
          july(ban, { ...waitOn, effects: { water: -25, trust: 60 } }),
        ],
      },
      [
        'steps.1.options.1.effects.water: "water" falls to -5, below 0, on the way june: wait > july: wait; change the effects, or widen the scale of the meter',
        'steps.1.options.1.effects.trust: "trust" rises to 110, above 100, on the way june: wait > july: wait; change the effects, or widen the scale of the meter',
      ],
    ],
    [
      'of a meter without a scale, or that begins off it',
      {
        ...drought,
        meters: [
          { ...water, min: 100 },
          { ...trust, start: 120 },
        ],
      },
      [
        'meters.0: a scale from 100 to 100 has no length; write a higher "max" or a lower "min"',
        'meters.1.start: "trust" begins at 120, off its scale of 0 to 100; change one of the three',
      ],
    ],
    [
      'of points that no outcome gives, and of more than there are',
      { ...drought, points: 3 },
      ['points: no outcome gives all 3 points; write "points": 3 in the best one'],
    ],
    [
      'of an outcome with points where the scenario is not graded',
      { ...drought, points: 0, outcomes: [{ ...full, points: 1 }, { ...low, points: 0 }, empty] },
      [
        'outcomes.0.points: 1 points are more than the 0 of the item; write "points": 1 in the item, or fewer here',
      ],
    ],
    [
      'of bounds of no meter, and of bounds that nothing keeps',
      {
        ...drought,
        outcomes: [
          { ...full, when: { watr: {}, trust: { min: 9, max: 1 } } },
          { ...low, points: 2 },
          empty,
        ],
      },
      [
        'outcomes.0.when.watr: no meter has the id "watr"; there are: water, trust',
        'outcomes.0.when.trust: no value is at least 9 and at most 1; swap the two',
        'outcomes.0: no way ends in "full"; widen its "when", move it up, or remove it',
      ],
    ],
    [
      'where a way ends in no outcome',
      { ...drought, outcomes: [full, { ...low, when: { water: { min: 10 } } }, empty] },
      [
        'steps.1.options.1: the way june: wait > july: wait ends in no outcome; write "next" or "outcome" here, or add an outcome with "when": {} behind the others, which takes the rest',
      ],
    ],
    [
      'where a way ends in none before the last step, by any of its options',
      {
        ...drought,
        steps: [june(wait, { ...sell, outcome: undefined }), julyStep],
        outcomes: [
          { ...full, when: { water: { min: 20 } } },
          { ...low, when: { water: { max: 9 }, trust: { max: 50 } } },
        ],
      },
      [
        'steps.0.options.1: the way june: sell ends in no outcome; write "next" or "outcome" here, or add an outcome with "when": {} behind the others, which takes the rest',
      ],
    ],
    [
      'of outcomes that no way ends in',
      {
        ...drought,
        steps: [june(wait, save), julyStep],
        outcomes: [full, low, empty, { ...low, id: 'never' }],
      },
      [
        'outcomes.2: no way ends in "empty"; name it as the "outcome" of an option, give it a "when", or remove it',
        'outcomes.3: no way ends in "never"; widen its "when", move it up, or remove it',
      ],
    ],
    [
      'where there are no meters to move',
      {
        ...drought,
        meters: [],
        outcomes: [],
        points: 0,
        steps: [june(save), july({ ...ban, effects: {} })],
      },
      [
        'steps.0.options.0.effects.water: no meter has the id "water"; there is no meter',
        'steps.0.options.0.effects.trust: no meter has the id "trust"; there is no meter',
      ],
    ],
  ])('%s', (_, item, expected) => {
    expect(told(item)).toEqual(expected);
  });

  it('whose ways are too many to be sure of their ends', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `s${at}`);
    const item: PerformanceItem = {
      ...drought,
      meters: [{ ...water, max: 2 ** 22 }],
      outcomes: [{ ...full, when: {} }],
      steps: ids.map((id, at) => ({
        ...juneStep,
        id,
        options: [0, 1].map((by) => ({
          ...wait,
          id: `o${by}`,
          effects: { water: by * 2 ** at },
          next: ids[at + 1],
        })),
      })),
    };
    expect(told(item)).toEqual([expect.stringMatching(/^steps: .*more than 20,000/)]);
  });
});

describe('any scenario', () => {
  /** Each meter may move so far from its start. */
  const reaching = (span: number) =>
    scenarioArbitrary.map(
      (key): PerformanceItem => ({
        ...drought,
        ...key,
        meters: key.meters.map((meter) => ({
          ...meter,
          name: meter.id,
          min: meter.start - span,
          max: meter.start + span,
        })),
        steps: key.steps.map((step) => ({
          ...step,
          title: step.id,
          situation: step.id,
          options: step.options.map((option) => ({ ...option, text: option.id, follows: 'So.' })),
        })),
        outcomes: key.outcomes.map((outcome) => ({ ...outcome, title: outcome.id, text: 'So.' })),
      }),
    );
  const picks = fc.array(fc.nat(), { minLength: 8 });

  it('without a flaw keeps its meters on their scales and comes to an outcome', () => {
    fc.assert(
      fc.property(reaching(30), picks, (item, way) => {
        fc.pre(scenarioFlaws(item).length === 0);
        const run = play(item, wayOf(item, way));
        expect(run.kind === 'over' && run.outcome !== null).toBe(true);
        for (const { values } of run.turns)
          item.meters.forEach(({ min, max }, at) => {
            expect(values[at]).toBeGreaterThanOrEqual(min);
            expect(values[at]).toBeLessThanOrEqual(max);
          });
      }),
      { numRuns: 500 },
    );
  });

  it('that leaves a scale on some way is told', () => {
    fc.assert(
      fc.property(reaching(4), picks, (item, way) => {
        const { turns } = play(item, wayOf(item, way));
        const start = item.meters[0]?.start ?? 0;
        fc.pre(turns.some(({ values: [value = 0] }) => Math.abs(value - start) > 4));
        expect(told(item).join('\n')).toMatch(/"m" (falls|rises) to/);
      }),
    );
  });

  it('tells just the steps that no way comes to', () => {
    fc.assert(
      fc.property(reaching(100), (item) => {
        const reached = new Set([item.steps[0]?.id]);
        for (const { id, options } of item.steps)
          if (reached.has(id)) for (const { next } of options) reached.add(next);
        const unseen = item.steps.flatMap(({ id }, at) =>
          reached.has(id) ? [] : [`steps.${at}.id`],
        );
        const paths = scenarioFlaws(item).map(({ path }) => path.join('.'));
        expect(paths.filter((path) => /^steps\.\d+\.id$/.test(path))).toEqual(unseen);
      }),
    );
  });
});
