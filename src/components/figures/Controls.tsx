import type { ReactNode } from 'react';
import '../../styles/controls.css';

/**
 * Holds the controls of a figure that moves. They are in the page from the beginning, so that nothing
 * jumps, but nobody sees, hears or reaches them before the figure runs; where it never does, and on
 * paper, they are not there.
 */
export function Controls({ children }: { readonly children: ReactNode }) {
  return <div className="figure-controls">{children}</div>;
}
