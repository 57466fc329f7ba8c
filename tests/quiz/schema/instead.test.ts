import { describe, expect, test } from 'vitest';
import { instead, meant, nearest } from '../../../src/quiz/schema/instead.ts';

describe('what was meant', () => {
  test.each<[name: string, known: readonly string[], one: string | null]>([
    ['hnt', ['hint', 'prompt'], 'hint'],
    ['promtp', ['hint', 'prompt'], 'prompt'],
    ['caseMatter', ['case-matters', 'choose'], 'case-matters'],
    // It is part of what was meant, or what was meant is part of it, however much is missing.
    ['chip', ['chip_export_controls', 'something_quite_different'], 'chip_export_controls'],
    ['chip_export_controls', ['chip', 'other'], 'chip'],
    ['abc', ['xxabcxxxxxxx'], 'xxabcxxxxxxx'],
    ['xxabcxxxxxxx', ['abc'], 'abc'],
    ['ab', ['abxxxxxxxxxx'], null],
    ['abxxxxxxxxxx', ['ab'], null],
    // A third of the letters may be wrong, one in short names, none where there are only two.
    ['cat', ['car'], 'car'],
    ['cat', ['cur'], null],
    ['abcdef', ['abcxyf'], 'abcxyf'],
    ['abcdef', ['abxyzf'], null],
    ['abcdefghi', ['abcxyzghi'], 'abcxyzghi'],
    ['abcdefghi', ['abwxyzghi'], null],
    ['ab', ['ac'], null],
    ['ab', ['ac', 'abd'], null],
    // Two letters that changed places are one edit, wherever they stand.
    ['acr', ['car'], 'car'],
    ['cra', ['car'], 'car'],
    ['abdcefhg', ['abcdefgh'], 'abcdefgh'],
    ['acr', ['car', 'arc'], null],
    ['June', ['july', 'june'], 'june'],
    ['q_12', ['q12x'], 'q12x'],
    ['cap', ['car', 'cat'], null],
    ['cap', [], null],
  ])('by %j among %j is %j', (name, known, one) => {
    expect(meant(name, known)).toBe(one);
  });

  test('stays open where two are as near', () => {
    expect(instead('cap', ['car', 'cat'])).toBe('there are: car, cat');
  });
});

test('the nearest come first', () => {
  expect(nearest('abcd', ['wxyz', 'abxy', 'abdc', 'abcdx', 'abcd', 'ab'])).toEqual([
    'abcd',
    'abdc',
    'abcdx',
    'abxy',
    'ab',
    'wxyz',
  ]);
  expect(nearest('ba', ['bca', 'ab'])).toEqual(['bca', 'ab']);
});

describe('what to write instead', () => {
  const twelve = Array.from({ length: 12 }, (_, at) => `name${at + 10}`);
  test.each<[name: string, known: readonly string[], message: string]>([
    ['hint', [], 'there is none yet'],
    ['hnt', ['hint'], 'did you mean "hint"?'],
    ['hnt', ['hint', 'prompt'], 'did you mean "hint"? There are: hint, prompt'],
    ['?', twelve, `there are: ${twelve.join(', ')}`],
    ['zzz', [...twelve, 'zzyyxx'], 'the nearest: zzyyxx, name10, name11'],
    ['zzzzzz', [...twelve, 'zzzzzx'], 'did you mean "zzzzzx"? The nearest: zzzzzx, name10, name11'],
  ])('of %j where there are %j', (name, known, message) => {
    expect(instead(name, known)).toBe(message);
  });
});
