import { followPointer } from './follow-pointer.ts';

interface Press {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
}

interface Drag {
  /** The pointer is over this row of the list now, or over none. */
  over(row: Element | null): void;
  /** Dropped on a row; not called where it is dropped elsewhere, or the drag is given up. */
  drop(row: Element): void;
}

/** How near to an edge of the window the page scrolls, and how far at each move, in CSS pixels. */
const edge = 56;
const stride = 14;

/**
 * Follows a pointer that carries an element to a row of a list. The element goes along, and the
 * page scrolls where the pointer comes to the edge of the window.
 */
export function dragTarget(carried: HTMLElement, list: Element, press: Press, drag: Drag): void {
  const from = { x: press.clientX + scrollX, y: press.clientY + scrollY };
  let row: Element | null = null;
  const rest = () => {
    carried.style.translate = '';
    delete carried.dataset.carried;
    drag.over(null);
  };
  // Its style lets the pointer see what lies under it.
  carried.dataset.carried = '';
  followPointer(press.pointerId, {
    moved({ clientX, clientY }) {
      if (clientY < edge) scrollBy(0, -stride);
      if (clientY > innerHeight - edge) scrollBy(0, stride);
      carried.style.translate = `${clientX + scrollX - from.x}px ${clientY + scrollY - from.y}px`;
      const under = document.elementFromPoint(clientX, clientY);
      const next = [...list.children].find((each) => each.contains(under)) ?? null;
      if (next === row) return;
      row = next;
      drag.over(next);
    },
    drop() {
      rest();
      if (row?.isConnected) drag.drop(row);
    },
    cancel: rest,
  });
}
