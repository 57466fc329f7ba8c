import { hash } from './text/hash.ts';

/**
 * Seeded order and choice. Each id gets a rank from a hash of seed, salt and id, and the ranks
 * decide. So the same learner sees the same order after a resume, and an item added to or taken
 * from a pool moves no other.
 */

/** The ids in an order fixed by seed and salt. */
export function shuffle(ids: readonly string[], seed: number, salt: string): readonly string[] {
  return ids
    .map((id) => ({ id, rank: hash(`${seed}/${salt}/${id}`) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * Draws `count` ids, taking turns between their groups so that each is represented as evenly as
 * its size allows. Draws all when there are fewer.
 *
 * @param groupOf the group of an id, such as the lesson it belongs to
 */
export function draw(
  ids: readonly string[],
  count: number,
  seed: number,
  salt: string,
  groupOf: (id: string) => string,
): readonly string[] {
  const ranked = shuffle(ids, seed, salt);
  const groups = shuffle([...new Set(ids.map(groupOf))], seed, `${salt}/groups`);
  // The next turn of each group.
  const next = new Map(groups.map((group, place) => [group, place]));
  const turns = ranked.map((id) => {
    const group = groupOf(id);
    const turn = next.get(group) ?? 0;
    next.set(group, turn + groups.length);
    return { id, turn };
  });
  const drawn = turns.sort((a, b) => a.turn - b.turn).slice(0, count);
  return shuffle(
    drawn.map(({ id }) => id),
    seed,
    `${salt}/order`,
  );
}
