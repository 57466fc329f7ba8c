import { expect, it } from 'vitest';
import { type OwnNote, ownNotes } from '../../../src/islands/tools/own-notes.ts';
import { type Journal, noJournals, ownAlone } from '../../../src/scorm/journal.ts';
import { memoryStorage } from '../../simulator/page.ts';

const note: OwnNote = {
  id: 'a',
  page: 'gates',
  anchor: 'two-gates',
  section: 'Two gates',
  quote: { exact: '许可证', prefix: 'A ', suffix: '.' },
  text: 'Ask “why”',
  lost: false,
};

it('are kept in their order, changed in place, and removed', () => {
  const storage = memoryStorage();
  const opened = () => ownNotes(() => ownAlone(storage, 'course').notes);
  const notes = opened();
  expect(notes.all()).toEqual([]);
  expect(notes.put(note)).toBe(true);
  // Another window.
  expect(opened().put({ ...note, id: 'b', quote: null })).toBe(true);
  expect(notes.put({ ...note, text: 'Other' })).toBe(true);
  expect(notes.all()).toEqual([
    { ...note, text: 'Other' },
    { ...note, id: 'b', quote: null },
  ]);
  expect(notes.remove('a')).toBe(true);
  expect(notes.all().map(({ id }) => id)).toEqual(['b']);
  notes.remove('b');
  expect(storage.getItem('chokepoint/course/alone/notes')).toBeNull();
  expect(notes.lasting).toBe(true);
});

it('say so where the browser keeps none', () => {
  const none = ownNotes(() => noJournals.own.notes);
  expect([none.put(note), none.all(), none.lasting]).toEqual([false, [], false]);
});

it.each([
  ['nonsense', 0],
  ['null', 0],
  ['{"id":"a"}', 0],
  ['[null,5,{},[]]', 0],
  [JSON.stringify([{ ...note, text: 5 }, note]), 1],
  [JSON.stringify([{ ...note, quote: 'x', more: true }]), 1],
])('of what cannot be read are none: %j', (text, count) => {
  const journal: Journal = { ...noJournals.own.notes, read: () => text };
  expect(ownNotes(() => journal).all()).toHaveLength(count);
});
