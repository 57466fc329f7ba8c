import whole from 'virtual:course';
import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { browserPage } from './browser.ts';
import { createSco, type Sco, type Shown } from './sco.ts';

let held: Sco | null = null;

/** The SCO of this document, over all pages that `<ClientRouter />` shows in it. */
export function sco(): Sco {
  held ??= createSco(whole, browserPage);
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
