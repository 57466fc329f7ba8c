import { courseAt } from 'virtual:course';
import { quizAt } from 'virtual:variables';
import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { useMemo } from 'react';
import type { Item } from '../../quiz/item-types.ts';
import type { AskedQuiz } from '../../quiz/varied.ts';
import { browserPage } from './browser.ts';
import { createSco, type Sco, type Shown } from './sco.ts';

let held: Sco | null = null;

/** The SCO of this document, over all pages that `<ClientRouter />` shows in it. */
export function sco(): Sco {
  held ??= createSco(courseAt, browserPage);
  return held;
}

/** Puts another SCO in its place, as tests do. */
export function holdSco(other: Sco): void {
  held = other;
}

/** What the SCO shows now. A page that hydrates begins with what its HTML was built with. */
export function useSco<Name extends keyof Shown>(name: Name): Shown[Name] {
  const $shown: ReadableAtom<Shown[Name]> = sco().shown[name];
  return useStore($shown, { ssr: 'initial' });
}

/** A quiz with the values that this learner has of it; with blanks until the launch has been read. */
export function useQuiz<Asked extends AskedQuiz>(
  quiz: Asked,
): Omit<Asked, 'items'> & { readonly items: readonly Item[] } {
  const { seed } = useSco('attempt');
  const launched = useSco('launched');
  return useMemo(() => quizAt(quiz, launched ? seed : null), [quiz, launched, seed]);
}
