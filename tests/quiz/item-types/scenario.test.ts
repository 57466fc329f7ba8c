import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestWay,
  longestWay,
  play,
  startValues,
  waysThrough,
} from '../../../src/quiz/item-types/scenario.ts';
import { isComplete, scoreItem } from '../../../src/quiz/score.ts';
import { decisionsArbitrary, drought, scenarioArbitrary, wayOf } from './scenarios.ts';

const june = (option: string) => ({ step: 'june', option });
const july = (option: string) => ({ step: 'july', option });
const played = scenarioArbitrary.chain((item) =>
  fc.tuple(fc.constant(item), decisionsArbitrary(item, fc.constant('So.'))),
);

describe('a scenario', () => {
  it('begins with its first step', () => {
    expect(play(drought, [])).toMatchObject({ kind: 'running', turns: [], step: { id: 'june' } });
    expect(startValues(drought)).toEqual([60, 50]);
  });

  it('moves the meters with each decision and goes on', () => {
    const run = play(drought, [june('save')]);
    expect(run).toMatchObject({ kind: 'running', step: { id: 'july' } });
    expect(run.turns.map(({ values }) => values)).toEqual([[50, 45]]);
  });

  it.each([
    ['save', 'ban', 'full'],
    ['save', 'wait', 'low'],
    ['wait', 'ban', 'low'],
  ])('ends, after %s and %s, in the first outcome whose bounds hold: %s', (one, two, id) => {
    const run = play(drought, [june(one), july(two)]);
    expect(run).toMatchObject({ kind: 'over', outcome: { id } });
  });

  it('ends in the outcome that an option names, whatever the meters say', () => {
    expect(play(drought, [june('sell')])).toMatchObject({ kind: 'over', outcome: { id: 'empty' } });
  });

  it('ends in none where none is stated', () => {
    const run = play({ ...drought, outcomes: [] }, [june('wait'), july('wait')]);
    expect(run).toMatchObject({ kind: 'over', outcome: null });
  });

  it.each([
    ['of another step', [july('wait')], 0],
    ['that there is not', [june('gone')], 0],
    ['after the end', [june('sell'), july('wait')], 1],
    ['that comes too early', [june('save'), june('wait')], 1],
  ])('passes over a decision %s, and what comes after it', (_, decisions, turns) => {
    expect(play(drought, decisions).turns).toHaveLength(turns);
  });

  it('adds tenths without what binary fractions add', () => {
    const item = {
      meters: [{ id: 'm', start: 0.1 }],
      steps: [{ id: 'a', options: [{ id: 'on', effects: { m: 0.2 } }] }],
      outcomes: [],
    };
    const run = play(item, [{ step: 'a', option: 'on' }]);
    expect(run.turns.at(-1)?.values).toEqual([0.3]);
  });

  it('takes no meter for moved by what every object has', () => {
    fc.assert(
      fc.property(played, ([item, decisions]) => {
        for (const { values } of play(item, decisions).turns) expect(values[1]).toBe(0);
      }),
    );
  });

  it('comes to its end for whoever goes on, and is whole and scored only there', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.array(fc.nat(), { minLength: 8 }), (item, picks) => {
        const way = wayOf(item, picks);
        const run = play(item, way);
        expect(run.kind).toBe('over');
        for (let steps = 0; steps <= way.length; steps += 1) {
          const response = { type: 'performance', decisions: way.slice(0, steps) } as const;
          const whole = steps === way.length;
          expect(isComplete(item, response)).toBe(whole);
          const points = whole && run.kind === 'over' ? (run.outcome?.points ?? 0) : 0;
          expect(scoreItem(item, response).earned).toBeCloseTo(points);
        }
      }),
    );
  });
});

describe('the ways through a scenario', () => {
  it('are told in the order of the file', () => {
    expect([...waysThrough(drought)].map(({ decisions }) => decisions)).toEqual([
      [june('wait'), july('ban')],
      [june('wait'), july('wait')],
      [june('save'), july('ban')],
      [june('save'), july('wait')],
      [june('sell')],
    ]);
  });

  it('come to every outcome that anyone comes to', () => {
    fc.assert(
      fc.property(played, ([item, decisions]) => {
        const run = play(item, decisions);
        fc.pre(run.kind === 'over');
        const ends = [...waysThrough(item)].map(({ outcome }) => outcome?.id);
        expect(ends).toContain(run.kind === 'over' ? run.outcome?.id : '');
      }),
    );
  });

  it('say when there are too many to go', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `s${at}`);
    const steps = ids.map((id, at) => ({
      id,
      options: [0, 1].map((by) => ({
        id: `o${by}`,
        effects: { m: by * 2 ** at },
        next: ids[at + 1],
      })),
    }));
    const ways = waysThrough({ meters: [{ id: 'm', start: 0 }], steps, outcomes: [] });
    let way = ways.next();
    while (way.done !== true) way = ways.next();
    expect(way.value).toBe('some');
  });

  it('have a best one, which earns all points', () => {
    expect(bestWay(drought)).toEqual([june('save'), july('ban')]);
    expect(bestWay({ ...drought, points: 0 })).toBeNull();
    fc.assert(
      fc.property(scenarioArbitrary, (item) => {
        fc.pre(item.points > 0);
        const decisions = bestWay(item) ?? [];
        expect(scoreItem(item, { type: 'performance', decisions }).result).toBe('correct');
      }),
    );
  });

  it('have a longest one, where steps that ask a reason count as more', () => {
    fc.assert(
      fc.property(played, fc.integer({ min: 1, max: 7 }), ([item, decisions], reasonCounts) => {
        const length = (way: typeof decisions) =>
          way.reduce((sum, { step }) => {
            const asks = item.steps.find(({ id }) => id === step)?.reason !== undefined;
            return sum + (asks ? reasonCounts : 1);
          }, 0);
        expect(length(longestWay(item, reasonCounts))).toBeGreaterThanOrEqual(length(decisions));
        expect(play(item, longestWay(item, 1)).kind).toBe('over');
      }),
    );
  });
});
