import { followPointer } from './follow-pointer.ts';

interface Drag {
  /** Index of the pressed step. */
  readonly from: number;
  /** The step belongs at this index now; the list must show it so when this returns. */
  over(index: number): void;
  drop(): void;
  cancel(): void;
}

/** Follows a pointer that moves a step within its list. */
export function dragStep(list: HTMLElement, pointer: number, drag: Drag): void {
  let place = drag.from;
  followPointer(pointer, {
    moved({ clientY }) {
      // The list may have left the page while the pointer was down.
      if (!list.isConnected) return;
      const next = placeAt(list, place, clientY);
      if (next === place) return;
      place = next;
      drag.over(next);
    },
    drop: () => (list.isConnected ? drag.drop() : drag.cancel()),
    cancel: drag.cancel,
  });
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
