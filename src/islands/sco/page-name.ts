import { unescaped } from '../../standard/unescaped.ts';

/**
 * The name of a page of the course: `/deep/path/approval.html` → `approval`. A folder's address is
 * its index.
 */
export function pageName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '');
  return name === '' ? 'index' : unescaped(name);
}
