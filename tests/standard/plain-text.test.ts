import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/standard/plain-text.ts';

describe('plainText', () => {
  it('turns line ends and control characters into spaces', () => {
    expect(plainText(' one\ntwo\u0000three\u2028four ', 255)).toBe('one two three four');
  });

  it('does not cut a character in half', () => {
    expect(plainText('ab🙂', 3)).toBe('ab');
    expect(plainText('ab🙂', 4)).toBe('ab🙂');
  });

  it('leaves no blank where it cuts', () => {
    expect(plainText('ab cd', 3)).toBe('ab');
    expect(plainText('ab 🙂', 4)).toBe('ab');
    expect(plainText('abc', 3)).toBe('abc');
  });

  it('replaces halves of characters, which no URL encoder takes', () => {
    expect(plainText('a\uD83Db', 10)).toBe('a b');
  });

  it('gives one line within the limit that can be encoded, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, limit) => {
        const plain = plainText(text, limit);
        expect(plain.length).toBeLessThanOrEqual(limit);
        expect(plain).toMatch(/^.*$/);
        expect(() => encodeURIComponent(plain)).not.toThrow();
      }),
    );
  });
});
