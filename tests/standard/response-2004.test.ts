import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/standard/answer.ts';
import { patterns2004 } from '../../src/standard/pattern-format-2004.ts';
import { pattern2004, response2004 } from '../../src/standard/response-2004.ts';
import { learnerResponses2004 } from '../../src/standard/response-format-2004.ts';
import { anyAnswer, anyRightAnswer } from './answers.ts';

const named = (...ids: readonly string[]): readonly Part[] =>
  ids.map((id, place) => ({ id, place }));
const pair = (source: string, target: string): readonly [Part, Part] => [
  { id: source, place: 0 },
  { id: target, place: 0 },
];
const texts = (count: number) => Array.from({ length: count }, (_, index) => index).join(',');

describe('response2004', () => {
  it('says true and false in a word', () => {
    expect(response2004({ type: 'true-false', value: true })).toBe('true');
    expect(response2004({ type: 'true-false', value: false })).toBe('false');
  });

  it.each([
    'choice',
    'sequencing',
    'likert',
  ] as const)('writes the parts of a %s by their ids', (type) => {
    expect(response2004({ type, parts: named('cost', 'scale') })).toBe('cost[,]scale');
    expect(response2004({ type, parts: [] })).toBe('');
  });

  it('writes pairs by their ids', () => {
    const pairs = [pair('fab', 'taiwan'), pair('design', 'usa')];
    expect(response2004({ type: 'matching', pairs })).toBe('fab[.]taiwan[,]design[.]usa');
    expect(response2004({ type: 'performance', steps: pairs })).toBe('fab[.]taiwan[,]design[.]usa');
  });

  it('writes what is filled in so that nothing in it delimits', () => {
    expect(response2004({ type: 'fill-in', text: '{lang=xx}a[,]b' })).toBe('(lang=xx)a(,)b');
    expect(response2004({ type: 'fill-in', text: 'x'.repeat(300) })).toBe('x'.repeat(250));
    expect(response2004({ type: 'fill-in', text: texts(10) })).toBe('0,1,2,3,4,5,6,7,8,9');
    expect(response2004({ type: 'fill-in', text: texts(11) })).toBe('0;1;2;3;4;5;6;7;8;9;10');
  });

  it('writes a long text as it is, on one line', () => {
    expect(response2004({ type: 'long-fill-in', text: '{a}\n[b], c' })).toBe(' {a} [b], c');
    expect(response2004({ type: 'long-fill-in', text: 'x'.repeat(5000) })).toHaveLength(3999);
  });

  it('writes numbers of at most five digits before the point, and no others', () => {
    expect(response2004({ type: 'numeric', value: -12.5 })).toBe('-12.5');
    expect(response2004({ type: 'numeric', value: 99_999.9 })).toBe('99999.9');
    expect(response2004({ type: 'numeric', value: -99_999.9 })).toBe('-99999.9');
    expect(response2004({ type: 'numeric', value: 100_000 })).toBe('');
    expect(response2004({ type: 'numeric', value: -100_000 })).toBe('');
    // It is rounded to 100000.
    expect(response2004({ type: 'numeric', value: 99_999.999_999_99 })).toBe('');
  });

  it('is what every judge takes', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const written = response2004(answer);
        if (written !== '') expect(learnerResponses2004[answer.type]?.judge(written)).toEqual([]);
      }),
    );
  });
});

describe('pattern2004', () => {
  it('says whether case matters, within 250 characters', () => {
    const fillIn = (text: string, caseMatters: boolean) =>
      pattern2004({ type: 'fill-in', text, caseMatters });
    expect(fillIn('one', true)).toBe('{case_matters=true}one');
    expect(fillIn('one', false)).toBe('{case_matters=false}one');
    expect(fillIn('x'.repeat(300), true)).toHaveLength(250);
    expect(fillIn(' ', true)).toBe('');
  });

  it('has no text twice between commas', () => {
    const fillIn = (text: string) => pattern2004({ type: 'fill-in', text, caseMatters: true });
    expect(fillIn('one, two')).toBe('{case_matters=true}one, two');
    expect(fillIn('well, well')).toBe('{case_matters=true}well; well');
  });

  it('gives numbers as a range closed at both ends, or none', () => {
    const numeric = (value: number, tolerance: number) =>
      pattern2004({ type: 'numeric', value, tolerance });
    expect(numeric(0.3, 0.1)).toBe('0.2[:]0.4');
    expect(numeric(-2, 0)).toBe('-2[:]-2');
    expect(numeric(99_999, 10)).toBe('');
    expect(numeric(-99_999, 10)).toBe('');
    expect(numeric(250_000, 0)).toBe('');
  });

  it('is otherwise what an answer is', () => {
    expect(pattern2004({ type: 'true-false', value: true })).toBe('true');
    expect(pattern2004({ type: 'choice', parts: named('a', 'b'), all: true })).toBe('a[,]b');
    expect(pattern2004({ type: 'sequencing', parts: named('b', 'a') })).toBe('b[,]a');
    expect(pattern2004({ type: 'matching', pairs: [pair('a', 'b')] })).toBe('a[.]b');
    expect(pattern2004({ type: 'performance', steps: [pair('a', 'b')] })).toBe(
      '{order_matters=true}a[.]b',
    );
  });

  it('is what every judge takes', () => {
    fc.assert(
      fc.property(anyRightAnswer, (right) => {
        const written = pattern2004(right);
        if (written !== '') expect(patterns2004[right.type]?.judge(written)).toEqual([]);
      }),
    );
  });
});
