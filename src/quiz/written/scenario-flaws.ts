import type {
  Meter,
  PerformanceItem,
  PerformanceStep,
  StepOption,
} from '../item-types/performance.ts';
import { added, effectOn, waysThrough } from '../item-types/scenario.ts';
import type { Decision } from '../item-types/scenario-key.ts';

/** What is wrong at a place inside an item. */
interface ScenarioFlaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Why the steps of a scenario do not hang together: names of nothing, steps that come again or
 * never, meters that leave their scale, ends and outcomes that miss each other. Empty where they do.
 */
export function scenarioFlaws(item: PerformanceItem): readonly ScenarioFlaw[] {
  const strangers = [...optionsOf(item)].flatMap((place) => strangersOf(item, place));
  const flaws = [...strangers, ...unknownBounds(item), ...pointFlaws(item)];
  if (strangers.length > 0) return flaws;
  const { order, cycle } = travel(item);
  // Steps behind one that comes again are no news.
  if (cycle !== null) return [...flaws, cycle];
  return [
    ...flaws,
    ...unseenSteps(item, order),
    ...item.meters.flatMap((meter, at) => meterFlaws(item, order, meter, at)),
    ...endFlaws(item),
  ];
}

interface OptionPlace {
  readonly step: PerformanceStep;
  readonly option: StepOption;
  readonly path: readonly (string | number)[];
}

function* optionsOf({ steps }: PerformanceItem): Generator<OptionPlace> {
  for (const [at, step] of steps.entries()) {
    for (const [nth, option] of step.options.entries()) {
      yield { step, option, path: ['steps', at, 'options', nth] };
    }
  }
}

function strangersOf(
  item: PerformanceItem,
  { option, path }: OptionPlace,
): readonly ScenarioFlaw[] {
  const { next, outcome, effects } = option;
  const flaws: ScenarioFlaw[] = Object.keys(effects)
    .filter((meter) => !names(item.meters).includes(meter))
    .map((meter) => noSuch([...path, 'effects', meter], 'meter', meter, item.meters));
  if (next !== undefined && !names(item.steps).includes(next)) {
    flaws.push(noSuch([...path, 'next'], 'step', next, item.steps));
  }
  if (outcome !== undefined && !names(item.outcomes).includes(outcome)) {
    flaws.push(noSuch([...path, 'outcome'], 'outcome', outcome, item.outcomes));
  }
  if (next !== undefined && outcome !== undefined) {
    const message = `the option leads to "${next}" and ends in "${outcome}" at once; remove one of the two`;
    flaws.push({ path: [...path, 'outcome'], message });
  }
  return flaws;
}

function unknownBounds({ meters, outcomes }: PerformanceItem): readonly ScenarioFlaw[] {
  return outcomes.flatMap(({ when = {} }, at) =>
    Object.entries(when).flatMap(([meter, { min, max }]) => {
      const path = ['outcomes', at, 'when', meter];
      if (!names(meters).includes(meter)) return [noSuch(path, 'meter', meter, meters)];
      if (min === undefined || max === undefined || min <= max) return [];
      return [{ path, message: `no value is at least ${min} and at most ${max}; swap the two` }];
    }),
  );
}

function pointFlaws({ points, outcomes }: PerformanceItem): readonly ScenarioFlaw[] {
  const above = outcomes.flatMap((outcome, at) => {
    if (outcome.points <= points) return [];
    const message = `${outcome.points} points are more than the ${points} of the item; write "points": ${outcome.points} in the item, or fewer here`;
    return [{ path: ['outcomes', at, 'points'], message }];
  });
  if (points === 0 || outcomes.some((outcome) => outcome.points >= points)) return above;
  const message = `no outcome gives all ${points} points; write "points": ${points} in the best one`;
  return [...above, { path: ['points'], message }];
}

/** The steps that can come, each before those it leads to; or the first that comes again. */
function travel(item: PerformanceItem): {
  readonly order: readonly PerformanceStep[];
  readonly cycle: ScenarioFlaw | null;
} {
  const done: PerformanceStep[] = [];
  const enter = (step: PerformanceStep, way: readonly string[]): ScenarioFlaw | null => {
    for (const [nth, { next }] of step.options.entries()) {
      const after = item.steps.find(({ id }) => id === next);
      if (after === undefined || done.includes(after)) continue;
      if (way.includes(after.id)) {
        const round = [...way.slice(way.indexOf(after.id)), after.id].join(' > ');
        const path = ['steps', item.steps.indexOf(step), 'options', nth, 'next'];
        const message = `"${after.id}" would come again: ${round}; a scenario only goes on, so lead to a later step`;
        return { path, message };
      }
      const cycle = enter(after, [...way, after.id]);
      if (cycle !== null) return cycle;
    }
    done.push(step);
    return null;
  };
  const [first] = item.steps;
  const cycle = first === undefined ? null : enter(first, [first.id]);
  return { order: done.reverse(), cycle };
}

