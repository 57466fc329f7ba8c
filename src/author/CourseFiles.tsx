import { useEffect, useRef } from 'react';
import { type CourseHome, filesHome } from './files/course-home.ts';
import { FileConflict } from './files/FileConflict.tsx';
import { folderAgain, folderHome } from './files/folder-home.ts';
import { useLeaveGuard } from './files/leave-guard.ts';
import { openedFiles } from './files/opened-files.ts';
import type { OpenCourse } from './state/use-author.ts';
import { useSaving } from './state/use-saving.ts';

/** Which files are open, and which were. */
export interface FilesChoice {
  /** The folder that was open last, on this visit or an earlier one. */
  readonly last: FileSystemDirectoryHandle | null;
  /**
   * Opens other files; null for those of the site.
   *
   * @param folder that they lie in, to be remembered
   */
  readonly onOpen: (home: CourseHome | null, folder?: FileSystemDirectoryHandle) => void;
}

interface CourseFilesProps extends FilesChoice {
  readonly open: OpenCourse;
  readonly home: CourseHome;
}

/** Where the questions come from, and how what was written gets back there. */
export function CourseFiles({ open, home, last, onOpen }: CourseFilesProps) {
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
    if (opened !== null) onOpen(opened, folder);
    else tell(`Not opened: the folder ${folder.name} has no quizzes, and no folder quizzes.`);
  }

  async function openAgain(folder: FileSystemDirectoryHandle) {
    const again = await folderAgain(folder, true);
    if (again !== null) onOpen(again, folder);
    else
      tell(
        `Not opened: ${folder.name} may not be written to, or is no longer there. Open it with “Open a folder…”.`,
      );
  }

  const isFolder = home.id.startsWith('folder/');
  const count = changed.length === 1 ? '1 file' : `${changed.length} files`;
  return (
    <section className="author-files" aria-label="Files">
      <div className="author-make">
        <p className="author-home">Open: {home.name}.</p>
        {last !== null && !isFolder && (
          <button type="button" onClick={() => void openAgain(last)}>
            Open the folder {last.name} again
          </button>
        )}
        {isFolder && (
          <button type="button" onClick={() => onOpen(null)}>
            Close the folder
          </button>
        )}
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
