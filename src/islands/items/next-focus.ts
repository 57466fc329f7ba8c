import { useEffect, useRef } from 'react';

type Target = () => HTMLElement | null | undefined;

/**
 * Moves the focus once the page shows what the learner did. State that was restored never calls
 * it, so opening a page leaves the focus alone.
 */
export function useNextFocus(): (target: Target) => void {
  const next = useRef<Target | null>(null);
  useEffect(() => {
    next.current?.()?.focus();
    next.current = null;
  });
  return (target) => {
    next.current = target;
  };
}
