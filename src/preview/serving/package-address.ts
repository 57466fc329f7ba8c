import { unescaped } from '../../standard/unescaped.ts';

/** A file of a package, as its address names it. */
export interface PackageAddress {
  readonly id: string;
  /** From the root of the package, decoded. */
  readonly path: string;
}

/** The folder of a package's addresses, which ends in a slash. */
export function packageFolder(scope: string, id: string): string {
  return `${scope}${encodeURIComponent(id)}/`;
}

/**
 * Which file of which package an address names.
 *
 * @param scope the folder that holds all packages, with its slash
 * @returns null for addresses elsewhere
 */
export function packageAddress(scope: string, address: string): PackageAddress | null {
  const [bare = ''] = address.split(/[?#]/);
  if (!bare.startsWith(scope)) return null;
  const [id = '', ...path] = bare.slice(scope.length).split('/');
  return id === '' ? null : { id: unescaped(id), path: path.map(unescaped).join('/') };
}
