import type { SiteFiles } from '../site/site-files.ts';
import { openZip } from '../zip/zip-reader.ts';

/** The standard's own schema files, by the id of the format and then by name. */
export type TrustedSchemas = ReadonlyMap<string, SiteFiles>;

/** Reads the zip that the build writes: a folder a format. What cannot be read is left out. */
export async function readSchemasZip(zip: Blob): Promise<TrustedSchemas> {
  const schemas = new Map<string, Map<string, Uint8Array>>();
  const opening = await openZip(zip);
  if (opening.kind === 'damaged') return schemas;
  for (const entry of opening.archive.entries) {
    const [folder = '', name = ''] = entry.path.split('/');
    const reading = await opening.archive.read(entry);
    if (reading.kind === 'unread') continue;
    const files = schemas.get(folder) ?? new Map<string, Uint8Array>();
    schemas.set(folder, files.set(name, reading.bytes));
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
