import { expect, it } from 'vitest';
import { onceEach } from '../../src/attempt/once-each.ts';

it('works out once for each object what follows from it', () => {
  const asked: object[] = [];
  const derive = onceEach((from: object) => {
    asked.push(from);
    return { from };
  });
  const [one, other] = [{}, {}];
  expect(derive(one).from).toBe(one);
  expect(derive(one)).toBe(derive(one));
  expect(derive(other).from).toBe(other);
  expect(derive(other)).not.toBe(derive(one));
  expect(asked).toEqual([one, other]);
});
