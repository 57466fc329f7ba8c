import type { ItemKey } from './item-types.ts';

/** What is drawn as one: an item, or a stem's items in their order. */
export interface Unit {
  /** The id of the item, or `stem/` and that of the stem. */
  readonly id: string;
  readonly items: readonly ItemKey[];
}

/** Units of which a sitting has one at most: those of a family, or one that has none. */
export interface UnitFamily {
  /** `family/` and its name, or the id of its unit. */
  readonly id: string;
  readonly units: readonly Unit[];
}

/** A pool as it can be drawn from. */
export function familiesOf(items: readonly ItemKey[]): readonly UnitFamily[] {
  const units = grouped(items, ({ id, stem }) => (stem === undefined ? id : `stem/${stem}`));
  const families = grouped(
    units.map(([id, members]) => ({ id, items: members })),
    ({ id, items: [first] }) => (first?.family === undefined ? id : `family/${first.family}`),
  );
  return families.map(([id, members]) => ({ id, units: members }));
}

function grouped<Member>(members: readonly Member[], nameOf: (member: Member) => string) {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const name = nameOf(member);
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  return [...groups];
}

/**
 * Whether a sitting can have so many items, 0 to `most`, where it has a unit of each family or none.
 * The first entry is for all families, the next for those after the first, and the last for none.
 */
export function totalsOf(
  families: readonly Pick<UnitFamily, 'units'>[],
  most: number,
): readonly (readonly boolean[])[] {
  let after = Array.from({ length: most + 1 }, (_, total) => total === 0);
  const totals = [after];
  for (const { units } of [...families].reverse()) {
    const before = after;
    after = before.map(
      (can, total) => can || units.some(({ items }) => before[total - items.length]),
    );
    totals.push(after);
  }
  return totals.reverse();
}

/** The most items of a pool that a sitting of `count` can have. */
export function longestSitting(items: readonly ItemKey[], count: number): number {
  const most = Math.min(count, items.length);
  return Math.max(0, totalsOf(familiesOf(items), most)[0]?.lastIndexOf(true) ?? 0);
}
