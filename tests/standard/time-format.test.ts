import { describe, expect, it } from 'vitest';
import { timespan12, timespan2004 } from '../../src/standard/time.ts';
import { durationSeconds } from '../../src/standard/time-format.ts';

describe('durationSeconds', () => {
  it.each([
    ['0000:01:05.50', 65.5],
    ['01:00:00', 3600],
    ['9999:00:00', 35_996_400],
    ['PT1H5M30.25S', 3930.25],
    ['P1DT1S', 86_401],
    ['PT0S', 0],
    ['', 0],
    ['soon', 0],
  ])('reads %s as %d', (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });

  it.each([0, 0.01, 65.5, 3930.25, 86_401])('reads %d as either version writes it', (seconds) => {
    expect(durationSeconds(timespan12(seconds))).toBe(seconds);
    expect(durationSeconds(timespan2004(seconds))).toBe(seconds);
  });
});
