import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SiteFiles } from './site-files.ts';

/**
 * Every file below a folder, by its path from there with `/` between folders.
 *
 * @param without folders to leave out, by their path from there
 */
export function readFolder(folder: string, without: readonly string[]): SiteFiles {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (without.some((each) => path.startsWith(`${each}/`))) continue;
    files.set(path, new Uint8Array(readFileSync(file)));
  }
  return files;
}
