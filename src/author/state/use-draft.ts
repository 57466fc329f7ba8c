import { useEffect, useRef, useState } from 'react';
import type { WrittenDocument } from '../document/document.ts';
import type { UnsavedFile } from '../document/drafted.ts';
import type { CourseHome } from '../files/course-home.ts';
import type { Draft, Drafts } from '../files/drafts.ts';

export type DraftState =
  /** Nothing was written. */
  | 'none'
  | 'keeping'
  | 'kept'
  /** This browser keeps nothing. */
  | 'not kept';

/** How long texts must rest before they are kept, in milliseconds. */
const keepRest = 400;

/**
 * Keeps what was written, a while after it was and before the page goes.
 *
 * @param unsaved says what of it is in no file yet; the same function while that is so
 */
export function useDraft(
  home: CourseHome,
  drafts: Drafts,
  unsaved: () => readonly UnsavedFile[],
  document: WrittenDocument | null,
): DraftState {
  const { id } = home;
  const [state, setState] = useState<DraftState>('none');
  /** Keeps what has not rested yet. */
  const keepNow = useRef(() => {});
  const kept = useRef<{
    readonly document: WrittenDocument;
    readonly unsaved: typeof unsaved;
  } | null>(null);

  useEffect(() => {
    if (document === null) return;
    const isWritten = document.past.length + document.future.length > 0;
    if (kept.current === null || !isWritten) {
      kept.current = { document, unsaved };
      keepNow.current = () => {};
      setState(isWritten ? 'kept' : 'none');
      return;
    }
    const isKept = () => kept.current?.document === document && kept.current.unsaved === unsaved;
    if (isKept()) return;
    const keep = () => {
      clearTimeout(rest);
      if (isKept()) return;
      kept.current = { document, unsaved };
      // Nothing is told of what was discarded meanwhile, or of what has more to it by now.
      const tell = (told: DraftState) => keepNow.current === keep && setState(told);
      const draft: Draft = { home: id, unsaved: unsaved(), document, kept: Date.now() };
      drafts.keep(draft).then(
        () => tell('kept'),
        () => tell('not kept'),
      );
    };
    keepNow.current = keep;
    setState('keeping');
    const rest = setTimeout(keep, keepRest);
    window.addEventListener('pagehide', keep);
    window.document.addEventListener('visibilitychange', keep);
    return () => {
      clearTimeout(rest);
      window.removeEventListener('pagehide', keep);
      window.document.removeEventListener('visibilitychange', keep);
    };
  }, [id, drafts, unsaved, document]);
  // Other files are opened, or these again, with the draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is kept as each home goes.
  useEffect(() => () => keepNow.current(), [home]);
  return state;
}
