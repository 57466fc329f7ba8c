import type { SiteFiles } from '../site/site-files.ts';

/** The standard's own schema files, by the id of the format and then by name. */
export type TrustedSchemas = ReadonlyMap<string, SiteFiles>;

/** Where that zip has files of the site that no page of the web package leads to. */
const besidePages = 'site/';

/** The schemas in the files of the zip that the build writes: a folder a format. */
export function schemasOf(files: SiteFiles): TrustedSchemas {
  const schemas = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of files) {
    if (path.startsWith(besidePages)) continue;
    const [folder = '', name = ''] = path.split('/');
    const own = schemas.get(folder) ?? new Map<string, Uint8Array>();
    schemas.set(folder, own.set(name, bytes));
  }
  return schemas;
}

/** The files of the site in it, by their paths there. */
export function besidePagesOf(files: SiteFiles): SiteFiles {
  return new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(besidePages) ? [[path.slice(besidePages.length), bytes] as const] : [],
    ),
  );
}

/**
 * The files of that zip.
 *
 * @param beside files of the site that only some formats load
 */
export function schemasZipFiles(schemas: TrustedSchemas, beside: SiteFiles = new Map()): SiteFiles {
  return new Map([
    ...[...schemas].flatMap(([folder, files]) =>
      [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
    ),
    ...[...beside].map(([path, bytes]) => [besidePages + path, bytes] as const),
  ]);
}
