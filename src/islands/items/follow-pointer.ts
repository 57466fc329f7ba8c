interface Followed {
  moved(event: PointerEvent): void;
  drop(): void;
  /** Escape, or the system took the pointer: everything as before. */
  cancel(): void;
}

/**
 * Follows one pointer from its press until it is lifted. It listens on the window, because the
 * pressed element may move within the page while it is dragged, which would end a pointer capture.
 */
export function followPointer(pointer: number, { moved, drop, cancel }: Followed): void {
  const listening = new AbortController();
  const { signal } = listening;
  const mine = (then: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointer) then(event);
  };
  const end = (then: () => void) => {
    listening.abort();
    then();
  };
  const ended = (then: () => void) => mine(() => end(then));
  addEventListener('pointermove', mine(moved), { signal });
  addEventListener('pointerup', ended(drop), { signal });
  addEventListener('pointercancel', ended(cancel), { signal });
  // The press was not taken by the browser, which would have brought the keyboard to this frame.
  window.focus();
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      end(cancel);
    },
    { signal },
  );
}
