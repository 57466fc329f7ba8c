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

/**
 * Packages a built site in every format: zips in its folder `packages/`, each checked, and beside
 * them what the site makes and checks packages with: `schemas.zip`, `course.json`, for what only some
 * packages have `extras.zip`, and what it shows of the questions to choose from. Prints a line a
 * package, and what is wrong.
 *
 * @param site the folder of the built site
 * @param courseFile the `course.json` it was built from
 * @param built a format that keeps less than its answers can take is left out
 * @param scoScript what packages of several SCOs alone have
 * @returns whether all other packages were made and nothing is wrong with them
 */
export async function packageSite(
  site: string,
  courseFile: string,
  built: BuiltCourse,
  scoScript?: Uint8Array,
): Promise<boolean> {
  const text = asBuilt(readFileSync(courseFile, 'utf8'), built);
  const read = readCourseFile(text, courseFile);
  if (read.kind === 'failed') {
    printProblems(read.problems);
    return false;
  }
  const parts = await builtParts(site, read.own);
  rmSync(join(site, 'packages'), { recursive: true, force: true });
  mkdirSync(join(site, 'packages'));
  writeFileSync(
    join(site, 'packages', partFiles.schemas),
    zip(schemasZipFiles(parts.schemas, besidePages(parts.site, read.course)), [], parts.packed),
  );
  writeFileSync(join(site, 'packages', partFiles.course), text);
  writeFileSync(
    join(site, 'packages', partFiles.extras),
    zip(extraFiles(parts.site, read.course.launchPage), [], parts.packed),
  );
  writeFileSync(join(site, 'packages', partFiles.offered), JSON.stringify(built.offered ?? []));
  if (scoScript) writeFileSync(join(site, 'packages', partFiles.scoScript), scoScript);
  let fine = true;
  for (const format of packageFormats) {
    const packaged = await packageOne(parts, format, join(site, 'packages'));
    fine &&= packaged;
  }
  return fine;
}

async function packageOne(
  { site, course: { packaged: course }, schemas, packed }: PackageParts,
  format: PackageFormat,
  folder: string,
): Promise<boolean> {
  const made = packageCourse(site, course, format, schemas.get(format.id) ?? new Map(), packed);
  const name = packageName(course, format);
  const tooLong = tooManyAnswers(course, format);
  if (tooLong !== null) {
    console.log(`${name}  not made: ${problemLine(tooLong)}`);
    return true;
  }
  if (made.kind === 'failed') {
    console.error(`${name}  not made, ${count(made.problems.length, 'problem')}`);
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
  console.log(`${name}  ${size}, ${holds}, ${count(findings.length, 'finding')}`);
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
