import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { checkPackage } from './check/check-package.ts';
import { findingLine } from './check/finding.ts';
import { isSound } from './check/report.ts';
import { schemasZipFiles, type TrustedSchemas } from './check/trusted-schemas.ts';
import type { PackagedCourse } from './course.ts';
import { readCourseFile } from './course-file.ts';
import { type PackageFormat, packageFormats } from './format.ts';
import { partFiles } from './make/fetch-parts.ts';
import { packageCourse, packageName } from './package-course.ts';
import { type Problem, problemLine } from './problem.ts';
import type { SiteFiles } from './reachable.ts';
import { zip } from './zip.ts';

/** Folders of `node-scorm-packager`, which ships the schema files of every version. */
const schemaFolders: Readonly<Record<string, string>> = {
  'scorm-1.2': 'scorm12edition',
  'scorm-2004-3rd': 'scorm20043rdedition',
  'scorm-2004-4th': 'scorm20044thedition',
};

/** The schema files of a format by name, their notices untouched; empty for a format without any. */
export function readSchemas(format: PackageFormat): SiteFiles {
  const folder = schemaFolders[format.id];
  if (folder === undefined) return new Map();
  const packageFile = createRequire(import.meta.url).resolve('node-scorm-packager/package.json');
  return readFolder(join(dirname(packageFile), 'lib/schemas/definitionFiles', folder), []);
}

/** The schema files of every format that has any. */
export function readAllSchemas(): TrustedSchemas {
  return new Map(
    packageFormats
      .filter(({ standard }) => standard !== null)
      .map((format) => [format.id, readSchemas(format)] as const),
  );
}

/**
 * Every file below a folder, by its path from there with `/` between folders.
 *
 * @param without folders to leave out, by their path from there
 */
export function readFolder(folder: string, without: readonly string[]): SiteFiles {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (without.some((each) => path.startsWith(`${each}/`))) continue;
    files.set(path, new Uint8Array(readFileSync(file)));
  }
  return files;
}

/**
 * Packages a built site in every format: zips in its folder `packages/`, each checked, and beside
 * them what the site makes and checks packages with: `schemas.zip` and `course.json`. Prints a line
 * a package, and what is wrong.
 *
 * @param site the folder of the built site
 * @param courseFile the `course.json` it was built from
 * @returns whether all packages were made and nothing is wrong with them
 */
export async function packageSite(site: string, courseFile: string): Promise<boolean> {
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
