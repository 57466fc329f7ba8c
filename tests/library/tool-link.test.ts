import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToolLink, toolLink } from '../../src/library/tool-link.ts';

describe('the address of a tool with a package', () => {
  it('is read back as it was written, whatever the ids hold', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
        (packageId, finding) => {
          const link = toolLink('check', packageId, finding ?? undefined);
          expect(readToolLink(new URL(link, 'https://school.example/').hash)).toEqual({
            packageId,
            finding,
          });
        },
      ),
    );
  });

  it('asks for nothing where it says nothing', () => {
    for (const hash of ['', '#', '#main', '#package=&finding=']) {
      expect(readToolLink(hash)).toEqual({ packageId: null, finding: null });
    }
  });
});
