import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha1, uuidOf } from '../../src/standard/uuid.ts';

describe('names made of texts', () => {
  it('are UUIDs of version 5 (RFC 9562)', () => {
    expect(uuidOf('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
  });

  it('come of the SHA-1 of the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
      }),
    );
  });
});
