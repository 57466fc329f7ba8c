import { zipSync } from 'fflate';

/**
 * Zips files in the order of their paths, those named in `first` before all others.
 * The same files give the same bytes, whenever and wherever they are zipped.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, first: readonly string[]): Uint8Array {
  const rank = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length);
  const paths = [...files.keys()].sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  // A zip holds local time, and fflate takes it from local fields: only a date made of local
  // fields comes out alike in every time zone. Noon exists in all of them.
  const mtime = new Date(2000, 0, 1, 12);
  return zipSync(
    Object.fromEntries(paths.map((path) => [path, files.get(path) ?? new Uint8Array()])),
    { level: 9, mtime },
  );
}
