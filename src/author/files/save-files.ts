import type { FileText } from '../../authoring/problem.ts';
import type { WrittenPicture } from '../document/document.ts';
import { nameOfPicture, shows } from '../document/pictures.ts';
import type { ChangedFile, CourseHome, SaveOutcome } from './course-home.ts';
import type { Conflict } from './FileConflict.tsx';

/** What came of saving files. */
export interface Saved {
  readonly written: readonly (FileText | WrittenPicture)[];
  /** Files that somebody else has written since they were read. */
  readonly theirs: readonly Conflict[];
  /** In sentences. */
  readonly failed: readonly string[];
}

/**
 * Saves files one after another. A text waits whose picture could not be saved: it would show another
 * one or none.
 */
export async function saveFiles(
  save: NonNullable<CourseHome['save']>,
  files: readonly ChangedFile[],
): Promise<Saved> {
  const written: (FileText | WrittenPicture)[] = [];
  const theirs: Conflict[] = [];
  const failed: string[] = [];
  const missing: WrittenPicture[] = [];
  for (const change of files) {
    const name = 'text' in change ? change.file : change.path;
    const lacking =
      'text' in change ? missing.find((picture) => shows(change.text, picture)) : undefined;
    const outcome: SaveOutcome = lacking
      ? { kind: 'failed', why: `it shows ${nameOfPicture(lacking)}` }
      : await save(change).catch((error) => ({ kind: 'failed', why: String(error) }));
    if (outcome.kind === 'saved') written.push(change);
    else if (outcome.kind === 'changed' && 'text' in change)
      theirs.push({ ...change, theirs: outcome.text });
    else {
      failed.push(`Not saved: ${name}: ${'why' in outcome ? outcome.why : 'it is there already'}.`);
      if (!('text' in change)) missing.push(change);
    }
  }
  return { written, theirs, failed };
}
