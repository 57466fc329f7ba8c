import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from './check/check-package.ts';
import { findingLine } from './check/reading/finding.ts';
import { isSound } from './check/report.ts';
import { asBuilt, type BuiltCourse, readCourseFile } from './make/course-file.ts';
import { partFiles } from './make/fetch-parts.ts';
import type { PackageParts } from './make/make-package.ts';
import { builtParts, extraFiles } from './make/node.ts';
import { besidePages, packageCourse, packageName } from './make/package-course.ts';
import { type PackageFormat, packageFormats, tooManyAnswers } from './manifest/format.ts';
import { schemasZipFiles } from './manifest/trusted-schemas.ts';
import { type Problem, problemLine } from './site/problem.ts';
import { zip } from './zip/zip.ts';

/** A site as it was built, and what is known of it. */
export interface BuiltSite {
  readonly folder: string;
  readonly built: BuiltCourse;
  /** What packages of several SCOs alone have. */
  readonly scoScript?: Uint8Array;
}

/**
 * Packages a built site in every format: zips in its folder `packages/`, each checked, and beside
 * them what the site makes and checks packages with: `schemas.zip`, `course.json`, for what only some
 * packages have `extras.zip`, and what it shows of the questions to choose from. Prints a line a
 * package, and what is wrong. A format that keeps less than the answers can take is left out.
 *
 * @param courseFile the `course.json` it was built from
 * @param further its pages with the interface in further languages; of each the folder `packages/` of
 * the site has one of that name with the web package and all that others are made with
 * @returns whether all other packages were made and nothing is wrong with them
 */
export async function packageSite(
  site: BuiltSite,
  courseFile: string,
  further: readonly BuiltSite[] = [],
): Promise<boolean> {
  const folder = join(site.folder, 'packages');
  rmSync(folder, { recursive: true, force: true });
  if (!(await packageBuilt(site, courseFile, folder, packageFormats))) return false;
  writeFileSync(join(folder, partFiles.offered), JSON.stringify(site.built.offered ?? []));
  // All others are made of its pages.
  const web = packageFormats.filter(({ id }) => id === 'web');
  let fine = true;
  for (const each of further) {
    const own = join(folder, each.built.interfaceLanguage ?? '');
    const packaged = await packageBuilt(each, courseFile, own, web);
    fine &&= packaged;
  }
  return fine;
}

/** Writes packages into a folder, and what others are made with. */
async function packageBuilt(
  { folder: site, built, scoScript }: BuiltSite,
  courseFile: string,
  folder: string,
  formats: readonly PackageFormat[],
): Promise<boolean> {
  const text = asBuilt(readFileSync(courseFile, 'utf8'), built);
  const read = readCourseFile(text, courseFile);
  if (read.kind === 'failed') {
    printProblems(read.problems);
    return false;
  }
  const parts = await builtParts(site, read.own);
  mkdirSync(folder);
  const beside = besidePages(parts.site, read.course);
  const extras = extraFiles(parts.site, read.course.launchPage);
  const files = {
    [partFiles.schemas]: zip(schemasZipFiles(parts.schemas, beside), [], parts.packed),
    [partFiles.course]: text,
    [partFiles.extras]: zip(extras, [], parts.packed),
    ...(scoScript && { [partFiles.scoScript]: scoScript }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  let fine = true;
  for (const format of formats) {
    const packaged = await packageOne(parts, format, folder);
    fine &&= packaged;
  }
  return fine;
}

async function packageOne(
  { site, course: { packaged: course, interfaceLanguage: said }, schemas, packed }: PackageParts,
  format: PackageFormat,
  folder: string,
): Promise<boolean> {
  const made = packageCourse(site, course, format, schemas.get(format.id) ?? new Map(), packed);
  const name = packageName(course, format);
  const line = said === undefined ? name : `${said}/${name}`;
  const tooLong = tooManyAnswers(course, format);
  if (tooLong !== null) {
    console.log(`${line}  not made: ${problemLine(tooLong)}`);
    return true;
  }
  if (made.kind === 'failed') {
    console.error(`${line}  not made, ${count(made.problems.length, 'problem')}`);
    printProblems(made.problems);
    return false;
  }
  const report = await checkPackage(new Blob([new Uint8Array(made.bytes)]), {
    name,
    schemas,
    expected: { format, launchPage: course.launchPage },
  });
  const { findings } = report;
  const size = `${(made.bytes.length / 1000).toFixed(1)} kB`;
  const holds = count(made.files.length, 'file');
  console.log(`${line}  ${size}, ${holds}, ${count(findings.length, 'finding')}`);
  for (const finding of findings) console.error(`  ${findingLine(finding)}`);
  const fine = isSound(report);
  // A package that an LMS refuses must not lie where people take packages from.
  if (fine) writeFileSync(join(folder, name), made.bytes);
  return fine;
}

function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(`  ${problemLine(problem)}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
