import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Of a list whose rows have one height, those that are drawn. */
export interface DrawnRows {
  /** The first and the last that are in sight or near it. */
  readonly first: number;
  readonly last: number;
  /** In CSS pixels; 0 before a row was measured. */
  readonly height: number;
  /** Scrolls the list, and never the page around it, to where a row is in sight. */
  readonly show: (row: number) => void;
}

/** As many rows are drawn above and below what is in sight, so that scrolling shows no gap. */
const beyond = 8;

/** @param list scrolls, and holds rows as `li` */
export function useRows(list: RefObject<HTMLElement | null>, count: number): DrawnRows {
  const [range, setRange] = useState({ first: 0, last: 2 * beyond, height: 0 });
  const latest = useRef(range);
  latest.current = range;

  const measure = () => {
    const box = list.current;
    const height = box?.querySelector('li')?.offsetHeight ?? 0;
    if (box === null || height === 0) return;
    const first = Math.max(0, Math.floor(box.scrollTop / height) - beyond);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / height) + beyond;
    const now = latest.current;
    // Not for each pixel.
    const isNear =
      Math.abs(first - now.first) < beyond / 2 && Math.abs(last - now.last) < beyond / 2;
    if (height !== now.height || !isNear || (first === 0) !== (now.first === 0))
      setRange({ first, last, height });
  };
  const measured = useRef(measure);
  measured.current = measure;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another count may come with another height.
  useLayoutEffect(() => measured.current(), [count]);
  useEffect(() => {
    const box = list.current;
    if (box === null) return;
    const again = () => measured.current();
    const sizes = new ResizeObserver(again);
    sizes.observe(box);
    box.addEventListener('scroll', again, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', again);
    };
  }, [list]);

  return {
    ...range,
    show(row) {
      const box = list.current;
      const { height } = latest.current;
      if (box === null || row < 0 || height === 0) return;
      const top = row * height - box.scrollTop;
      if (top < 0 || top + height > box.clientHeight)
        box.scrollTop = row * height - (box.clientHeight - height) / 3;
      measure();
    },
  };
}
