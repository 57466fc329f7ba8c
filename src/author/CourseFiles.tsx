import { useEffect, useRef } from 'react';
import { type CourseHome, filesHome } from './course-home.ts';
import { FileConflict } from './FileConflict.tsx';
import { folderHome } from './folder-home.ts';
import { useLeaveGuard } from './leave-guard.ts';
import { openedFiles } from './opened-files.ts';
import type { OpenCourse } from './use-author.ts';
import { useSaving } from './use-saving.ts';

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
    if (opened.kind === 'opened') onOpen(await filesHome(opened.files));
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
