import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findingLine } from '../check/reading/finding.ts';
import { isSound } from '../check/report.ts';
import { readAllSchemas } from '../manifest/node.ts';
import { readFolder } from '../site/node.ts';
import { type Problem, problemLine } from '../site/problem.ts';
import { checkedPackage } from './checked-package.ts';
import { readCourseFile } from './course-file.ts';
import { readChoices } from './read-choices.ts';

const usage = `npm run package -- --settings chokepoint-package.json [--out folder]

Makes one package of the built site to the choices in a file, as the page instructor.html saves
them, checks it, and writes it to the folder (this one, if none is named).`;

const courseFile = 'src/content/course.json';

/** @returns whether the package was made and nothing is wrong with it */
async function main(args: readonly string[]): Promise<boolean> {
  const asked = readArguments(args);
  if (asked === null) return false;
  const { settings, out } = asked;
  if (!existsSync('dist')) {
    return failed([{ where: 'dist', what: 'there is no built site', mend: 'run npm run build' }]);
  }
  const course = readCourseFile(readFileSync(courseFile, 'utf8'), courseFile);
  if (course.kind === 'failed') return failed(course.problems);
  const text = readText(settings);
  if (typeof text !== 'string') return failed([text]);
  const read = readChoices(text, settings, course.own);
  if (read.kind === 'failed') return failed(read.problems);
  const parts = {
    site: readFolder('dist', ['packages']),
    course: course.own,
    schemas: readAllSchemas(),
  };
  const made = await checkedPackage(parts, read.choices);
  if (made.kind === 'failed') return failed(made.problems);
  for (const finding of made.report.findings) console.error(findingLine(finding));
  if (!isSound(made.report)) {
    const mend = 'mend what is said above, and make it again';
    return failed([
      { where: made.name, what: 'it is not written: LMSs may stumble over it', mend },
    ]);
  }
  mkdirSync(out, { recursive: true });
  const path = join(out, made.name);
  writeFileSync(path, made.bytes);
  console.log(`${path}  ${(made.bytes.length / 1000).toFixed(1)} kB, ${made.files.length} files`);
  return true;
}

function readArguments(args: readonly string[]) {
  const options = { settings: { type: 'string' }, out: { type: 'string' } } as const;
  try {
    const { settings, out = '.' } = parseArgs({ args: [...args], options }).values;
    if (settings !== undefined) return { settings, out };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  console.error(usage);
  return null;
}

function readText(file: string): string | Problem {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const mend = 'save your choices on the page instructor.html, and name that file';
    return { where: file, what: 'there is no such file that can be read', mend };
  }
}

function failed(problems: readonly Problem[]): false {
  for (const problem of problems) console.error(problemLine(problem));
  return false;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
}
