import type { PackagedCourse } from '../manifest/course.ts';
import {
  courseProblems,
  type PackageFormat,
  packageFormats,
  type Structure,
} from '../manifest/format.ts';
import { structureFile } from '../manifest/structure.ts';
import { markPage, withoutSiteOnly, withScript } from '../site/mark.ts';
import type { Problem } from '../site/problem.ts';
import { reachable } from '../site/reachable.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { type Packed, type PackedFiles, withNewHead, zip } from '../zip/zip.ts';

/** A package, or everything that keeps it from being made. */
export type PackageResult =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      /** Paths of the files in it, in their order. */
      readonly files: readonly string[];
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** The package's file name. */
export function packageName(
  course: Pick<PackagedCourse, 'id'>,
  format: Pick<PackageFormat, 'id'>,
): string {
  return `${course.id}-${format.id}.zip`;
}

/**
 * Makes a package of a built site: the pages that the launch page leads to and all they need,
 * each page marked and without what stands on the site alone, with manifest and schema files where
 * the format has them.
 *
 * @param site the whole site, by path from its root
 * @param schemas the format's schema files, by name; others are ignored
 * @param packed how some of all these files are packed already
 */
export function packageCourse(
  site: SiteFiles,
  course: PackagedCourse,
  format: PackageFormat,
  schemas: SiteFiles,
  packed: PackedFiles = new Map(),
): PackageResult {
  const plain = packagedFiles(site);
  const files = format.structure === null ? plain : withLrs(plain, format.structure);
  const launchPages = course.scos?.map(({ pages }) => pages[0]);
  const reached = reachable(files, course.launchPage, launchPages);
  const marked = markPages(reached.paths, files, format);
  const beside = besideCourse(reached.paths, course, format, schemas);
  const problems = [
    ...courseProblems(course, format),
    ...(format.structure === null ? [] : unlinked(plain, format.structure)),
    ...reached.problems,
    ...marked.problems,
    ...beside.problems,
  ];
  if (problems.length > 0) return { kind: 'failed', problems };
  const content = new Map([...beside.files, ...marked.files]);
  const first = ['imsmanifest.xml', structureFile];
  const streams = new Map([...packed, ...repacked(marked.files, files, packed)]);
  return { kind: 'made', bytes: zip(content, first, streams), files: [...content.keys()] };
}

/** The files with pages that load the script of cmi5 and may speak with an LRS, wherever it is. */
function withLrs(files: SiteFiles, { script }: Structure): SiteFiles {
  const path = [...files.keys()].find((each) => script.test(each));
  if (path === undefined) return files;
  return new Map(
    [...files].map(([page, bytes]) => {
      const html = isPage(page) ? withScript(textOf(bytes), path) : null;
      return [page, html === null ? bytes : new TextEncoder().encode(html)];
    }),
  );
}

/** The files of a site that only packages of some formats load: no page leads to them. */
export function besidePages(
  site: SiteFiles,
  { launchPage }: Pick<PackagedCourse, 'launchPage'>,
): SiteFiles {
  const all = new Set(reachable(site, launchPage).paths);
  const own = packageFormats.flatMap(({ structure }) =>
    structure === null ? [] : reachable(withLrs(site, structure), launchPage).paths,
  );
  const paths = own.filter((path) => !all.has(path));
  return new Map([...site].filter(([path]) => paths.includes(path)));
}

function unlinked(files: SiteFiles, { script }: Structure): readonly Problem[] {
  if ([...files.keys()].some((path) => script.test(path))) return [];
  const what = 'the site has no script that speaks with an LRS';
  return [{ where: 'assets', what, fix: 'build the site anew' }];
}

/** The files of a site as packages have them, before they are marked. */
export function packagedFiles(site: SiteFiles): SiteFiles {
  return new Map([...site].map(([path, bytes]) => [path, packagedBytes(path, bytes)]));
}

function packagedBytes(path: string, bytes: Uint8Array): Uint8Array {
  if (!isPage(path)) return bytes;
  const html = textOf(bytes);
  const packaged = withoutSiteOnly(html);
  return packaged === html ? bytes : new TextEncoder().encode(packaged);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

interface Part {
  readonly files: SiteFiles;
  readonly problems: readonly Problem[];
}

function markPages(paths: readonly string[], files: SiteFiles, format: PackageFormat): Part {
  const marked = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const bytes = files.get(path) ?? new Uint8Array();
    if (!isPage(path)) {
      marked.set(path, bytes);
      continue;
    }
    const page = markPage(textOf(bytes), format.mark);
    if (page.kind === 'marked') marked.set(path, new TextEncoder().encode(page.html));
    else problems.push(unmarked(path, page.marks));
  }
  return { files: marked, problems };
}

/** How the pages are packed that are marked anew and otherwise as the build packed them. */
function repacked(marked: SiteFiles, files: SiteFiles, packed: PackedFiles): PackedFiles {
  const found = new Map<Uint8Array, Packed>();
  for (const [path, after] of marked) {
    const before = files.get(path);
    const own = before && packed.get(before);
    const stream = before && own && withNewHead(after, before, own);
    if (stream && after !== before) found.set(after, stream);
  }
  return found;
}

function unmarked(path: string, marks: number): Problem {
  return marks === 0
    ? {
        where: path,
        what: 'a page of the course leads here, but the page does not say that it belongs to it',
        fix: 'link only pages with <meta name="package" content="site">, or give it that line',
      }
    : {
        where: path,
        what: `it holds ${marks} lines <meta name="package">`,
        fix: 'leave one',
      };
}

/** The manifest, what it points to, and the schema files. */
function besideCourse(
  paths: readonly string[],
  course: PackagedCourse,
  { title, standard, structure }: PackageFormat,
  schemas: SiteFiles,
): Part {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const documents =
    structure === null
      ? (standard?.documents(course, paths) ?? [])
      : [[structure.file, structure.write(course)] as const];
  for (const [path, text] of documents) files.set(path, new TextEncoder().encode(text));
  for (const name of standard?.schemaFiles ?? []) {
    const bytes = schemas.get(name);
    if (bytes !== undefined) files.set(name, bytes);
    else {
      problems.push({
        where: name,
        what: `this schema file of ${title} was not given`,
        fix: 'install the dependencies of the project, which hold the schema files',
      });
    }
  }
  for (const path of paths.filter((each) => files.has(each))) {
    problems.push({
      where: path,
      what: `a package of ${title} holds a file of that name of its own`,
      fix: 'give the file of the site another name',
    });
  }
  return { files, problems };
}
