import { expect, it } from 'vitest';
import { remembered } from '../../../src/packaging/site/remembered.ts';

it('reads a text once, until so much has been read since that the longest unread goes', () => {
  const texts: string[] = [];
  const length = remembered((text) => {
    texts.push(text);
    return text.length;
  }, 5);
  expect(['ab', 'cd', 'ab', 'e', 'fg'].map(length)).toEqual([2, 2, 2, 1, 2]);
  expect(texts).toEqual(['ab', 'cd', 'e', 'fg']);
  expect(['ab', 'e', 'fg', 'cd'].map(length)).toEqual([2, 1, 2, 2]);
  expect(texts).toEqual(['ab', 'cd', 'e', 'fg', 'cd']);
});

it('remembers nothing of a text that is too long', () => {
  let reads = 0;
  const count = remembered(() => {
    reads += 1;
    return reads;
  }, 3);
  expect([count('long'), count('long'), count('ab'), count('ab')]).toEqual([1, 2, 3, 3]);
});
