import { describe, expect, it } from 'vitest';
import { fine, first, quoted, refused, risky, sourceOf } from '../../src/standard/objection.ts';

describe('first', () => {
  it('reports one cause, and asks no further', () => {
    const one = refused('time', 'One.', 'Fix one.');
    const other = risky('length', 'Two.', 'Fix two.');
    expect(
      first(
        () => fine,
        () => one,
        () => other,
      ),
    ).toEqual(one);
    expect(
      first(
        () => other,
        () => one,
      ),
    ).toEqual(other);
    expect(first(() => fine)).toEqual([]);
  });
});

describe('quoted', () => {
  it('shows short values whole, as JSON, and long ones in part', () => {
    expect(quoted('a "b"\n')).toBe('"a \\"b\\"\\n"');
    expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
  });
});

describe('sourceOf', () => {
  it('names the section, and the error where there is one', () => {
    expect(sourceOf({ section: 'RTE 1.2 3.4.4', error: 405 })).toBe('RTE 1.2 3.4.4, error 405');
    expect(sourceOf({ section: 'RTE 1.2 3.4.4', error: 0 })).toBe('RTE 1.2 3.4.4');
  });
});
