import { number, ownValue } from 'virtual:course-words';
import { createElement, type ReactNode } from 'react';
import type { Item } from '../../quiz/item-types.ts';
import { type AskedQuiz, blank, blankPattern, concrete } from '../../quiz/varied.ts';

/** What `virtual:variables` is in a course that has items with variables. */

/**
 * A quiz with the values of an attempt.
 *
 * @param seed of the attempt; null before the launch, where blanks stand for the values
 */
export function quizAt<Asked extends AskedQuiz>(
  quiz: Asked,
  seed: number | null,
): Omit<Asked, 'items'> & { readonly items: readonly Item[] } {
  const items = quiz.items.map((item) =>
    seed === null ? blank(item) : concrete(item, seed, number),
  );
  return { ...quiz, items };
}

/** A text with its blanks as lines to fill, about as long as what will stand there. */
export function withBlanks(text: string): ReactNode {
  const parts = text.split(blankPattern);
  if (parts.length === 1) return text;
  const drawn = parts.map((part, at) =>
    createElement('span', null, at % 2 === 0 ? part : <Blank>{part}</Blank>),
  );
  return createElement('span', null, ...drawn);
}

function Blank({ children }: { readonly children: string | undefined }) {
  return (
    <>
      <u aria-hidden="true">{children}</u>
      <span className="visually-hidden">{ownValue}</span>
    </>
  );
}
