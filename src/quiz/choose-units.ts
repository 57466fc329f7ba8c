import { totalsOf, type Unit } from './units.ts';

/** A unit as the search sees it. */
export interface Option extends Unit {
  /** How many of its items count for each row, and how many of these were not seen. */
  readonly rows: readonly number[];
  readonly unseen: readonly number[];
}

/** Those of which one may be chosen, the preferred first. */
export interface Choice {
  readonly units: readonly Option[];
}

/** Steps that a search may take; each is a choice made or left out. */
const mostSteps = 10_000;

/**
 * Chooses one unit of each family, or none, so that they have `length` items, which the families must
 * allow. As few items as possible are beyond the quotas of their rows; among such choices the one with
 * the most unseen items is taken, and among these the first, in the order of the families. Where the
 * search runs out of steps, the best it has met.
 */
export function chooseUnits(
  choices: readonly Choice[],
  quotas: readonly number[],
  length: number,
): readonly Option[] {
  const largest = ({ units }: Choice) => Math.max(...units.map(({ items }) => items.length));
  // What is hard to place goes first where the order of preference led nowhere.
  const placed = [...choices].sort((a, b) => largest(b) - largest(a));
  for (let beyond = 0; beyond <= length; beyond += 1) {
    for (const order of [choices, placed]) {
      const found = search(order, { quotas, length, beyond });
      if (found.chosen !== null) return found.chosen;
      if (found.whole) break;
    }
  }
  return [];
}

interface Limits {
  readonly quotas: readonly number[];
  readonly length: number;
  /** How many items may be beyond the quotas. */
  readonly beyond: number;
}

interface Found {
  readonly chosen: readonly Option[] | null;
  /** Nothing was left to try. */
  readonly whole: boolean;
}

interface State {
  /** The items in each row so far. */
  readonly rows: readonly number[];
  readonly size: number;
  readonly beyond: number;
  readonly unseen: number;
  readonly chosen: readonly Option[];
}

/** Depth first, by the order of the families and of the units in them; with bounds. */
function search(choices: readonly Choice[], { quotas, length, beyond }: Limits): Found {
  const totals = totalsOf(choices, length);
  const ahead = aheadOf(choices, quotas.length);
  const found: { steps: number; best: State | null } = { steps: 0, best: null };

  const visit = (at: number, state: State): void => {
    found.steps += 1;
    if (found.steps > mostSteps) return;
    const least = found.best?.unseen ?? -1;
    if (state.size === length) {
      if (state.unseen > least) found.best = state;
      return;
    }
    const open = length - state.size;
    const { rows, unseen } = ahead[at] ?? nothing;
    if (totals[at]?.[open] !== true) return;
    const spare = beyond - state.beyond;
    if (room(quotas, state.rows, rows) + spare < open) return;
    const hope = Math.min(open, room(quotas, state.rows, unseen) + spare);
    if (state.unseen + hope <= least) return;
    for (const option of choices[at]?.units ?? []) {
      const next = withOption(state, option, quotas);
      if (next.size <= length && next.beyond <= beyond) visit(at + 1, next);
    }
    visit(at + 1, state);
  };

  visit(0, { rows: quotas.map(() => 0), size: 0, beyond: 0, unseen: 0, chosen: [] });
  return { chosen: found.best?.chosen ?? null, whole: found.steps <= mostSteps };
}

function withOption(state: State, option: Option, quotas: readonly number[]): State {
  const rows = state.rows.map((count, row) => count + (option.rows[row] ?? 0));
  return {
    rows,
    size: state.size + option.items.length,
    beyond: sum(rows.map((count, row) => Math.max(0, count - (quotas[row] ?? 0)))),
    unseen: state.unseen + sum(option.unseen),
    chosen: [...state.chosen, option],
  };
}

/** The most that is to come within the quotas. */
function room(
  quotas: readonly number[],
  taken: readonly number[],
  ahead: readonly number[],
): number {
  return sum(
    quotas.map((quota, row) => Math.max(0, Math.min(quota - (taken[row] ?? 0), ahead[row] ?? 0))),
  );
}

interface Ahead {
  /** The most items for each row that the families from here on can give, and the most unseen ones. */
  readonly rows: readonly number[];
  readonly unseen: readonly number[];
}

const nothing: Ahead = { rows: [], unseen: [] };

function aheadOf(choices: readonly Choice[], rows: number): readonly Ahead[] {
  const none = new Array<number>(rows).fill(0);
  const ahead: Ahead[] = [{ rows: none, unseen: none }];
  for (const { units } of [...choices].reverse()) {
    const after = ahead[0] ?? nothing;
    const most = (of: 'rows' | 'unseen') =>
      after[of].map((count, row) => count + Math.max(...units.map((unit) => unit[of][row] ?? 0)));
    ahead.unshift({ rows: most('rows'), unseen: most('unseen') });
  }
  return ahead;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
