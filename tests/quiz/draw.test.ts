import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, shuffle } from '../../src/quiz/draw.ts';
import { hash } from '../../src/quiz/text/hash.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 30 });
const seed = fc.integer({ min: 0, max: 2 ** 30 - 1 });

describe('shuffle', () => {
  test('keeps every id once', () => {
    fc.assert(
      fc.property(ids, seed, fc.string(), (all, from, salt) => {
        expect([...shuffle(all, from, salt)].sort()).toEqual([...all].sort());
      }),
    );
  });

  test('gives the same order again, whatever order the ids come in', () => {
    fc.assert(
      fc.property(ids, seed, (all, from) => {
        expect(shuffle([...all].reverse(), from, 's')).toEqual(shuffle(all, from, 's'));
      }),
    );
  });

  test('moves no id past another when one is added or taken away', () => {
    fc.assert(
      fc.property(ids, fc.string({ minLength: 7, maxLength: 9 }), seed, (all, added, from) => {
        const grown = shuffle([...all, added], from, 's');
        expect(grown.filter((id) => id !== added)).toEqual(shuffle(all, from, 's'));
      }),
    );
  });

  test('puts each of four ids first about as often as the others', () => {
    const first = Map.groupBy(
      Array.from({ length: 4000 }, (_, from) => shuffle(['a', 'b', 'c', 'd'], from, 'q')[0]),
      (id) => id,
    );
    for (const id of 'abcd') {
      expect(first.get(id)?.length).toBeGreaterThan(850);
      expect(first.get(id)?.length).toBeLessThan(1150);
    }
  });

  test('depends on the salt', () => {
    const all = Array.from({ length: 20 }, (_, index) => `item_${index}`);
    expect(shuffle(all, 1, 'sitting/1')).not.toEqual(shuffle(all, 1, 'sitting/2'));
  });
});

describe('of equal ranks', () => {
  test('the order goes by the ids', () => {
    const [one, two] = ['10jf4i', 'tuwn1c'];
    expect(hash(`1/s/${one}`)).toBe(hash(`1/s/${two}`));
    expect(shuffle([one, two], 1, 's')).toEqual([one, two]);
    expect(shuffle([two, one], 1, 's')).toEqual([one, two]);
  });
});

describe('draw', () => {
  const pools = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 5 }),
      group: fc.constantFrom('g', 'h', 'i', 'j'),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );
  const groupsOf = (pool: readonly { id: string; group: string }[]) => {
    const groups = new Map(pool.map(({ id, group }) => [id, group]));
    return (id: string) => groups.get(id) ?? '';
  };

  test('draws as many different ids of the pool as asked, or all', () => {
    fc.assert(
      fc.property(pools, fc.nat(35), seed, (pool, count, from) => {
        const all = pool.map(({ id }) => id);
        const drawn = draw(all, count, from, 's', groupsOf(pool));
        expect(drawn).toHaveLength(Math.min(count, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(all).toEqual(expect.arrayContaining([...drawn]));
      }),
    );
  });

  test('takes from no group two more than from another that still had some', () => {
    fc.assert(
      fc.property(pools, fc.nat(35), seed, (pool, count, from) => {
        const groupOf = groupsOf(pool);
        const all = pool.map(({ id }) => id);
        const sizes = Map.groupBy(all, groupOf);
        const drawn = Map.groupBy(draw(all, count, from, 's', groupOf), groupOf);
        const taken = (group: string) => drawn.get(group)?.length ?? 0;
        const unfinished = [...sizes].filter(([group, members]) => taken(group) < members.length);
        const least = Math.min(...unfinished.map(([group]) => taken(group)));
        for (const group of sizes.keys()) expect(taken(group)).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  test('draws the same again from the pool in another order', () => {
    fc.assert(
      fc.property(pools, fc.nat(35), seed, (pool, count, from) => {
        const all = pool.map(({ id }) => id);
        expect(draw([...all].reverse(), count, from, 's', groupsOf(pool))).toEqual(
          draw(all, count, from, 's', groupsOf(pool)),
        );
      }),
    );
  });

  test('replaces at most one id when the pool gains one in a group it has', () => {
    fc.assert(
      fc.property(pools, fc.nat(35), seed, (pool, count, from) => {
        fc.pre(pool.length > 0);
        const more: { id: string; group: string }[] = [
          ...pool,
          { id: 'longer than any', group: pool[0]?.group ?? '' },
        ];
        const names = (of: readonly { id: string }[]) => of.map(({ id }) => id);
        const before = draw(names(pool), count, from, 's', groupsOf(pool));
        const after = draw(names(more), count, from, 's', groupsOf(more));
        expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what attempts that are under way rest on', () => {
  const ids = [...'abcdefghijkl'];
  const groupOf = (id: string) => (id < 'd' ? 'first' : id < 'f' ? 'second' : 'third');

  test('the order of the same ids', () => {
    expect(shuffle(ids, 77, 'q').join('')).toBe('ljfehicdabgk');
  });

  test('the draw from the same pool', () => {
    expect(draw(ids, 7, 77, 'sitting/1', groupOf).join('')).toBe('akdehcl');
    const draws = [1, 2, 3, 4].map((seed) => draw(ids, 4, seed, 'sitting/1', groupOf).join(''));
    expect(draws).toEqual(['fdec', 'djec', 'celk', 'abfd']);
  });
});

describe('hash', () => {
  test('keeps the values that saved attempts rest on', () => {
    expect(['', 'a', 'chokepoint', 'approval'].map(hash)).toEqual([
      2872998923, 444641715, 3209039932, 1955413005,
    ]);
  });
});
