import type { FoundApi } from './find-api.ts';

/** What came of connecting with an LMS. */
export type Connected =
  | (FoundApi & { readonly kind: 'found' })
  /** The page was opened without an LMS. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string };

/** @param key names what this browser keeps of the package */
type Connect = (key: string) => Promise<Connected>;

let give: (connect: Connect) => void;

/**
 * How pages connect with an LMS whose packages load a script for it. That comes after the course: it
 * is made of the same parts, which start the course as they are loaded.
 */
export const connection = new Promise<Connect>((resolve) => {
  give = resolve;
});

/** To be called by that script. */
export function connectBy(connect: Connect): void {
  give(connect);
}
