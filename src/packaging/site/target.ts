import { unescaped } from '../../standard/unescaped.ts';

/** Where a URL in a file of a site leads. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  /** Another host, or a scheme that loads from elsewhere. */
  | { readonly kind: 'outside' }
  /** From the root of the host, which is the LMS's, not the course's. */
  | { readonly kind: 'host-root' }
  /** Above the folder that holds the site. */
  | { readonly kind: 'above' }
  /** Nothing to load: a fragment, data, mail. */
  | { readonly kind: 'nothing' };

/** Resolves a URL written in the file at `from`, a path from the root of the site. */
export function resolve(url: string, from: string): Target {
  const written = url.trim();
  if (/^(?:https?|ftp|file|wss?):|^\/\/|^\\/i.test(written)) return { kind: 'outside' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return { kind: 'nothing' };
  if (written.startsWith('/')) return { kind: 'host-root' };
  const path = unescaped(written.replace(/[?#].*$/s, ''));
  if (path === '') return { kind: 'nothing' };
  const folders = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (folders.pop() === undefined) return { kind: 'above' };
    } else if (part !== '.') {
      folders.push(part);
    }
  }
  return { kind: 'file', path: folders.join('/') };
}
