import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitting,
  reader,
  readText,
  writeNumber,
  writeText,
} from '../../../src/quiz/text/digits.ts';

describe('numbers', () => {
  it.each([
    [0, 1, 'A'],
    [63, 1, '_'],
    [62, 1, '-'],
    [26, 1, 'a'],
    [52, 1, '0'],
    [64, 2, 'BA'],
    [1, 3, 'AAB'],
    [64 ** 3 - 1, 3, '___'],
  ])('%d in %d characters is %s', (value, width, written) => {
    expect(writeNumber(value, width)).toBe(written);
    expect(reader(written).number(width)).toBe(value);
  });

  it('are read back in any width that holds them', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30 - 1), fc.integer({ min: 5, max: 8 }), (value, width) => {
        const written = writeNumber(value, width);
        expect(written).toMatch(new RegExp(`^[A-Za-z0-9_-]{${width}}$`));
        expect(reader(written).number(width)).toBe(value);
      }),
    );
  });
});

describe('a reader', () => {
  it('reads on from where it stopped, and nothing once it has come to the end', () => {
    const { number, take } = reader('ABcd!A');
    expect(number(2)).toBe(1);
    expect(take(2)).toBe('cd');
    expect(number(1)).toBeNull();
    expect(take(0)).toBe('');
    expect(take(2)).toBeNull();
    expect(take(0)).toBeNull();
    expect(number(1)).toBeNull();
  });

  it('reads up to the end', () => {
    const { take } = reader('ab');
    expect([take(2), take(0), take(1)]).toEqual(['ab', '', null]);
  });
});

describe('texts', () => {
  it('are letters and digits as they are, and the rest escaped', () => {
    expect(writeText('Ab 9')).toBe('Ab-9');
    expect(writeText('-')).toBe('_AAt');
    expect(writeText('_')).toBe('_ABf');
    expect(writeText('é')).toBe('_ADp');
    expect(writeText('🙂')).toHaveLength(8);
  });

  it('are read back, whatever they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writeText(text)).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(readText(writeText(text))).toBe(text);
      }),
    );
    expect(readText(writeText('\uffff\ud83d'))).toBe('\uffff\ud83d');
    expect(readText('Ab-9-_AAt')).toBe('Ab 9 -');
  });

  it.each([
    '_',
    '_A',
    '_AA',
    'a_AA',
    '_A A',
    '_AA!',
    '___A',
    '____',
    'a!',
    '!AAt',
    'a b',
    'é',
    '_P__x_',
  ])('are none where nobody has written one: %j', (body) => {
    expect(readText(body)).toBeNull();
  });

  it('fit into a room by whole characters', () => {
    expect(fitting('abc', 2)).toBe('ab');
    expect(fitting('abc', 3)).toBe('abc');
    expect(fitting('aéb', 4)).toBe('a');
    expect(fitting('aéb', 5)).toBe('aé');
    expect(fitting('🙂a', 7)).toBe('');
    expect(fitting('🙂a', 8)).toBe('🙂');
    expect(fitting('a', 0)).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(100), (text, room) => {
        const start = fitting(text, room);
        expect(text.startsWith(start)).toBe(true);
        expect(writeText(start).length).toBeLessThanOrEqual(room);
        const next = [...text.slice(start.length)][0];
        if (next !== undefined) expect(writeText(start + next).length).toBeGreaterThan(room);
      }),
    );
  });
});
