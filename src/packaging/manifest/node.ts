import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFolder } from '../site/node.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { isForLms, type PackageFormat, packageFormats } from './format.ts';
import type { TrustedSchemas } from './trusted-schemas.ts';

/** Folders of `node-scorm-packager`, which ships the schema files of every version. */
const schemaFolders: Readonly<Record<string, string>> = {
  'scorm-1.2': 'scorm12edition',
  'scorm-2004-3rd': 'scorm20043rdedition',
  'scorm-2004-4th': 'scorm20044thedition',
};

/** The schema files of a format by name, their notices untouched; empty for a format without any. */
function readSchemas(format: PackageFormat): SiteFiles {
  if (format.structure !== null) return readFolder(join(import.meta.dirname, 'cmi5'), []);
  const folder = schemaFolders[format.id];
  if (folder === undefined) return new Map();
  const packageFile = createRequire(import.meta.url).resolve('node-scorm-packager/package.json');
  return readFolder(join(dirname(packageFile), 'lib/schemas/definitionFiles', folder), []);
}

/** The schema files of every format that has any. */
export function readAllSchemas(): TrustedSchemas {
  return new Map(
    packageFormats.filter(isForLms).map((format) => [format.id, readSchemas(format)] as const),
  );
}
