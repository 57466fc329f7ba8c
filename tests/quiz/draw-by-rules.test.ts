import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotasOf, type Row, rowOf } from '../../src/quiz/blueprint.ts';
import { draw } from '../../src/quiz/draw.ts';
import { drawByRules, evenRows } from '../../src/quiz/draw-by-rules.ts';
import type { Difficulty, ItemId } from '../../src/quiz/item-types/item.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import type { BlueprintRow } from '../../src/quiz/quiz.ts';
import { familiesOf, longestSitting } from '../../src/quiz/units.ts';

type Marks = Pick<ItemKey, 'objective' | 'stem' | 'family' | 'difficulty'>;

const item = (id: string, marks: Partial<Marks> = {}): ItemKey => ({
  id,
  points: 1,
  objective: 'a',
  ...marks,
  type: 'true-false',
  correct: true,
});

const seeds = fc.integer({ min: 0, max: 2 ** 30 - 1 });
const objective = fc.constantFrom('a', 'b', 'c');
const difficulty = fc.constantFrom<Difficulty>('easy', 'difficult');

/** Units of one to three items, some of them in families. */
const pools = (most: number) =>
  fc
    .array(
      fc.record({
        size: fc.constantFrom(1, 1, 1, 2, 3),
        family: fc.constantFrom(undefined, undefined, undefined, 'f', 'g', 'h', 'i'),
        marks: fc.array(fc.record({ objective, difficulty }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((units) =>
      units.flatMap(({ size, family, marks }, unit) =>
        marks.slice(0, size).map((each, nth) =>
          item(`u${unit}_${nth}`, {
            ...each,
            ...(size > 1 && { stem: `s${unit}` }),
            ...(family !== undefined && { family }),
          }),
        ),
      ),
    );

const rowLists = fc
  .array(
    fc.record({
      objective: fc.option(objective, { nil: undefined }),
      difficulty: fc.option(difficulty, { nil: undefined }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => [...rows.map(rowOf), rowOf({ count: 1 })]);

const wantedOf = (
  rows: readonly Row[],
  count: number,
  seed: number,
  seen: readonly ItemId[] = [],
) => ({
  rows,
  count,
  seed,
  salt: 'sitting/1',
  seen: new Set(seen),
});

const pick = (pool: readonly ItemKey[], ids: readonly ItemId[]) =>
  ids.flatMap((id) => pool.find((each) => each.id === id) ?? []);

const inRows = (items: readonly ItemKey[], rows: readonly Row[]) =>
  rows.map((row) => items.filter((each) => rows.find(({ fits }) => fits(each)) === row).length);

/** Every sitting that families and stems allow. */
function sittingsOf(pool: readonly ItemKey[]): readonly (readonly ItemKey[])[] {
  return familiesOf(pool).reduce<readonly (readonly ItemKey[])[]>(
    (sittings, { units }) =>
      sittings.flatMap((items) => [items, ...units.map((unit) => [...items, ...unit.items])]),
    [[]],
  );
}

/** How many items of a sitting are beyond the quotas. */
const beyond = (items: readonly ItemKey[], rows: readonly Row[], quotas: readonly number[]) =>
  inRows(items, rows).reduce((sum, count, at) => sum + Math.max(0, count - (quotas[at] ?? 0)), 0);

test('a pool has the items of a stem as one unit, and units of a family together', () => {
  const pool = [
    item('s'),
    item('s_1', { stem: 's' }),
    item('f', { family: 'g' }),
    item('s_2', { stem: 's' }),
    item('t_1', { stem: 't', family: 'f' }),
    item('t_2', { stem: 't', family: 'f' }),
    item('alone', { family: 'f' }),
    item('g'),
  ];
  const families = familiesOf(pool).map(({ units }) =>
    units.map(({ items }) => items.map(({ id }) => id).join()).join(' or '),
  );
  // A stem may be named as an item is, and so may a family.
  expect(families).toEqual(['s', 's_1,s_2', 'f', 't_1,t_2 or alone', 'g']);
});

test('a row has the items of its objective and of its difficulty, where it names them', () => {
  const all = [
    item('a_easy', { difficulty: 'easy' }),
    item('a_hard', { difficulty: 'difficult' }),
    item('b_easy', { objective: 'b', difficulty: 'easy' }),
    item('b', { objective: 'b' }),
  ];
  const having = (row: Omit<BlueprintRow, 'count'>) =>
    all.filter(rowOf({ ...row, count: 1 }).fits).map(({ id }) => id);
  expect(having({})).toEqual(['a_easy', 'a_hard', 'b_easy', 'b']);
  expect(having({ objective: 'b' })).toEqual(['b_easy', 'b']);
  expect(having({ difficulty: 'easy' })).toEqual(['a_easy', 'b_easy']);
  expect(having({ objective: 'a', difficulty: 'easy' })).toEqual(['a_easy']);
});

describe('a sitting drawn by rules', () => {
  test('has one unit of a family at most, and stems whole and in order', () => {
    fc.assert(
      fc.property(pools(40), rowLists, fc.nat(60), seeds, (pool, rows, count, seed) => {
        const drawn = pick(pool, drawByRules(pool, wantedOf(rows, count, seed)));
        for (const { units } of familiesOf(pool)) {
          const taken = units.filter(({ items }) => items.some((each) => drawn.includes(each)));
          expect(taken.length).toBeLessThanOrEqual(1);
          for (const { items } of taken) {
            const first = drawn.findIndex((each) => items.includes(each));
            expect(drawn.slice(first, first + items.length)).toEqual(items);
          }
        }
      }),
    );
  });

  test('has as many items as are wanted, or the most that families and stems allow', () => {
    fc.assert(
      fc.property(pools(8), rowLists, fc.nat(12), seeds, (pool, rows, count, seed) => {
        const lengths = sittingsOf(pool).map(({ length }) => length);
        const most = Math.max(...lengths.filter((length) => length <= count));
        const drawn = drawByRules(pool, wantedOf(rows, count, seed));
        expect(drawn).toHaveLength(most);
        expect(longestSitting(pool, count)).toBe(most);
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
  });

  test('has that length in large pools too', () => {
    fc.assert(
      fc.property(pools(80), rowLists, fc.nat(60), seeds, (pool, rows, count, seed) => {
        expect(drawByRules(pool, wantedOf(rows, count, seed))).toHaveLength(
          longestSitting(pool, count),
        );
      }),
    );
  });

  test('is as near its quotas as any sitting can be, and then has the most unseen items', () => {
    const seenMarks = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(
        pools(8),
        rowLists,
        fc.nat(12),
        seeds,
        seenMarks,
        (pool, rows, count, seed, marks) => {
          const seen = pool.filter((_, at) => marks[at]).map(({ id }) => id);
          const { length, rows: quotas } = quotasOf(pool, rows, count);
          const unseen = (items: readonly ItemKey[]) =>
            items.filter(({ id }) => !seen.includes(id)).length;
          const all = sittingsOf(pool).filter((items) => items.length === length);
          const least = Math.min(...all.map((items) => beyond(items, rows, quotas)));
          const best = all.filter((items) => beyond(items, rows, quotas) === least);
          const drawn = pick(pool, drawByRules(pool, wantedOf(rows, count, seed, seen)));
          expect(beyond(drawn, rows, quotas)).toBe(least);
          expect(unseen(drawn)).toBe(Math.max(...best.map(unseen)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('meets the quotas of large pools, whatever the seed, where a sitting that does is there', () => {
    fc.assert(
      fc.property(
        pools(80),
        fc.array(seeds, { minLength: 5, maxLength: 5 }),
        fc.nat(),
        (pool, from, at) => {
          // The quotas are those of some sitting, so they can be met.
          const rows = ['a', 'b', 'c'].flatMap((of) =>
            (['easy', 'difficult'] as const).map((hard) =>
              rowOf({ objective: of, difficulty: hard, count: 1 }),
            ),
          );
          const some = familiesOf(pool).flatMap(({ units }, nth) =>
            (at + nth) % 3 === 0 ? (units[(at + nth) % units.length]?.items ?? []) : [],
          );
          const weights = inRows(some, rows);
          const weighted = rows.map((row, nth) => ({ ...row, weight: weights[nth] ?? 0 }));
          for (const seed of from) {
            const drawn = pick(pool, drawByRules(pool, wantedOf(weighted, some.length, seed)));
            expect(inRows(drawn, rows)).toEqual(weights);
          }
        },
      ),
    );
  });

  test('is the same again for the same seed, whatever order the pool comes in', () => {
    fc.assert(
      fc.property(pools(30), rowLists, fc.nat(30), seeds, (pool, rows, count, seed) => {
        const wanted = wantedOf(rows, count, seed);
        const stems = [...Map.groupBy(pool, ({ id, stem }) => stem ?? id).values()];
        expect(drawByRules(stems.reverse().flat(), wanted)).toEqual(drawByRules(pool, wanted));
      }),
    );
  });
});

describe('without stems and families', () => {
  const plainPools = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,5}$/), objective, difficulty }),
    { selector: ({ id }) => id, maxLength: 60 },
  );
  const plain = (pool: readonly { id: string; objective: string; difficulty: Difficulty }[]) =>
    pool.map(({ id, ...marks }) => item(id, marks));

  test('a pool that gains an item loses at most one of the sitting to it', () => {
    fc.assert(
      fc.property(
        plainPools,
        rowLists,
        fc.nat(30),
        seeds,
        objective,
        (pool, rows, count, seed, of) => {
          const wanted = wantedOf(rows, count, seed);
          const before = drawByRules(plain(pool), wanted);
          const quotas = quotasOf(plain(pool), rows, count);
          const more = [...plain(pool), item('longer than any', { objective: of })];
          // Where rows lacked items, a new one changes what they leave to the others.
          fc.pre(quotasOf(more, rows, count).rows.every((quota, at) => quota === quotas.rows[at]));
          const after = drawByRules(more, wanted);
          expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('an exam without a blueprint draws the sitting that it drew before there were rules', () => {
    fc.assert(
      fc.property(plainPools, fc.nat(40), seeds, (pool, count, seed) => {
        const items = plain(pool);
        const groupOf = (id: ItemId) => items.find((each) => each.id === id)?.objective ?? '';
        const ids = items.map(({ id }) => id);
        const before = draw(ids, count, seed, 'sitting/1', groupOf);
        const rows = evenRows(items, (each) => each.objective, { seed, salt: 'sitting/1' });
        expect(drawByRules(items, wantedOf(rows, count, seed))).toEqual(before);
      }),
    );
  });
});
