import { describe, expect, it } from 'vitest';
import { durationWords } from '../../../src/preview/records/duration.ts';

describe('durationWords', () => {
  it.each([
    [0, '0 s'],
    [59.4, '59 s'],
    [65, '1 min 5 s'],
    [3725, '1 h 2 min'],
  ])('says %d as %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });
});
