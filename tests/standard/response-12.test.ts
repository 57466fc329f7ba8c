import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/standard/answer.ts';
import { pattern12, response12 } from '../../src/standard/response-12.ts';
import { patterns12, studentResponses12 } from '../../src/standard/response-format-12.ts';
import { anyAnswer, anyRightAnswer } from './answers.ts';

const at = (...places: readonly number[]): readonly Part[] =>
  places.map((place) => ({ id: `part_${place}`, place }));
const pair = (source: number, target: number): readonly [Part, Part] => [
  { id: `source_${source}`, place: source },
  { id: `target_${target}`, place: target },
];

describe('response12', () => {
  it('says true and false in a letter', () => {
    expect(response12({ type: 'true-false', value: true })).toBe('t');
    expect(response12({ type: 'true-false', value: false })).toBe('f');
  });

  it.each([
    'choice',
    'sequencing',
  ] as const)('writes the parts of a %s as letters, then figures', (type) => {
    expect(response12({ type, parts: at(0, 2, 25, 26, 35) })).toBe('a,c,z,0,9');
    expect(response12({ type, parts: [] })).toBe('');
  });

  it('leaves out what no character is left for', () => {
    expect(response12({ type: 'choice', parts: at(1, 36) })).toBe('b');
  });

  it('counts the points of a scale from 1', () => {
    expect(response12({ type: 'likert', parts: at(2) })).toBe('3');
    expect(response12({ type: 'likert', parts: at(9) })).toBe('a');
  });

  it('writes pairs with a letter for the source and a figure for the target', () => {
    expect(response12({ type: 'matching', pairs: [pair(0, 3), pair(2, 11)] })).toBe('a.4,c.c');
  });

  it('names the steps of a performance, and what was chosen there, where there is room', () => {
    const steps = [pair(0, 3), pair(2, 11)];
    expect(response12({ type: 'performance', steps })).toBe(
      'source_0: target_3, source_2: target_11',
    );
    const long = (length: number) =>
      response12({
        type: 'performance',
        steps: [
          [
            { id: 's', place: 0 },
            { id: 'x'.repeat(length), place: 1 },
          ],
        ],
      });
    expect(long(252)).toBe(`s: ${'x'.repeat(252)}`);
    expect(long(253)).toBe('a.2');
  });

  it.each([
    'fill-in',
    'long-fill-in',
  ] as const)('writes a %s on one line of 255 characters', (type) => {
    expect(response12({ type, text: ' one\ntwo ' })).toBe('one two');
    expect(response12({ type, text: 'x'.repeat(300) })).toBe('x'.repeat(255));
  });

  it('writes numbers as decimals', () => {
    expect(response12({ type: 'numeric', value: 1e-7 })).toBe('0.0000001');
  });

  it('is what every judge takes', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const type = answer.type === 'long-fill-in' ? 'fill-in' : answer.type;
        const written = response12(answer);
        if (written !== '') expect(studentResponses12[type]?.judge(written)).toEqual([]);
      }),
    );
  });
});

describe('pattern12', () => {
  it('puts braces around options that are all needed', () => {
    expect(pattern12({ type: 'choice', parts: at(0, 2), all: true })).toBe('{a,c}');
    expect(pattern12({ type: 'choice', parts: at(0, 2), all: false })).toBe('a,c');
    expect(pattern12({ type: 'sequencing', parts: at(2, 0) })).toBe('c,a');
  });

  it('is what every judge takes', () => {
    fc.assert(
      fc.property(anyRightAnswer, (right) => {
        const written = pattern12(right);
        if (written !== '') expect(patterns12[right.type]?.judge(written)).toEqual([]);
      }),
    );
  });
});
