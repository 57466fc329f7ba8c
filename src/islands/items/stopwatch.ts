import { type RefObject, useEffect, useRef } from 'react';

interface Stopwatch {
  /** Seconds since the element was first seen or focused, or since the restart; 0 before. */
  seconds(): number;
  restart(): void;
}

/** Times an answer from the moment its item is first seen. */
export function useStopwatch(element: RefObject<Element | null>): Stopwatch {
  const since = useRef<number | null>(null);

  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const begin = () => {
      since.current ??= performance.now();
    };
    const sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
    });
    sight.observe(watched);
    watched.addEventListener('focusin', begin);
    return () => {
      sight.disconnect();
      watched.removeEventListener('focusin', begin);
    };
  }, [element]);

  return {
    seconds: () => (since.current === null ? 0 : (performance.now() - since.current) / 1000),
    restart: () => {
      since.current = performance.now();
    },
  };
}
