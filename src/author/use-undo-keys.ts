import { useEffect, useRef } from 'react';

interface History {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back what was done by the keys that do so everywhere, wherever on the page the focus is. */
export function useUndoKeys(history: History): void {
  const latest = useRef(history);
  latest.current = history;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
