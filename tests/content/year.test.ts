import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import type { PerformanceItem, PerformanceStep } from '../../src/quiz/item-types/performance.ts';
import { effectOn, play } from '../../src/quiz/item-types/scenario.ts';
import type { Decision } from '../../src/quiz/item-types/scenario-key.ts';

const found = loadCourse('src/content')
  .quizzes.flatMap(({ items }) => items)
  .find(({ id }) => id === 'window_year');
if (found?.type !== 'performance') throw new Error('The scenario "window_year" is gone');
const year: PerformanceItem = found;

/** What is better when it is lower. */
const burdens = ['cost', 'exposure'];

/** What a way through has added to each meter, turned so that more is better. */
type Gains = readonly number[];

function gainsOf(effects: Readonly<Record<string, number>>): Gains {
  return year.meters.map(({ id }) => effectOn(id, effects) * (burdens.includes(id) ? -1 : 1));
}

interface Way {
  readonly decisions: readonly Decision[];
  readonly gains: Gains;
}

/** All ways on from a step, however many states they share. */
function waysFrom(step: PerformanceStep): readonly Way[] {
  return step.options.flatMap(({ id, effects, next }) => {
    const after = year.steps.find((each) => each.id === next);
    const rest = after === undefined ? [{ decisions: [], gains: gainsOf({}) }] : waysFrom(after);
    return rest.map(({ decisions, gains }) => ({
      decisions: [{ step: step.id, option: id }, ...decisions],
      gains: gainsOf(effects).map((gain, at) => gain + (gains[at] ?? 0)),
    }));
  });
}

/** At least as good in every meter, and not the same. */
function beats(one: Gains, other: Gains): boolean {
  return (
    one.every((gain, at) => gain >= (other[at] ?? 0)) && one.some((gain, at) => gain !== other[at])
  );
}

/** Ways that nothing beats. */
function bestOf(ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ gains }) => !ways.some((other) => beats(other.gains, gains)));
}

const [first] = year.steps;
const ways = first === undefined ? [] : waysFrom(first);

describe('the year as head of infrastructure', () => {
  it('has four quarters with four ways each', () => {
    expect(ways).toHaveLength(4 ** 4);
    expect(new Set(ways.map(({ decisions }) => decisions.length))).toEqual(new Set([4]));
  });

  it('asks for a reason at every step, before anything follows', () => {
    expect(year.steps.filter(({ reason }) => reason === undefined)).toEqual([]);
  });

  it('gives the same news and options to all who are in one quarter, whatever they did before', () => {
    const byQuarter = Map.groupBy(year.steps, ({ title }) => title);
    for (const steps of byQuarter.values()) {
      expect(new Set(steps.map(({ cards }) => JSON.stringify(cards))).size).toBe(1);
      for (const { options } of steps) {
        expect(options.map(({ id }) => id)).toEqual(['buy', 'wait', 'rent', 'port']);
      }
    }
  });

  it.each(
    year.steps.map((step) => [step.id, step] as const),
  )('has no winner and no loser at %s: each option begins a way that no other beats', (_, step) => {
    const begun = new Set(bestOf(waysFrom(step)).map(({ decisions }) => decisions[0]?.option));
    expect([...begun].sort()).toEqual(step.options.map(({ id }) => id).sort());
  });

  it('has no way that is best in two meters at once', () => {
    const leaders = year.meters.map((_, at) => {
      const most = Math.max(...ways.map(({ gains }) => gains[at] ?? 0));
      return ways.filter(({ gains }) => gains[at] === most);
    });
    const all = leaders.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('comes to each of its ends on some way that no other beats, and grades none', () => {
    const ends = bestOf(ways).map(({ decisions }) => {
      const run = play(year, decisions);
      return run.kind === 'over' ? run.outcome?.id : undefined;
    });
    expect([...new Set(ends)].sort()).toEqual(year.outcomes.map(({ id }) => id).sort());
    expect([year.points, ...year.outcomes.map(({ points }) => points)]).toEqual([0, 0, 0, 0, 0]);
  });
});
