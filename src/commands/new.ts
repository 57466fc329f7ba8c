import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf, runCommand } from './command.ts';

const usage = `npm run new -- ../my-course

Writes a small complete course into a folder of its own, to be changed into yours: one lesson whose
check has a question of every type, an exam, a figure, and a README that says what is where. The
folder must be empty, or not be there yet; its name becomes the id of the course where it can.`;

/** With which editors complete and check the files, and where they lie in a course. */
const schemas = [
  ['quizzes/quiz.schema.json', 'quizzes/quiz.schema.json'],
  ...['course', 'facts', 'sources', 'glossary'].map((name) => [
    `src/content/${name}.schema.json`,
    `${name}.schema.json`,
  ]),
] as const;

const project = fileURLToPath(new URL('../../', import.meta.url));

await runCommand({ usage, file: 'the folder of the new course' }, ({ file }) => {
  const folder = resolve(file);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    return failed(`${file}: this is a file; name a folder`);
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return failed(`${file}: this folder is not empty; name one that is, or that is not there yet`);
  }
  try {
    writeCourse(folder);
  } catch (error) {
    return failed(`${file}: the course cannot be written: ${messageOf(error)}`);
  }
  console.log(
    [
      `${file} holds a course now. Its README says what is where.`,
      '',
      `See it:    npm start -- --course ${file}`,
      `Change it: npm run dev -- --course ${file}`,
      `Judge it:  npm run check -- --course ${file}`,
    ].join('\n'),
  );
  return 0;
});

function writeCourse(folder: string): void {
  cpSync(join(project, 'src/starter'), folder, { recursive: true });
  for (const [from, to] of schemas) copyFileSync(join(project, from), join(folder, to));
  const name = basename(folder).toLowerCase();
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) return;
  const course = join(folder, 'course.json');
  // Browsers keep answers under the id, so no two courses should share the starter's.
  writeFileSync(course, readFileSync(course, 'utf8').replace('"my-course"', `"${name}"`));
}

function failed(line: string): 1 {
  console.error(line);
  return 1;
}
