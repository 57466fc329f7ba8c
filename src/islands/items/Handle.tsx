import type { PointerEvent } from 'react';

interface HandleProps {
  readonly onPress: (event: PointerEvent<HTMLElement>) => void;
}

/** Where a part of an item is taken hold of, to be dragged. Whoever drags nothing needs it not. */
export function Handle({ onPress }: HandleProps) {
  return (
    <span className="handle" aria-hidden="true" onPointerDown={onPress}>
      <Drawing path="M3 5h10M3 8h10M3 11h10" />
    </span>
  );
}

/** A small drawing of lines. */
export function Drawing({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
