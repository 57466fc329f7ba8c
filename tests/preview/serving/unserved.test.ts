import { describe, expect, it } from 'vitest';
import { readUnserved } from '../../../src/preview/serving/unserved.ts';

describe('readUnserved', () => {
  it.each([
    [{ id: 'a1', path: 'x.html', reason: 'It is not there.', from: 'package' }],
    [{ id: null, path: '', reason: '', from: 'internet' }],
  ])('takes %j as it was told', (told) => {
    expect(readUnserved(told)).toEqual(told);
  });

  it.each([
    [null],
    ['x.html'],
    [{}],
    [{ id: 7, path: 'x.html', reason: '', from: 'package' }],
    [{ id: 'a1', path: {}, reason: '', from: 'package' }],
    [{ id: 'a1', path: 'x.html', reason: ['<b>'], from: 'package' }],
    [{ id: 'a1', path: 'x.html', reason: '', from: 'elsewhere' }],
  ])('passes over %j, which a package may have sent', (told) => {
    expect(readUnserved(told)).toBeNull();
  });
});
