import { besidePagesOf, schemasOf } from '../manifest/trusted-schemas.ts';
import type { Problem } from '../site/problem.ts';
import { unzipped } from '../zip/zip-reader.ts';
import type { PackageChoices } from './choices.ts';
import { readCourseFile } from './course-file.ts';
import type { PackageParts } from './make-package.ts';
import { packageName } from './package-course.ts';

/** Choices for which other files are fetched, or more. */
export type WantedParts = {
  readonly [Name in 'scos' | 'interfaceLanguage']?: PackageChoices[Name] | undefined;
};

export type FetchedParts =
  | { readonly kind: 'fetched'; readonly parts: PackageParts }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** Files that the build leaves beside the packages for making others in a browser. */
export const partFiles = {
  course: 'course.json',
  schemas: 'schemas.zip',
  /** What only packages to some choices have of the site. */
  extras: 'extras.zip',
  /** Its questions in plain words, for pages that offer them: in no package. */
  offered: 'questions.json',
  /** What packages of several SCOs alone have. */
  scoScript: 'scos.js',
} as const;

/**
 * What packages are made of, from the files the build leaves: the course file, the web package that
 * it gives its name, which holds every page of the course, what only some packages have, and the
 * schema files. Each further language of the interface has a folder of all these.
 *
 * @param get fetches a file by its name; it may throw or answer with an error status
 * @param onFetched is told the share of the files that have come, 0 to 1
 * @param wants of the choices that the package is to follow
 */
export async function fetchParts(
  get: (name: string) => Promise<Response>,
  onFetched: (share: number) => void,
  wants: WantedParts = {},
): Promise<FetchedParts> {
  const problems: Problem[] = [];
  const isParted = wants.scos !== undefined;
  const all = isParted ? 5 : 4;
  let done = 0;
  onFetched(0);
  const folder = wants.interfaceLanguage === undefined ? '' : `${wants.interfaceLanguage}/`;
  const fetched = async (file: string): Promise<Blob | null> => {
    const name = folder + file;
    const blob = await fetchOne(get, name);
    done += 1;
    onFetched(done / all);
    if (blob !== null) return blob;
    const fix = 'check that this device is online, reload the page and try again';
    problems.push({ where: name, what: 'it could not be fetched from this site', fix });
    return null;
  };
  const othersToCome = Promise.all([fetched(partFiles.schemas), fetched(partFiles.extras)]);
  const scriptToCome = isParted ? fetched(partFiles.scoScript) : Promise.resolve(null);
  const file = await fetched(partFiles.course);
  if (file === null) {
    await Promise.all([othersToCome, scriptToCome]);
    return { kind: 'failed', problems };
  }
  const read = readCourseFile(await file.text(), partFiles.course);
  if (read.kind === 'failed') return read;
  const siteFile = packageName(read.course, { id: 'web' });
  const [site, [schemas, extras], script] = await Promise.all([
    fetched(siteFile),
    othersToCome,
    scriptToCome,
  ]);
  if (site === null || schemas === null || extras === null || problems.length > 0) {
    return { kind: 'failed', problems };
  }
  const pages = await unzipped(site);
  const files = await unzipped(schemas);
  const others = await unzipped(extras);
  if (pages === null || files === null || others === null) {
    const where = pages === null ? siteFile : files === null ? partFiles.schemas : partFiles.extras;
    const fix = 'reload the page and try again';
    return { kind: 'failed', problems: [{ where, what: 'it came damaged', fix }] };
  }
  return {
    kind: 'fetched',
    parts: {
      site: new Map([...pages.files, ...besidePagesOf(files.files), ...others.files]),
      course: read.own,
      schemas: schemasOf(files.files),
      packed: new Map([...pages.packed, ...files.packed, ...others.packed]),
      ...(script && { scoScript: new Uint8Array(await script.arrayBuffer()) }),
    },
  };
}

async function fetchOne(
  get: (name: string) => Promise<Response>,
  name: string,
): Promise<Blob | null> {
  try {
    const response = await get(name);
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
