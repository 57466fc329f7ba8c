import { describe, expect, it } from 'vitest';
import { unescaped } from '../../src/standard/unescaped.ts';

describe('a part of an address', () => {
  it.each([
    ['a%20b%C3%A9.png', 'a bé.png'],
    ['100%.png', '100%.png'],
    ['a%C3.png', 'a%C3.png'],
  ])('is %s without its escapes: %s', (part, expected) => {
    expect(unescaped(part)).toBe(expected);
  });
});
