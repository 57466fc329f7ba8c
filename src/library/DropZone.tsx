import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Dropped, droppedFile } from './dropped-file.ts';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** What may be chosen, as of an input's `accept`; dropping takes anything. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children?: ReactNode;
}

/**
 * Takes a file by a button or by dropping it anywhere on the page: a file that misses its zone
 * would otherwise replace the page and all that is on it.
 */
export function DropZone({ label, accept, onFile, children }: Props) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');
  const take = useRef(onFile);
  take.current = onFile;

  useEffect(() => {
    function taken(dropped: Dropped) {
      setProblem(dropped.kind === 'refused' ? dropped.why : '');
      if (dropped.kind === 'file') take.current(dropped.file);
    }
    function dragging(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    }
    function drop(event: DragEvent) {
      dragging(event);
      if (event.defaultPrevented && event.dataTransfer) taken(droppedFile(event.dataTransfer));
    }
    window.addEventListener('dragover', dragging);
    window.addEventListener('dragleave', dragging);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', dragging);
      window.removeEventListener('dragleave', dragging);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <div className="drop-zone" data-over={over || undefined}>
      <label className="primary">
        {label}
        <input
          className="visually-hidden"
          type="file"
          accept={accept}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again once it was fixed.
            currentTarget.value = '';
            setProblem('');
            if (file !== undefined) onFile(file);
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
