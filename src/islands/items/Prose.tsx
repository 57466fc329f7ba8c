import { drawn } from 'virtual:prose';
import { withBlanks } from 'virtual:variables';
import { courseText } from 'virtual:words';
import { createElement, Fragment, type ReactNode } from 'react';
import { isBlock, type Text } from '../../quiz/text/text.ts';

/** A text of a quiz inside an element that is there for it. */
export function Prose({ text }: { readonly text: Text }): ReactNode {
  return courseText.lang === undefined ? bare(text) : <span {...courseText}>{bare(text)}</span>;
}

function bare(text: Text): ReactNode {
  return typeof text === 'string'
    ? withBlanks(text)
    : createElement(Fragment, null, ...drawn(text));
}

interface PassageProps {
  readonly text: Text;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
}

/** A text of a quiz that stands on its own: a paragraph, or all the blocks it has; nothing of an empty one. */
export function Passage({ text, className = '', id }: PassageProps) {
  if (text === '') return null;
  if (typeof text === 'string' || !text.some(isBlock)) {
    return (
      <p className={className || undefined} id={id} {...courseText}>
        {bare(text)}
      </p>
    );
  }
  return (
    <div className={`passage ${className}`} id={id} {...courseText}>
      {bare(text)}
    </div>
  );
}
