import { useEffect, useState } from 'react';
import type { FileText } from '../../authoring/problem.ts';
import { saveFile } from '../../library/save-file.ts';
import { filesToSave } from '../document/as-written.ts';
import type { WrittenDocument, WrittenPicture } from '../document/document.ts';
import { shows } from '../document/pictures.ts';
import type { ChangedFile, CourseHome } from '../files/course-home.ts';
import type { Conflict } from '../files/FileConflict.tsx';
import { downloadOf } from '../files/opened-files.ts';
import { saveFiles } from '../files/save-files.ts';
import type { OpenCourse } from './use-author.ts';

/** Saves what was written, or downloads it, and says what came of that. */
export function useSaving(open: OpenCourse, home: CourseHome) {
  const { data, document, changed, foreign, wrote, act } = open;
  const [said, setSaid] = useState('');
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  // What is written next makes what was said old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it was said of other texts.
  useEffect(() => setSaid(''), [document]);

  async function write(write: NonNullable<CourseHome['save']>, files: readonly ChangedFile[]) {
    // A draft that began with other texts knows nothing of what the files say now.
    const saving: typeof write = async (change) =>
      'text' in change && foreign.has(change.file)
        ? { kind: 'changed', text: change.before }
        : write(change);
    const { written, theirs, failed } = await saveFiles(saving, files);
    if (written.length > 0) wrote(written);
    setConflicts(theirs);
    setSaid(
      [
        ...(written.length > 0 ? [`Saved ${written.map(savedName).join(', ')}.`] : []),
        ...(theirs.length > 0 ? [`Not saved: ${theirs.map(({ file }) => file).join(', ')}.`] : []),
        ...failed,
      ].join(' '),
    );
  }

  async function download() {
    const files = filesToSave(data, document);
    const shown = (home.pictures ?? []).filter((picture) =>
      files.some((each) => 'text' in each && shows(each.text, picture)),
    );
    const others = shown.filter(({ path }) => !files.some((each) => each.path === path));
    const file = await downloadOf([...others, ...files]);
    saveFile(file.name, file);
    setSaid(`${file.name} is in your downloads.`);
  }

  return {
    said,
    conflicts,
    tell: setSaid,
    async save() {
      if (changed.length === 0) return;
      if (home.save !== null) return write(home.save, changed);
      await download();
    },
    download,
    /** Takes what stands in the file, or writes over it. */
    async settle(conflict: Conflict, keep: 'theirs' | 'ours') {
      const { file, theirs, text } = conflict;
      setConflicts((all) => all.filter((each) => each.file !== file));
      wrote([{ file, text: theirs }]);
      if (keep === 'theirs') {
        act((now) => {
          const removed = textIn(now, file);
          const splice = { at: 0, removed, inserted: theirs };
          const name = 'take the file as it is';
          return { name, changes: [{ file, splice }], before: now.at, after: now.at };
        });
        return;
      }
      const outcome = await home.save?.({ file, before: theirs, text });
      if (outcome?.kind === 'saved') {
        wrote([{ file, text }]);
        setSaid(`Saved ${file}.`);
      } else if (outcome?.kind === 'changed') {
        setConflicts((all) => [...all, { ...conflict, theirs: outcome.text }]);
      } else setSaid(`Not saved: ${file}: ${outcome?.why ?? 'there is nowhere to save it'}.`);
    },
  };
}

/** The text of a quiz, a lesson or the course file. */
function textIn({ files, lessons, course }: WrittenDocument, name: string): string {
  return [...files, ...lessons, course].find((each) => each?.file === name)?.text ?? '';
}

function savedName(saved: FileText | WrittenPicture): string {
  return 'text' in saved ? saved.file : saved.path;
}
