import { useEffect, useRef, useState } from 'react';
import type { FileText } from '../authoring/problem.ts';
import { saveFile } from '../library/save-file.ts';
import {
  type ChangedFile,
  type CourseHome,
  filesHome,
  folderHome,
  type SaveOutcome,
} from './course-home.ts';
import { filesToSave } from './document/as-written.ts';
import { fileOf } from './document/document.ts';
import { shownPictures } from './document/pictures.ts';
import { type Conflict, FileConflict } from './FileConflict.tsx';
import { useLeaveGuard } from './leave-guard.ts';
import { downloadOf, openedFiles } from './opened-files.ts';
import type { OpenCourse } from './use-author.ts';

interface CourseFilesProps {
  readonly open: OpenCourse;
  readonly home: CourseHome;
  readonly onOpen: (home: CourseHome) => void;
}

/** Where the questions come from, and how what was written gets back there. */
export function CourseFiles({ open, home, onOpen }: CourseFilesProps) {
  const { changed, draft } = open;
  const { said, conflicts, save, download, settle, tell } = useSaving(open, home);
  const isLost = draft === 'keeping' || draft === 'not kept';
  useLeaveGuard(changed.length > 0 && (isLost || home.save !== null));
  useSaveKey(save);

  async function take(files: readonly File[]) {
    if (files.length === 0) return;
    const opened = await openedFiles(files);
    if (opened.kind === 'opened') onOpen(filesHome(opened.files));
    else tell(`Not opened: ${opened.why}.`);
  }
  useDroppedFiles((files) => void take(files));

  async function chooseFolder() {
    const folder = await window
      .showDirectoryPicker?.({ mode: 'readwrite', id: 'quizzes' })
      .catch(() => null);
    if (!folder) return;
    const opened = await folderHome(folder);
    if (opened !== null) onOpen(opened);
    else tell(`Not opened: the folder ${folder.name} has no quizzes, and no folder quizzes.`);
  }

  const count = changed.length === 1 ? '1 file' : `${changed.length} files`;
  return (
    <section className="author-files" aria-label="Files">
      <div className="author-make">
        <p className="author-home">Open: {home.name}.</p>
        {'showDirectoryPicker' in window && (
          <button type="button" onClick={() => void chooseFolder()}>
            Open a folder…
          </button>
        )}
        <label className="author-choose">
          Open files…
          <input
            className="visually-hidden"
            type="file"
            accept=".json,.zip"
            multiple
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              // The same file can be chosen again once it was changed.
              currentTarget.value = '';
              void take(files);
            }}
          />
        </label>
        <button
          type="button"
          disabled={changed.length === 0}
          aria-keyshortcuts="Control+S"
          onClick={() => void save()}
        >
          {home.save === null ? 'Download what changed' : 'Save'}
        </button>
        {home.save !== null && (
          <button type="button" disabled={changed.length === 0} onClick={() => void download()}>
            Download what changed
          </button>
        )}
        <p className="author-made" role="status">
          {said || (changed.length > 0 ? `${count} changed.` : '')}
        </p>
      </div>
      {conflicts.map((conflict) => (
        <FileConflict key={conflict.file} conflict={conflict} onSettle={settle} />
      ))}
    </section>
  );
}

function useSaving(open: OpenCourse, home: CourseHome) {
  const { data, document, changed, isOlder, wrote, act } = open;
  const [said, setSaid] = useState('');
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  // What is written next makes what was said old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it was said of other texts.
  useEffect(() => setSaid(''), [document]);

  async function write(write: NonNullable<CourseHome['save']>, files: readonly ChangedFile[]) {
    const written: FileText[] = [];
    const theirs: Conflict[] = [];
    const failed = shownPictures(document).map(
      ({ path }) => `${path}: pictures are not written yet; download what changed`,
    );
    for (const change of files) {
      // A draft of other files than there are now knows nothing of what these say.
      const outcome: SaveOutcome = isOlder
        ? { kind: 'changed', text: change.before }
        : await write(change).catch((error) => ({ kind: 'failed' as const, why: String(error) }));
      if (outcome.kind === 'saved') written.push(change);
      else if (outcome.kind === 'changed') theirs.push({ ...change, theirs: outcome.text });
      else failed.push(`${change.file}: ${outcome.why}`);
    }
    if (written.length > 0) wrote(written);
    setConflicts(theirs);
    setSaid(
      [
        ...(written.length > 0 ? [`Saved ${written.map(({ file }) => file).join(', ')}.`] : []),
        ...(theirs.length > 0 ? [`Not saved: ${theirs.map(({ file }) => file).join(', ')}.`] : []),
        ...failed.map((each) => `Not saved: ${each}.`),
      ].join(' '),
    );
  }

  async function download() {
    const file = await downloadOf(filesToSave(data, document));
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
          const removed = fileOf(now, file)?.text ?? '';
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

/** Ctrl+S and ⌘S save what is written, not the page. */
function useSaveKey(save: () => Promise<void>): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's')
        return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Takes quizzes and zips that are dropped anywhere, where nothing else has taken them. */
function useDroppedFiles(take: (files: readonly File[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
