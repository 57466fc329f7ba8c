import { readAllSchemas } from '../manifest/node.ts';
import type { TrustedSchemas } from '../manifest/trusted-schemas.ts';
import { readFolder } from '../site/node.ts';
import { reachable } from '../site/reachable.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { packedSmall } from '../zip/node.ts';
import type { PackedFiles } from '../zip/zip.ts';
import type { OwnCourse } from './course-file.ts';
import type { PackageParts } from './make-package.ts';
import { packagedFiles } from './package-course.ts';

/** What packages of a built site are made of. */
export async function builtParts(folder: string, course: OwnCourse): Promise<PackageParts> {
  const site = readFolder(folder, ['packages']);
  const schemas = readAllSchemas();
  const packed = await packedParts(site, course.packaged.launchPage, schemas);
  return { site, course, schemas, packed };
}

/**
 * All that packages hold and no choice changes, packed as small as can be: what the pages of the
 * course need, and the schema files.
 */
function packedParts(
  site: SiteFiles,
  launchPage: string,
  schemas: TrustedSchemas,
): Promise<PackedFiles> {
  const assets = reachable(packagedFiles(site), launchPage).paths.filter((path) => !isPage(path));
  const files = [
    ...assets.flatMap((path) => site.get(path) ?? []),
    ...[...schemas.values()].flatMap((own) => [...own.values()]),
  ];
  return packedSmall(files);
}
