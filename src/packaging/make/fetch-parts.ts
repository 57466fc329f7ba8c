import { schemasOf } from '../manifest/trusted-schemas.ts';
import type { Problem } from '../site/problem.ts';
import { unzipped } from '../zip/zip-reader.ts';
import { readCourseFile } from './course-file.ts';
import type { PackageParts } from './make-package.ts';
import { packageName } from './package-course.ts';

export type FetchedParts =
  | { readonly kind: 'fetched'; readonly parts: PackageParts }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** Files that the build leaves beside the packages for making others in a browser. */
export const partFiles = {
  course: 'course.json',
  schemas: 'schemas.zip',
  /** Its questions in plain words, for pages that offer them: in no package. */
  offered: 'questions.json',
} as const;

/**
 * What packages are made of, from the files the build leaves: the course file, the web package that
 * it gives its name, which holds every page of the course, and the schema files.
 *
 * @param get fetches a file by its name; it may throw or answer with an error status
 * @param onFetched is told the share of the files that have come, 0 to 1
 */
export async function fetchParts(
  get: (name: string) => Promise<Response>,
  onFetched: (share: number) => void,
): Promise<FetchedParts> {
  const problems: Problem[] = [];
  const all = 3;
  let done = 0;
  onFetched(0);
  const fetched = async (name: string): Promise<Blob | null> => {
    const blob = await fetchOne(get, name);
    done += 1;
    onFetched(done / all);
    if (blob !== null) return blob;
    const fix = 'check that this device is online, reload the page and try again';
    problems.push({ where: name, what: 'it could not be fetched from this site', fix });
    return null;
  };
  const schemasToCome = fetched(partFiles.schemas);
  const file = await fetched(partFiles.course);
  if (file === null) {
    await schemasToCome;
    return { kind: 'failed', problems };
  }
  const read = readCourseFile(await file.text(), partFiles.course);
  if (read.kind === 'failed') return read;
  const siteFile = packageName(read.course, { id: 'web' });
  const [site, schemas] = await Promise.all([fetched(siteFile), schemasToCome]);
  if (site === null || schemas === null) return { kind: 'failed', problems };
  const pages = await unzipped(site);
  const files = await unzipped(schemas);
  if (pages === null || files === null) {
    const where = pages === null ? siteFile : partFiles.schemas;
    const fix = 'reload the page and try again';
    return { kind: 'failed', problems: [{ where, what: 'it came damaged', fix }] };
  }
  return {
    kind: 'fetched',
    parts: {
      site: pages.files,
      course: read.own,
      schemas: schemasOf(files.files),
      packed: new Map([...pages.packed, ...files.packed]),
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
