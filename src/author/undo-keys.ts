import type { KeyboardEvent } from 'react';

interface History {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back what was done by the keys that do so everywhere, wherever the focus is. */
export function undoByKeys(event: KeyboardEvent, { undo, redo }: History): void {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
