import { expect, it } from 'vitest';
import { notesText } from '../../../src/islands/tools/notes-text.ts';
import type { OwnNote } from '../../../src/islands/tools/own-notes.ts';

const note: OwnNote = {
  id: 'a',
  page: 'gates',
  anchor: 'one',
  section: 'The first gate',
  quote: { exact: 'Two lines\nof it', prefix: '', suffix: '' },
  text: 'Why?',
  lost: false,
};

it('are plain text: lesson, section, words and what was written', () => {
  const lessons = [
    { title: '1. Gates', notes: [note, { ...note, text: '' }] },
    { title: '2. 许可', notes: [{ ...note, quote: null }] },
  ];
  expect(notesText('My notes', lessons)).toBe(`My notes


1. Gates

The first gate
> Two lines
> of it
Why?

The first gate
> Two lines
> of it


2. 许可

The first gate
Why?
`);
});
