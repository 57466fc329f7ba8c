import { expect, it } from 'vitest';
import type { ChangedFile, SaveOutcome } from '../../../src/author/files/course-home.ts';
import { saveFiles } from '../../../src/author/files/save-files.ts';

/** What was written is saved, file by file, and what came of each is said. */

const map = { path: 'quizzes/images/map.png', bytes: new Uint8Array([1]) };
const shown = { file: 'quizzes/a.json', before: '', text: '"![A map](images/map.png)"' };
const other = { file: 'quizzes/b.json', before: '{}', text: '{ }' };

const nameOf = (change: ChangedFile) => ('text' in change ? change.file : change.path);
const saving = (outcomes: Readonly<Record<string, SaveOutcome>>) => async (change: ChangedFile) => {
  const outcome = outcomes[nameOf(change)];
  if (outcome === undefined) throw new Error('gone');
  return outcome;
};
const saved: SaveOutcome = { kind: 'saved' };

it('saves a picture, and then what shows it', async () => {
  const result = await saveFiles(saving({ [map.path]: saved, [shown.file]: saved }), [map, shown]);
  expect(result).toEqual({ written: [map, shown], theirs: [], failed: [] });
});

it('leaves a text as it is whose picture could not be saved, and saves the others', async () => {
  const failed: SaveOutcome = { kind: 'failed', why: 'the disk is full' };
  const result = await saveFiles(
    saving({ [map.path]: failed, [shown.file]: saved, [other.file]: saved }),
    [map, shown, other],
  );
  expect(result).toEqual({
    written: [other],
    theirs: [],
    failed: [
      'Not saved: quizzes/images/map.png: the disk is full.',
      'Not saved: quizzes/a.json: it shows map.png.',
    ],
  });
});

it('says what was changed elsewhere, and what broke', async () => {
  const changed: SaveOutcome = { kind: 'changed', text: 'theirs' };
  const result = await saveFiles(saving({ [shown.file]: changed }), [shown, other]);
  expect(result).toEqual({
    written: [],
    theirs: [{ ...shown, theirs: 'theirs' }],
    failed: ['Not saved: quizzes/b.json: Error: gone.'],
  });
});
