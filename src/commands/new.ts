import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameOf } from '../authoring/node.ts';
import { type Ending, messageOf, runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';
import { newLesson, newQuiz } from './course-part.ts';

const usage = `npm run new -- ../my-course, or -- lesson|quiz "Title" [--course ../my-course] [--lesson id]

Writes a small complete course into a folder of its own, to be changed into yours: one lesson whose
check has a question of every type, an exam, a figure, and a README that says what is where. The
folder must be empty, or not be there yet; its name becomes the id of the course where it can.

With "lesson" and a title it adds a lesson to a course, with a text and a check of one question; with
"quiz" and a title a check to a lesson. Ids are made of the title. Nothing is written over.

${courseUsage}
  --lesson  the lesson that the quiz belongs to; the last one if it is left out`;

const options = { ...courseOption, lesson: { type: 'string' } } as const;

const names = {
  file: 'the folder of the new course',
  second: 'the title',
  secondIsOptional: true,
} as const;

/** With which editors complete and check the files, and where they lie in a course. */
const schemas = [
  ['quizzes/quiz.schema.json', 'quizzes/quiz.schema.json'],
  ...['course', 'facts', 'sources', 'glossary'].map((name) => [
    `src/content/${name}.schema.json`,
    `${name}.schema.json`,
  ]),
] as const;

const project = fileURLToPath(new URL('../../', import.meta.url));

await runCommand({ usage, options, ...names }, ({ values, file, second }) => {
  if (second !== '' || ['lesson', 'quiz'].includes(file)) return addPart(file, second, values);
  if (values.lesson !== undefined || values.course !== undefined)
    return { misused: 'Name what to add: lesson "Title" or quiz "Title".' };
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

function addPart(
  kind: string,
  title: string,
  {
    course,
    lesson,
  }: { readonly course?: string | undefined; readonly lesson?: string | undefined },
): Ending {
  if (kind !== 'lesson' && kind !== 'quiz') {
    return { misused: `"${kind}" is nothing that can be added; write lesson or quiz.` };
  }
  if (title.trim() === '') return { misused: `Name the ${kind}: npm run new -- ${kind} "Title".` };
  if (kind === 'lesson' && lesson !== undefined)
    return { misused: '--lesson is for a quiz; a new lesson comes last.' };
  const folder = chooseCourse(course);
  if (typeof folder !== 'string') return folder;
  const part =
    kind === 'lesson' ? newLesson(folder, title.trim()) : newQuiz(folder, title.trim(), lesson);
  if ('refused' in part) return failed(part.refused);
  try {
    for (const { path, text } of part.files) {
      mkdirSync(dirname(path), { recursive: true });
      console.log(`${existsSync(path) ? 'Changed' : 'Wrote'} ${nameOf(path)}`);
      writeFileSync(path, text);
    }
  } catch (error) {
    return failed(`The ${kind} cannot be written: ${messageOf(error)}`);
  }
  const named = course === undefined ? '' : ` -- --course ${course}`;
  const steps = [...part.next, `See it: npm run dev${named}`, `Judge it: npm run check${named}`];
  console.log(`\n${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`);
  return 0;
}

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
