import { expect, it } from 'vitest';
import { sizeWords } from '../../src/library/size-words.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [4_240_000, '4.2 MB'],
  [512_300_000, '512 MB'],
])('%i bytes read as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
