import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAllSchemas } from '../manifest/node.ts';
import type { TrustedSchemas } from '../manifest/trusted-schemas.ts';
import { endOfMark } from '../site/mark.ts';
import { readFolder } from '../site/node.ts';
import { reachable } from '../site/reachable.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { timingScriptOf } from '../site/timed-pages.ts';
import { packedSmall } from '../zip/node.ts';
import type { PackedFiles } from '../zip/zip.ts';
import type { OwnCourse } from './course-file.ts';
import { type FetchedParts, fetchParts, partFiles, type WantedParts } from './fetch-parts.ts';
import type { PackageParts } from './make-package.ts';
import { besidePages, packagedFiles } from './package-course.ts';

/**
 * What packages of a built site are made of: what its first page leads to, what only some formats
 * load or some choices add, and the schema files.
 */
export async function builtParts(folder: string, course: OwnCourse): Promise<PackageParts> {
  const files = packagedFiles(readFolder(folder, ['packages']));
  const { launchPage } = course.packaged;
  const paths = [
    ...reachable(files, launchPage).paths,
    ...besidePages(files, { launchPage }).keys(),
    ...extraFiles(files, launchPage).keys(),
  ];
  const site = new Map(
    paths.flatMap((path) => {
      const bytes = files.get(path);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
  const schemas = readAllSchemas();
  const packed = await packedParts(site, schemas);
  const script = join(folder, 'packages', partFiles.scoScript);
  const scoScript = existsSync(script) ? { scoScript: readFileSync(script) } : {};
  return { site, course, schemas, packed, ...scoScript };
}

/** What a package to choices is made of: for a further language of the interface, by what a browser fetches. */
export async function chosenParts(
  folder: string,
  course: OwnCourse,
  choices: WantedParts,
): Promise<FetchedParts> {
  const { interfaceLanguage } = choices;
  if (interfaceLanguage === undefined)
    return { kind: 'fetched', parts: await builtParts(folder, course) };
  const own = join(folder, 'packages', interfaceLanguage);
  if (!existsSync(own)) {
    const what = 'the pages with the interface in this language are not there';
    return { kind: 'failed', problems: [{ where: own, what, fix: 'build the site anew' }] };
  }
  const get = async (name: string) => {
    const file = join(folder, 'packages', name);
    return existsSync(file)
      ? new Response(readFileSync(file))
      : new Response(null, { status: 404 });
  };
  return fetchParts(get, () => {}, choices);
}

/** The files of a site that only packages to some choices have, by their paths. */
export function extraFiles(site: SiteFiles, launchPage: string): SiteFiles {
  const timing = timingScriptOf(site);
  const inAll = new Set(reachable(site, launchPage).paths);
  const paths = timing === null ? [] : reachable(site, timing).paths;
  return new Map(
    paths.flatMap((path) => {
      const bytes = site.get(path);
      return inAll.has(path) || bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}

/**
 * All that packages hold, packed as small as can be: the pages of the course behind their marks,
 * what they need, what only some formats load or some choices add, and the schema files.
 */
function packedParts(site: SiteFiles, schemas: TrustedSchemas): Promise<PackedFiles> {
  const files = [...schemas.values()].flatMap((own) => [...own.values()]);
  const heads = new Map<Uint8Array, number>();
  for (const [path, bytes] of site) {
    files.push(bytes);
    if (isPage(path)) heads.set(bytes, headOf(bytes));
  }
  return packedSmall(files, heads);
}

/** How many bytes of a page end with its mark. */
function headOf(page: Uint8Array): number {
  const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(page);
  return new TextEncoder().encode(html.slice(0, endOfMark(html))).length;
}
