import type { Bounds, Decision, OutcomeKey, PerformanceKey, StepKey } from './scenario-key.ts';

/** What of an item decides how its scenario goes. */
export type Scenario = Pick<PerformanceKey, 'meters' | 'steps' | 'outcomes'>;

/** Where each meter stands, in the order of the item's meters. */
export type MeterValues = readonly number[];

/** A decision and where the meters stand after it. */
export interface Turn {
  readonly decision: Decision;
  readonly values: MeterValues;
}

/** A scenario as far as it was played. */
export type Run =
  | { readonly kind: 'running'; readonly turns: readonly Turn[]; readonly step: StepKey }
  /** The outcome is null where the item states none for this end. */
  | {
      readonly kind: 'over';
      readonly turns: readonly Turn[];
      readonly outcome: OutcomeKey | null;
    };

export function startValues({ meters }: Scenario): MeterValues {
  return meters.map(({ start }) => start);
}

/** Plays decisions from the first step on, up to one that does not fit there. */
export function play(scenario: Scenario, decisions: readonly Decision[]): Run {
  let values = startValues(scenario);
  const turns: Turn[] = [];
  let step = scenario.steps[0];
  for (const decision of decisions) {
    const option = step?.options.find(({ id }) => id === decision.option);
    if (step?.id !== decision.step || option === undefined) break;
    values = moved(scenario, values, option.effects);
    turns.push({ decision, values });
    step = scenario.steps.find(({ id }) => id === option.next);
    if (step === undefined) {
      return { kind: 'over', turns, outcome: outcomeOf(scenario, option.outcome, values) };
    }
  }
  return step === undefined
    ? { kind: 'over', turns, outcome: null }
    : { kind: 'running', turns, step };
}

function moved(
  { meters }: Scenario,
  values: MeterValues,
  effects: Readonly<Record<string, number>>,
): MeterValues {
  return meters.map(({ id }, at) => added(values[at] ?? 0, effectOn(id, effects)));
}

/** What an option adds to a meter. */
export function effectOn(meter: string, effects: Readonly<Record<string, number>>): number {
  return Object.hasOwn(effects, meter) ? (effects[meter] ?? 0) : 0;
}

/** The sum, without what binary fractions add (0.1 + 0.2). */
export function added(value: number, effect: number): number {
  return Math.round((value + effect) * 1e6) / 1e6;
}

/** The outcome that the last option names, else the first whose bounds hold. */
function outcomeOf(
  { meters, outcomes }: Scenario,
  named: string | undefined,
  values: MeterValues,
): OutcomeKey | null {
  const holds = (when: Readonly<Record<string, Bounds>>) =>
    meters.every(({ id }, at) => {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } =
        (Object.hasOwn(when, id) ? when[id] : undefined) ?? {};
      const value = values[at] ?? 0;
      return min <= value && value <= max;
    });
  const found = outcomes.find(({ id, when }) =>
    named === undefined ? when !== undefined && holds(when) : id === named,
  );
  return found ?? null;
}

/** The way that takes most steps; where a reason is asked, the step counts as so many. */
export function longestWay(scenario: Scenario, reasonCounts: number): readonly Decision[] {
  const known = new Map<string, { readonly length: number; readonly way: readonly Decision[] }>();
  const none = { length: 0, way: [] };
  const from = (id: string | undefined): { length: number; way: readonly Decision[] } => {
    const step = scenario.steps.find((each) => each.id === id);
    if (step === undefined) return none;
    const before = known.get(step.id);
    if (before !== undefined) return before;
    const longest = step.options
      .map((option) => {
        const { length, way } = from(option.next);
        const own = step.reason === undefined ? 1 : reasonCounts;
        return { length: length + own, way: [{ step: step.id, option: option.id }, ...way] };
      })
      .reduce((one, other) => (other.length > one.length ? other : one), none);
    known.set(step.id, longest);
    return longest;
  };
  return from(scenario.steps[0]?.id).way;
}

/** A way through a scenario to an end that no way before it came to. */
export interface WayThrough {
  readonly decisions: readonly Decision[];
  readonly outcome: OutcomeKey | null;
}

/** Most states (a step, with the meters there) that a search goes through. */
const mostStates = 20_000;

/**
 * Ways through a scenario in the order of the file, leaving out those that come to a step with the
 * meters as a way before did: so every outcome that can come does, unless there are more than
 * 20,000 such states. Returns whether all were seen. The scenario must have no cycle.
 */
export function* waysThrough(scenario: Scenario): Generator<WayThrough, 'all' | 'some'> {
  const seen = new Set<string>();
  const open: Place[] = [
    { decisions: [], values: startValues(scenario), step: scenario.steps[0], outcome: undefined },
  ];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { decisions, values, step, outcome } = here;
    if (step === undefined) {
      yield { decisions, outcome: outcomeOf(scenario, outcome, values) };
      continue;
    }
    const state = [step.id, ...values].join('/');
    if (seen.has(state)) continue;
    if (seen.size === mostStates) return 'some';
    seen.add(state);
    const on = step.options.map((option) => ({
      decisions: [...decisions, { step: step.id, option: option.id }],
      values: moved(scenario, values, option.effects),
      step: scenario.steps.find(({ id }) => id === option.next),
      outcome: option.outcome,
    }));
    open.push(...on.reverse());
  }
  return 'all';
}

/** Where a search has come to; without a step, at an end. */
interface Place {
  readonly decisions: readonly Decision[];
  readonly values: MeterValues;
  readonly step: StepKey | undefined;
  /** What the last option names. */
  readonly outcome: string | undefined;
}

/** The first way that earns all points; null where the item is not graded. */
export function bestWay(item: PerformanceKey): readonly Decision[] | null {
  if (item.points === 0) return null;
  for (const { decisions, outcome } of waysThrough(item)) {
    if (outcome?.points === item.points) return decisions;
  }
  return null;
}
