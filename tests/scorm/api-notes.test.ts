import { expect, it } from 'vitest';
import { notesOn } from '../../src/scorm/api-notes.ts';

it('leaves notes on an API that another document finds, until they are removed', () => {
  const api = {};
  notesOn(api).setItem('a', 'note');
  notesOn(api).setItem('b', '');
  expect(notesOn(api).getItem('a')).toBe('note');
  expect(notesOn(api).getItem('b')).toBe('');
  expect(notesOn({}).getItem('a')).toBeNull();
  // A symbol: no method of an LMS has its name.
  expect(Object.keys(api)).toEqual([]);
  notesOn(api).removeItem('a');
  expect(notesOn(api).getItem('a')).toBeNull();
});

it('takes nothing but text for a note', () => {
  const api = { [Symbol.for('a')]: 5, [Symbol.for('b')]: new String('b') };
  expect(notesOn(api).getItem('a')).toBeNull();
  expect(notesOn(api).getItem('b')).toBeNull();
});
