import { save as words } from 'virtual:words';
import { useEffect, useState } from 'react';
import type { SaveState } from '../attempt/save-state.ts';
import { sco, useSco } from './sco/use-sco.ts';

/**
 * One quiet line that says where the attempt is kept, and the way to leave while the page lives,
 * which is surer than closing it: what is said as a page goes may not fit (Moodle). Seen, it follows every save; heard, it
 * speaks only when the keeper changes, not at each save and not on opening a page.
 */
export function SaveLine() {
  const state = useSco('saveState');
  const leavable = useSco('leavable');
  const word = wordFor(state);
  const passing = state.kind === 'saving' || state.kind === 'starting';
  const [settled, setSettled] = useState<string | null>(null);

  const leave = async () => {
    // The button goes; what is left is to read.
    if (await sco().leave()) document.getElementById('main')?.focus({ preventScroll: true });
  };

  useEffect(() => {
    if (!passing) setSettled(word);
  }, [passing, word]);

  return (
    <div className="save">
      <p
        className="save-line"
        data-kind={state.kind}
        role="status"
        aria-live={settled ? 'polite' : 'off'}
      >
        <span className="save-mark" aria-hidden="true" />
        <span className="save-word" aria-hidden={settled !== null || undefined}>
          {word}
        </span>
        {settled !== null && <span className="visually-hidden">{settled}</span>}
      </p>
      {leavable && (
        <button type="button" className="leave" onClick={() => void leave()}>
          {words.leave}
        </button>
      )}
    </div>
  );
}

function wordFor(state: SaveState): string {
  return state.kind === 'read-only' ? words.readOnly[state.why] : words.states[state.kind];
}
