/** The files of a site by path from its root, such as `assets/page.js`. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** The file whose name differs from the path in nothing but case; null when there is none. */
export function caseTwin(path: string, files: SiteFiles): string | null {
  const wanted = path.toLowerCase();
  return [...files.keys()].find((each) => each.toLowerCase() === wanted) ?? null;
}
