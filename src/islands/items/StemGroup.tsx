import * as words from 'virtual:words';
import type { ReactNode } from 'react';
import type { Stem } from '../../quiz/quiz.ts';
import { Passage } from './Prose.tsx';

export interface StemGroupProps {
  readonly stem: Stem;
  /** Numbers of the items that lean on it here. */
  readonly first: number;
  readonly last: number;
  readonly children: ReactNode;
}

/** Items with what they lean on, which is the description of their group. */
export function StemGroup({ stem, first, last, children }: StemGroupProps) {
  // A stem can stand twice in a sitting that was merged: no other number begins here.
  const id = `stem-${stem.id}-${first}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would disable what is in it, or need a legend.
    <div className="stem-group" role="group" aria-labelledby={`${id}-for`} aria-describedby={id}>
      <p className="stem-for" id={`${id}-for`}>
        {words.item.stemFor(first, last)}
      </p>
      <Passage className="stem" id={id} text={stem.text} />
      <div className="items">{children}</div>
    </div>
  );
}
