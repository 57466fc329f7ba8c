import { useLayoutEffect, useRef } from 'react';

type Target = () => HTMLElement | null | undefined;

/**
 * Moves the focus together with what the page shows of what the learner did: a frame later it would be
 * taken from a field in which a quick learner types already. State that was restored never calls it, so
 * opening a page leaves the focus alone.
 */
export function useNextFocus(): (target: Target) => void {
  const next = useRef<Target | null>(null);
  useLayoutEffect(() => {
    next.current?.()?.focus();
    next.current = null;
  });
  return (target) => {
    next.current = target;
  };
}
