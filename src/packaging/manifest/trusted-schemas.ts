import type { SiteFiles } from '../site/site-files.ts';

/** The standard's own schema files, by the id of the format and then by name. */
export type TrustedSchemas = ReadonlyMap<string, SiteFiles>;

/** The schemas in the files of the zip that the build writes: a folder a format. */
export function schemasOf(files: SiteFiles): TrustedSchemas {
  const schemas = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of files) {
    const [folder = '', name = ''] = path.split('/');
    const own = schemas.get(folder) ?? new Map<string, Uint8Array>();
    schemas.set(folder, own.set(name, bytes));
  }
  return schemas;
}

/** The files of that zip. */
export function schemasZipFiles(schemas: TrustedSchemas): SiteFiles {
  return new Map(
    [...schemas].flatMap(([folder, files]) =>
      [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
    ),
  );
}
