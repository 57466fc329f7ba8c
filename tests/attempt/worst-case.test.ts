import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import { courseAndAttempt } from './arbitraries.ts';

test('is a limit that every attempt at a course meets, and so is any above it', () => {
  fc.assert(
    fc.property(courseAndAttempt, fc.nat(3000), ({ course, attempt }, extra) => {
      const limit = worstCase(course) + extra;
      const data = encodeAttempt(course, attempt, { number: 7, writer: 9 }, limit);
      expect(data?.length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 500 },
  );
});
