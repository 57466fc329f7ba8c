import { countsFor, quotasOf, type Row } from './blueprint.ts';
import { type Choice, chooseUnits } from './choose-units.ts';
import { shuffle } from './draw.ts';
import type { ItemId } from './item-types/item.ts';
import type { ItemKey } from './item-types.ts';
import { familiesOf } from './units.ts';

/** What a sitting is drawn by. */
export interface Wanted {
  readonly count: number;
  /** An item counts for the first row that it fits. */
  readonly rows: readonly Row[];
  /** Items that others are preferred to. */
  readonly seen: ReadonlySet<ItemId>;
  /** Whether objectives take turns, so that a sitting has items of many. */
  readonly evenObjectives?: boolean | undefined;
  readonly seed: number;
  readonly salt: string;
}

/**
 * Draws a sitting. In this order, each as far as those before it allow:
 *
 * 1. of a family one unit at most, and each stem whole;
 * 2. as many items as are wanted;
 * 3. of each row its quota (`quotasOf`);
 * 4. the most items that were not seen;
 * 5. objectives in turn, where they are wanted even;
 * 6. chance, by seed and salt.
 *
 * @returns the items in the order they are shown, those of a stem together as they stand in the pool
 */
export function drawByRules(pool: readonly ItemKey[], wanted: Wanted): readonly ItemId[] {
  const { rows, count, seed, salt } = wanted;
  const quotas = quotasOf(pool, rows, count);
  // Items that fit no row have one of their own, of which nothing is wanted.
  const units = chooseUnits(choicesOf(pool, wanted), [...quotas.rows, 0], quotas.length);
  const order = shuffled(units, seed, `${salt}/order`);
  return order.flatMap(({ items }) => items.map(({ id }) => id));
}

/**
 * Rows of a pool that has no blueprint: one a group, such as the items of a lesson, and all alike. With
 * these a sitting is the one that `draw` gives, as far as stems, families and what was seen allow.
 */
export function evenRows(
  pool: readonly ItemKey[],
  groupOf: (item: ItemKey) => string,
  { seed, salt }: Pick<Wanted, 'seed' | 'salt'>,
): readonly Row[] {
  const groups = shuffle([...new Set(pool.map(groupOf))], seed, `${salt}/groups`);
  return groups.map((group) => ({ weight: 1, fits: (item) => groupOf(item) === group }));
}

/**
 * The families and the units in them: what was not seen goes first, then objectives may take turns, and
 * chance decides.
 */
function choicesOf(pool: readonly ItemKey[], wanted: Wanted): readonly Choice[] {
  const { rows, seen, seed, salt } = wanted;
  const isNew = ({ id }: ItemKey) => !seen.has(id);
  const perRow = (items: readonly ItemKey[]) => {
    const fitted = items.map((item) => countsFor(rows, item));
    return [...rows, null].map((_, row) => fitted.filter((each) => each === row).length);
  };
  const families = shuffled(familiesOf(pool), seed, salt).map(({ units }) => ({
    units: newFirst(shuffled(units, seed, salt), ({ items }) => items.every(isNew)).map((unit) => ({
      ...unit,
      rows: perRow(unit.items),
      unseen: perRow(unit.items.filter(isNew)),
    })),
  }));
  const hasNew = ({ units }: Choice) => units.some(({ items }) => items.every(isNew));
  const ordered = newFirst(families, hasNew);
  if (!wanted.evenObjectives) return ordered;
  const inTurn = takingTurns(ordered, ({ units }) => units[0]?.items[0]?.objective);
  return newFirst(inTurn, hasNew);
}

/** The first of each group, then the second of each, and so on. */
function takingTurns<Entry>(
  entries: readonly Entry[],
  groupOf: (entry: Entry) => string | undefined,
): readonly Entry[] {
  const counts = new Map<string | undefined, number>();
  const turns = entries.map((entry) => {
    const turn = counts.get(groupOf(entry)) ?? 0;
    counts.set(groupOf(entry), turn + 1);
    return { entry, turn };
  });
  return turns.sort((one, other) => one.turn - other.turn).map(({ entry }) => entry);
}

function shuffled<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  seed: number,
  salt: string,
): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return shuffle([...byId.keys()], seed, salt).flatMap((id) => byId.get(id) ?? []);
}

function newFirst<Entry>(
  entries: readonly Entry[],
  isNew: (entry: Entry) => boolean,
): readonly Entry[] {
  return [...entries.filter(isNew), ...entries.filter((entry) => !isNew(entry))];
}
