/** Where a scenario goes from where, to be drawn and walked: steps in layers, each below those that lead to it. */
export interface ScenarioGraph {
  /** From the top; those that nothing leads to come below all steps, and the ends last. */
  readonly layers: readonly (readonly ScenarioNode[])[];
  readonly arrows: readonly ScenarioArrow[];
}

export interface ScenarioNode {
  readonly kind: 'step' | 'outcome' | 'end';
  /** Tells it from all others. */
  readonly key: string;
  /** Its place in the list of steps or outcomes. */
  readonly at: number;
  readonly id: string;
  readonly title: string;
  /** Whether any way comes to it. */
  readonly isReached: boolean;
}

export interface ScenarioArrow {
  readonly from: string;
  readonly to: string;
  /** The options that lead along it, by their places in the step. */
  readonly options: readonly number[];
}

type Entry = Readonly<Record<string, unknown>>;

/** @param steps as the file has them, whatever they lack */
export function scenarioGraph(steps: readonly Entry[], outcomes: readonly Entry[]): ScenarioGraph {
  const arrows = steps.flatMap((step, at) => arrowsOf(step, at, steps, outcomes));
  const stepArrows = arrows.filter(({ to }) => to.startsWith('step '));
  const layerOf = layered(stepArrows);
  const nodes = steps.map((step, at): ScenarioNode => {
    const key = stepKey(at);
    const [id, title] = namesOf(step);
    return { kind: 'step', key, at, id, title, isReached: layerOf.has(key) };
  });
  const depth = Math.max(0, ...layerOf.values());
  const inLayers = Array.from({ length: depth + 1 }, (_, layer) =>
    nodes.filter(({ key }) => layerOf.get(key) === layer),
  );
  const unreached = nodes.filter(({ isReached }) => !isReached);
  const ends = [...outcomeNodes(outcomes, arrows), ...endNode(arrows, outcomes)];
  const layers = [...inLayers, unreached, ends].filter((layer) => layer.length > 0);
  return { layers: sortedLayers(layers, arrows), arrows };
}

const stepKey = (at: number) => `step ${at}`;
const outcomeKey = (at: number) => `outcome ${at}`;
const theEnd = 'end';

function arrowsOf(
  step: Entry,
  at: number,
  steps: readonly Entry[],
  outcomes: readonly Entry[],
): readonly ScenarioArrow[] {
  const led = new Map<string, number[]>();
  for (const [nth, option] of listOf(step.options).entries()) {
    const to = targetOf(option, steps, outcomes);
    led.set(to, [...(led.get(to) ?? []), nth]);
  }
  return [...led].map(([to, options]) => ({ from: stepKey(at), to, options }));
}

function targetOf({ next, outcome }: Entry, steps: readonly Entry[], outcomes: readonly Entry[]) {
  const step = next === undefined ? -1 : steps.findIndex(({ id }) => id === next);
  if (step >= 0) return stepKey(step);
  const end = outcome === undefined ? -1 : outcomes.findIndex(({ id }) => id === outcome);
  return end >= 0 ? outcomeKey(end) : theEnd;
}

/** The layer of each step that the first leads to: as deep as the longest way. A way back makes none deeper. */
function layered(arrows: readonly ScenarioArrow[]): ReadonlyMap<string, number> {
  const after = (key: string) => arrows.filter(({ from }) => from === key).map(({ to }) => to);
  const order: string[] = [];
  const entered = new Set<string>();
  const enter = (key: string) => {
    if (entered.has(key)) return;
    entered.add(key);
    for (const next of after(key)) enter(next);
    order.unshift(key);
  };
  enter(stepKey(0));
  const layers = new Map(order.map((key) => [key, 0]));
  for (const [nth, key] of order.entries()) {
    for (const next of after(key)) {
      if (order.indexOf(next) > nth)
        layers.set(next, Math.max(layers.get(next) ?? 0, (layers.get(key) ?? 0) + 1));
    }
  }
  return layers;
}

function outcomeNodes(
  outcomes: readonly Entry[],
  arrows: readonly ScenarioArrow[],
): readonly ScenarioNode[] {
  return outcomes.map((outcome, at) => {
    const key = outcomeKey(at);
    const isReached = outcome.when !== undefined || arrows.some(({ to }) => to === key);
    const [id, title] = namesOf(outcome);
    return { kind: 'outcome', key, at, id, title, isReached };
  });
}

/** What ends in no outcome that it names ends in the one whose bounds the meters meet, or just ends. */
function endNode(
  arrows: readonly ScenarioArrow[],
  outcomes: readonly Entry[],
): readonly ScenarioNode[] {
  if (!arrows.some(({ to }) => to === theEnd)) return [];
  const title = outcomes.some(({ when }) => when !== undefined) ? 'What the meters say' : 'The end';
  return [{ kind: 'end', key: theEnd, at: 0, id: '', title, isReached: true }];
}

/** Each layer in the order of what leads to it, so that few arrows cross. */
function sortedLayers(
  layers: ScenarioGraph['layers'],
  arrows: readonly ScenarioArrow[],
): ScenarioGraph['layers'] {
  const places = new Map<string, number>();
  return layers.map((layer) => {
    const sorted = layer
      .map((node, own) => {
        const above = arrows
          .filter(({ to }) => to === node.key)
          .flatMap(({ from }) => places.get(from) ?? []);
        const mean = above.reduce((sum, place) => sum + place, 0) / above.length;
        return { node, place: above.length === 0 ? own / layer.length : mean };
      })
      .sort((one, other) => one.place - other.place)
      .map(({ node }) => node);
    for (const [nth, { key }] of sorted.entries()) places.set(key, (nth + 0.5) / sorted.length);
    return sorted;
  });
}

function namesOf({ id, title }: Entry): readonly [id: string, title: string] {
  return [String(id ?? ''), String(title || id || '')];
}

function listOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.map((each) => ({ ...Object(each) })) : [];
}
