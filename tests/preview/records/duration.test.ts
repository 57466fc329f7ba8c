import { describe, expect, it } from 'vitest';
import {
  durationSeconds,
  durationText,
  durationWords,
} from '../../../src/preview/records/duration.ts';

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
});

describe('durationText', () => {
  it.each([
    ['1.2', 3930.25, '01:05:30.25'],
    ['1.2', 0, '00:00:00'],
    ['2004', 3930.25, 'PT1H5M30.25S'],
    ['2004', 60, 'PT1M'],
    ['2004', 0, 'PT0S'],
  ] as const)('writes in %s %d as %s', (version, seconds, text) => {
    expect(durationText(version, seconds)).toBe(text);
    expect(durationSeconds(text)).toBe(seconds);
  });
});

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
