interface Drag {
  /** Index of the pressed step. */
  readonly from: number;
  /** The step belongs at this index now; the list must show it so when this returns. */
  over(index: number): void;
  drop(): void;
  /** Escape, or the system took the pointer: everything as before. */
  cancel(): void;
}

/**
 * Follows one pointer from its press until it is lifted. It listens on the window, because the
 * pressed element moves within the list while it is dragged, which would end a pointer capture.
 */
export function dragStep(list: HTMLElement, pointer: number, drag: Drag): void {
  const listening = new AbortController();
  const { signal } = listening;
  let place = drag.from;
  const mine = (then: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointer) then(event);
  };
  const end = (then: () => void) => {
    listening.abort();
    then();
  };

  addEventListener(
    'pointermove',
    mine((event) => {
      // The list may have left the page while the pointer was down.
      if (!list.isConnected) return end(drag.cancel);
      const next = placeAt(list, place, event.clientY);
      if (next === place) return;
      place = next;
      drag.over(next);
    }),
    { signal },
  );
  addEventListener(
    'pointerup',
    mine(() => end(drag.drop)),
    { signal },
  );
  addEventListener(
    'pointercancel',
    mine(() => end(drag.cancel)),
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      end(drag.cancel);
    },
    { signal },
  );
}

/**
 * Where a step belongs with the pointer at a height of the window: past another row once the
 * pointer passed its middle, so that rows of unequal height do not swap back and forth.
 */
function placeAt(list: HTMLElement, place: number, y: number): number {
  const middles = [...list.children].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
  const above = middles.findIndex((middle, index) => index < place && y < middle);
  const below = middles.findLastIndex((middle, index) => index > place && y > middle);
  return above !== -1 ? above : Math.max(place, below);
}
