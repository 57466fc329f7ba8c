import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sourceOf } from '../authoring/node.ts';
import { printed } from '../authoring/problem.ts';
import { readSource } from '../authoring/read-json.ts';
import { findingLine } from '../packaging/check/reading/finding.ts';
import { isSound } from '../packaging/check/report.ts';
import { checkedPackage } from '../packaging/make/checked-package.ts';
import { choicesFile } from '../packaging/make/choices.ts';
import { readCourseFile } from '../packaging/make/course-file.ts';
import { partFiles } from '../packaging/make/fetch-parts.ts';
import { chosenParts } from '../packaging/make/node.ts';
import { readChoices } from '../packaging/make/read-choices.ts';
import { bareStructure, structureFile } from '../packaging/manifest/structure.ts';
import { type Problem, problemLine } from '../packaging/site/problem.ts';
import { unzipped } from '../packaging/zip/zip-reader.ts';
import { runCommand } from './command.ts';
import { chooseCourse, courseOption } from './course-option.ts';
import { siteFolder } from './serve-site.ts';

const usage = `npm run package -- --settings ${choicesFile} [--out folder] [--at address] [--course ../my-course]

Makes one package of the site that was last built, to the choices in a file, and checks it. The page
Make saves such a file under "Share these choices".

  --settings  the file of choices
  --out       the folder to write the package to; by default the current one
  --at        with cmi5: the address of the folder in which the files of the package will lie;
              cmi5.xml is then written beside the package too, to be given to the LMS by itself
  --course    the course that the site must hold; by default any`;

const options = {
  settings: { type: 'string' },
  out: { type: 'string' },
  at: { type: 'string' },
  ...courseOption,
} as const;

await runCommand(
  { usage, options },
  async ({ values: { settings, out = '.', at, course: named } }) => {
    if (settings === undefined) return { misused: 'Name the file of choices with --settings.' };
    const builtFile = join(siteFolder, 'packages', partFiles.course);
    if (!existsSync(builtFile)) {
      return failed(`${siteFolder}: there is no built site; run npm run build`);
    }
    const course = readCourseFile(readFileSync(builtFile, 'utf8'), builtFile);
    if (course.kind === 'failed') return failed(...lines(course.problems));
    const folder = named === undefined ? null : chooseCourse(named);
    if (folder !== null && typeof folder !== 'string') return folder;
    if (folder !== null && idOf(folder) !== course.own.id) {
      const what = `${siteFolder}: this is the site of the course "${course.own.id}"`;
      return failed(`${what}; build that of the other: npm run build -- --course ${named}`);
    }
    const text = readSettings(settings);
    if (text === null) return 1;
    const read = readChoices(text, settings, course.own);
    if (read.kind === 'failed') return failed(...lines(read.problems));
    for (const change of read.changes) console.error(`${settings}: ${change}`);
    const { own } = course;
    const fetched = await chosenParts(siteFolder, own, read.choices);
    if (fetched.kind === 'failed') return failed(...lines(fetched.problems));
    const made = await checkedPackage(fetched.parts, read.choices);
    if (made.kind === 'failed') return failed(...lines(made.problems));
    for (const finding of made.report.findings) console.error(findingLine(finding));
    if (!isSound(made.report)) {
      return failed(
        `${made.name}: it is not written: LMSs may stumble over it; correct what is said above, and make it again`,
      );
    }
    const structure = at === undefined ? null : await bareAt(made.bytes, at);
    if (structure === null && at !== undefined) {
      return failed(
        `--at ${at}: it needs a package of cmi5 and a whole address, such as https://courses.example.org/chips/`,
      );
    }
    mkdirSync(out, { recursive: true });
    if (structure !== null) writeFileSync(join(out, structureFile), structure);
    const path = join(out, made.name);
    writeFileSync(path, made.bytes);
    console.log(`${path}  ${(made.bytes.length / 1000).toFixed(1)} kB, ${made.files.length} files`);
    return 0;
  },
);

/** The course structure of a package to stand by itself; null where there is none, or no address. */
async function bareAt(bytes: Uint8Array, address: string): Promise<string | null> {
  const files = (await unzipped(new Blob([new Uint8Array(bytes)])))?.files;
  const written = files?.get(structureFile);
  return written === undefined ? null : bareStructure(new TextDecoder().decode(written), address);
}

/** The text of a file that holds JSON; null where it cannot be read as such, which is printed. */
function readSettings(file: string): string | null {
  if (!existsSync(file)) {
    failed(
      `${file}: there is no such file; save your choices on the page Make, and name that file`,
    );
    return null;
  }
  const source = sourceOf(file);
  const json = readSource(source, z.record(z.string(), z.unknown()));
  if ('text' in source && json.kind === 'read') return source.text;
  if (json.kind === 'failed') failed(...json.problems.map(printed));
  return null;
}

/** The id of the course in a folder; null where `course.json` cannot be read. */
function idOf(folder: string): string | null {
  const source = sourceOf(join(folder, 'course.json'));
  if ('problem' in source) return null;
  const read = readCourseFile(source.text, source.file);
  return read.kind === 'read' ? read.own.id : null;
}

function lines(problems: readonly Problem[]): readonly string[] {
  return problems.map(problemLine);
}

function failed(...said: readonly string[]): 1 {
  for (const line of said) console.error(line);
  return 1;
}
