import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDifference } from '../../../src/author/files/line-difference.ts';

it('finds the lines that differ', () => {
  expect(lineDifference('a\nb\nc', 'a\nb\nc')).toBeNull();
  expect(lineDifference('a\nb\nc', 'a\nx\ny\nc')).toEqual({
    line: 2,
    theirs: ['b'],
    ours: ['x', 'y'],
  });
  expect(lineDifference('a\na', 'a')).toEqual({ line: 2, theirs: ['a'], ours: [] });
});

it('says all that makes one text of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (theirs, ours) => {
      const found = lineDifference(theirs, ours);
      if (found === null) {
        expect(theirs).toBe(ours);
        return;
      }
      const lines = theirs.split('\n');
      lines.splice(found.line - 1, found.theirs.length, ...found.ours);
      expect(lines.join('\n')).toBe(ours);
    }),
  );
});
