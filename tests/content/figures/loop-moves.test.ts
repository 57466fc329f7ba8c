import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/content/figures/loop.ts';
import { buildOrder, closedBy, linksOf, pushed } from '../../../src/content/figures/loop-moves.ts';

const { links, loops, nodes } = figure;

describe('the loops of the course', () => {
  it.each(loops)('$name is whole, and a push on it comes back as its kind says', (loop) => {
    expect(linksOf(loop, links)).toHaveLength(loop.path.length);
    const back = pushed(loop, links).at(-1);
    expect(back).toEqual({
      id: loop.path[0],
      direction: loop.kind === 'reinforcing' ? 'more' : 'less',
    });
  });

  it('are closed one after another as the links are drawn, each link once', () => {
    const order = buildOrder(loops, links);
    expect(new Set(order)).toEqual(new Set(links));
    expect(order).toHaveLength(links.length);
    const closed = order.flatMap((_, at) => closedBy(at + 1, order, loops));
    expect(closed).toEqual(loops);
  });

  it('join all quantities', () => {
    expect(new Set(loops.flatMap(({ path }) => path))).toEqual(new Set(nodes.map(({ id }) => id)));
  });
});

it('a push comes back the same way where the minus signs are even, whatever the loop', () => {
  const signs = fc.array(fc.constantFrom('+' as const, '-' as const), {
    minLength: 2,
    maxLength: 9,
  });
  fc.assert(
    fc.property(signs, (drawn) => {
      const path = drawn.map((_, at) => String(at));
      const loop = { name: '', kind: 'balancing', path, reading: '' } as const;
      const ring = drawn.map((sign, at) => ({
        ...{ sign, note: '', from: String(at), to: String((at + 1) % drawn.length) },
      }));
      const minuses = drawn.filter((sign) => sign === '-').length;
      const back = pushed(loop, ring).at(-1)?.direction;
      expect(back).toBe(minuses % 2 === 0 ? 'more' : 'less');
    }),
  );
});