function unseenSteps(
  { steps }: PerformanceItem,
  order: readonly PerformanceStep[],
): readonly ScenarioFlaw[] {
  return steps.flatMap((step, at) => {
    if (order.includes(step)) return [];
    const message = `no option leads to "${step.id}", so nobody sees it; name it in the "next" of an option, or remove it`;
    return [{ path: ['steps', at, 'id'], message }];
  });
}

/** A meter on its way to a step: how low or high it can be there, and after which decisions. */
interface Reach {
  readonly value: number;
  readonly way: readonly Decision[];
}

/** A meter that begins off its scale or can leave it: at either end, the first option that does it. */
function meterFlaws(
  item: PerformanceItem,
  order: readonly PerformanceStep[],
  meter: Meter,
  at: number,
): readonly ScenarioFlaw[] {
  const { start, min, max } = meter;
  if (min >= max) {
    const message = `a scale from ${min} to ${max} has no length; write a higher "max" or a lower "min"`;
    return [{ path: ['meters', at], message }];
  }
  if (start < min || start > max) {
    const message = `"${meter.id}" begins at ${start}, off its scale of ${min} to ${max}; change one of the three`;
    return [{ path: ['meters', at, 'start'], message }];
  }
  return (['low', 'high'] as const).flatMap((end) => leavesScale(item, order, meter, end) ?? []);
}

function leavesScale(
  item: PerformanceItem,
  order: readonly PerformanceStep[],
  { id, start, min, max }: Meter,
  end: 'low' | 'high',
): ScenarioFlaw | null {
  const sign = end === 'low' ? -1 : 1;
  const furthest = new Map<string | undefined, Reach>([[order[0]?.id, { value: start, way: [] }]]);
  for (const step of order) {
    const here = furthest.get(step.id);
    if (here === undefined) continue;
    for (const [nth, option] of step.options.entries()) {
      const value = added(here.value, effectOn(id, option.effects));
      const way = [...here.way, { step: step.id, option: option.id }];
      if (end === 'low' ? value < min : value > max) {
        const where =
          end === 'low' ? `falls to ${value}, below ${min}` : `rises to ${value}, above ${max}`;
        const path = ['steps', item.steps.indexOf(step), 'options', nth, 'effects', id];
        const message = `"${id}" ${where}, on the way ${wayText(way)}; change the effects, or widen the scale of the meter`;
        return { path, message };
      }
      const before = furthest.get(option.next);
      if (before === undefined || (value - before.value) * sign > 0) {
        furthest.set(option.next, { value, way });
      }
    }
  }
  return null;
}

/** Ends without an outcome, and outcomes without an end. */
function endFlaws(item: PerformanceItem): readonly ScenarioFlaw[] {
  const { outcomes } = item;
  if (outcomes.length === 0) return [];
  const come = new Set<string>();
  const ways = waysThrough(item);
  let way = ways.next();
  for (; way.done !== true; way = ways.next()) {
    const { decisions, outcome } = way.value;
    if (outcome === null) return [openEnd(item, decisions)];
    come.add(outcome.id);
  }
  if (way.value === 'some') {
    const message =
      'its ways through come to more than 20,000 different points, too many to be sure of every end; use fewer steps, options or meters, or rounder effects';
    return [{ path: ['steps'], message }];
  }
  return outcomes.flatMap(({ id, when }, at) => {
    if (come.has(id)) return [];
    const remedy =
      when === undefined
        ? 'name it as the "outcome" of an option, give it a "when", or remove it'
        : 'widen its "when", move it up, or remove it';
    return [{ path: ['outcomes', at], message: `no way ends in "${id}"; ${remedy}` }];
  });
}

function openEnd({ steps }: PerformanceItem, decisions: readonly Decision[]): ScenarioFlaw {
  const last = decisions.at(-1);
  const at = steps.findIndex(({ id }) => id === last?.step);
  const nth = steps[at]?.options.findIndex(({ id }) => id === last?.option) ?? 0;
  const message = `the way ${wayText(decisions)} ends in no outcome; write "next" or "outcome" here, or add an outcome with "when": {} behind the others, which takes the rest`;
  return { path: ['steps', at, 'options', nth], message };
}

/** `june: wait > july: restrict` */
function wayText(decisions: readonly Decision[]): string {
  return decisions.map(({ step, option }) => `${step}: ${option}`).join(' > ');
}

function noSuch(
  path: ScenarioFlaw['path'],
  noun: string,
  id: string,
  known: readonly { readonly id: string }[],
): ScenarioFlaw {
  const there =
    known.length === 0 ? `there is no ${noun}` : `there are: ${names(known).join(', ')}`;
  return { path, message: `no ${noun} has the id "${id}"; ${there}` };
}

function names(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
