import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage } from './check/check-package.ts';
import { findingLine } from './check/reading/finding.ts';
import { isSound } from './check/report.ts';
import { readCourseFile } from './make/course-file.ts';
import { partFiles } from './make/fetch-parts.ts';
import { packageCourse, packageName } from './make/package-course.ts';
import type { PackagedCourse } from './manifest/course.ts';
import { type PackageFormat, packageFormats } from './manifest/format.ts';
import { readAllSchemas } from './manifest/node.ts';
import { schemasZipFiles, type TrustedSchemas } from './manifest/trusted-schemas.ts';
import { readFolder } from './site/node.ts';
import { type Problem, problemLine } from './site/problem.ts';
import type { SiteFiles } from './site/site-files.ts';
import { zip } from './zip/zip.ts';

/**
 * Packages the built site in every format: `dist/` and `src/content/course.json` in, zips in
 * `dist/packages/` out, each checked, and beside them what the site makes and checks packages
 * with: `schemas.zip` and `course.json`. Run as `node src/packaging/node.ts`.
 *
 * @returns whether all packages were made and nothing is wrong with them
 */
async function packageAll(): Promise<boolean> {
  const site = 'dist';
  const courseFile = 'src/content/course.json';
  if (!existsSync(site)) {
    console.error(`${site}: there is no built site; run npm run build`);
    return false;
  }
  const read = readCourseFile(readFileSync(courseFile, 'utf8'), courseFile);
  if (read.kind === 'failed') {
    printProblems(read.problems);
    return false;
  }
  const files = readFolder(site, ['packages']);
  rmSync(join(site, 'packages'), { recursive: true, force: true });
  mkdirSync(join(site, 'packages'));
  const schemas = readAllSchemas();
  writeFileSync(join(site, 'packages', partFiles.schemas), zip(schemasZipFiles(schemas), []));
  copyFileSync(courseFile, join(site, 'packages', partFiles.course));
  let fine = true;
  for (const format of packageFormats) {
    const packaged = await packageOne(files, read.course, format, schemas, join(site, 'packages'));
    fine &&= packaged;
  }
  return fine;
}

async function packageOne(
  files: SiteFiles,
  course: PackagedCourse,
  format: PackageFormat,
  schemas: TrustedSchemas,
  folder: string,
): Promise<boolean> {
  const made = packageCourse(files, course, format, schemas.get(format.id) ?? new Map());
  const name = packageName(course, format);
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

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = (await packageAll()) ? 0 : 1;
}
