import type { ReactNode } from 'react';

/** A wide table, which scrolls sideways by itself and can be reached by the keyboard for that. */
export function Scrolled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it
    <section className="results-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
