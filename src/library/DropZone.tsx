import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Dropped, droppedFiles } from './dropped-file.ts';

/** One file, or any number of them. */
type Taking =
  | { readonly onFile: (file: File) => void }
  | { readonly onFiles: (files: readonly File[]) => void };

interface Props {
  /** What the button says. */
  readonly label: string;
  /** What may be chosen, as of an input's `accept`; dropping takes anything. */
  readonly accept: string;
  readonly children?: ReactNode;
}

/**
 * Takes files by a button or by dropping them anywhere on the page: a file that misses its zone
 * would otherwise replace the page and all that is on it.
 */
export function DropZone({ label, accept, children, ...taking }: Props & Taking) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');
  const many = 'onFiles' in taking;
  const take = useRef((_: readonly File[]) => {});
  take.current = (files) => {
    if ('onFiles' in taking) taking.onFiles(files);
    else if (files[0] !== undefined) taking.onFile(files[0]);
  };

  useEffect(() => {
    function taken(dropped: Dropped) {
      setProblem(dropped.kind === 'refused' ? dropped.why : '');
      if (dropped.kind === 'files') take.current(dropped.files);
    }
    function dragging(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    }
    function drop(event: DragEvent) {
      dragging(event);
      if (event.defaultPrevented && event.dataTransfer)
        taken(droppedFiles(event.dataTransfer, many ? 'many' : 'one'));
    }
    window.addEventListener('dragover', dragging);
    window.addEventListener('dragleave', dragging);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', dragging);
      window.removeEventListener('dragleave', dragging);
      window.removeEventListener('drop', drop);
    };
  }, [many]);

  return (
    <div className="drop-zone" data-over={over || undefined}>
      <label className="primary">
        {label}
        <input
          className="visually-hidden"
          type="file"
          accept={accept}
          multiple={many}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file can be chosen again once it was fixed.
            currentTarget.value = '';
            setProblem('');
            if (files.length > 0) take.current(files);
          }}
        />
      </label>
      {children}
      <p className="drop-problem" role="status">
        {problem}
      </p>
    </div>
  );
}
