import type { FoundApi } from './find-api.ts';

/** What came of connecting with an LMS. */
export type Connected =
  | (FoundApi & { readonly kind: 'found' })
  /** The page was opened without an LMS. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string };

/**
 * How pages connect with an LMS whose packages load a script for it. The script puts it here before
 * the course starts; without one, the course looks for an API.
 *
 * @param key names what this browser keeps of the package
 */
export const connection: { open: ((key: string) => Promise<Connected>) | null } = { open: null };
