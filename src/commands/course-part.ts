import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, spliced } from '../author/document/splice.ts';
import { setValue } from '../author/document/value-edits.ts';
import { type CourseFile, courseSchema } from '../authoring/course-schema.ts';
import { courseFiles, fileTexts, nameOf, quizFolder } from '../authoring/node.ts';
import { readSource } from '../authoring/read-json.ts';
import { Ids, idOf, quizIdOf } from '../exchange/bank/ids.ts';
import { writtenQuizText } from '../exchange/bank/quiz-layout.ts';

interface PartFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** A lesson or a quiz that `npm run new` adds to a course: the files it writes, or why it does not. */
export type CoursePart =
  | {
      readonly files: readonly PartFile[];
      /** What there is to be done now. */
      readonly next: readonly string[];
    }
  | { readonly refused: string };

/** A lesson with a text, an objective and a check of one question, as the last of its course. */
export function newLesson(folder: string, title: string): CoursePart {
  const course = readCourse(folder);
  if ('refused' in course) return course;
  const id = quizIdOf(title);
  if (id === '') return { refused: `"${title}": a title needs letters or digits` };
  const check = `${id}-check`;
  const objective = freeId(
    course.file.lessons.flatMap(({ objectives }) => objectives.map((each) => each.id)),
    idOf(id),
  );
  const lesson = {
    id,
    title,
    promise: 'Say here in a sentence what this lesson gives.',
    minutes: 10,
    checks: [check],
    objectives: [{ id: objective, text: 'Say here what one can do after it' }],
  };
  const text = changed(course.text, ['lessons', course.file.lessons.length], lesson);
  return sound(folder, {
    files: [
      { path: join(folder, 'lessons', `${id}.mdx`), text: lessonText(check), isNew: true },
      quizFile(folder, check, `Check: ${title}`, objective),
      { path: join(folder, 'course.json'), text, isNew: false },
    ],
    next: [
      `In ${nameOf(join(folder, 'course.json'))}, at the end of "lessons": say what the lesson promises, how long it takes and what one can do after it.`,
      `Write its text in ${nameOf(join(folder, 'lessons', `${id}.mdx`))} and its questions in ${nameOf(join(quizFolder(folder), `${check}.json`))}.`,
    ],
  });
}

/**
 * A check with one question, at the end of a lesson.
 *
 * @param lessonId the last lesson of the course if it is left out
 */
export function newQuiz(folder: string, title: string, lessonId: string | undefined): CoursePart {
  const course = readCourse(folder);
  if ('refused' in course) return course;
  const { lessons } = course.file;
  const at =
    lessonId === undefined ? lessons.length - 1 : lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[at];
  if (lesson === undefined) {
    const ids = lessons.map(({ id }) => id).join(', ');
    return { refused: `there is no lesson "${lessonId}"; there are: ${ids}` };
  }
  const id = quizIdOf(title);
  if (id === '') return { refused: `"${title}": a title needs letters or digits` };
  const page = join(folder, 'lessons', `${lesson.id}.mdx`);
  if (!existsSync(page)) {
    return { refused: `${nameOf(page)}: the lesson has no text yet; write it first` };
  }
  const [written] = fileTexts([page]);
  const text = `${(written?.text ?? '').trimEnd()}\n\n<Quiz id="${id}" />\n`;
  const named = changed(course.text, ['lessons', at, 'checks', lesson.checks.length], id);
  return sound(folder, {
    files: [
      quizFile(folder, id, title, lesson.objectives[0]?.id ?? ''),
      { path: page, text, isNew: false },
      { path: join(folder, 'course.json'), text: named, isNew: false },
    ],
    next: [
      `Write its questions in ${nameOf(join(quizFolder(folder), `${id}.json`))}.`,
      `It is asked at the end of ${nameOf(page)}; put <Quiz id="${id}" /> where it belongs.`,
    ],
  });
}

function readCourse(
  folder: string,
): { readonly text: string; readonly file: CourseFile } | { readonly refused: string } {
  const name = join(folder, 'course.json');
  const text = readFileSync(name, 'utf8');
  const read = readSource({ file: nameOf(name), text }, courseSchema);
  if (read.kind === 'read') return { text, file: read.json.value };
  return {
    refused: `${nameOf(name)} cannot be read as it is; npm run check says why: mend that first`,
  };
}

/** Why the course would be no course with the change made; null where it would. */
function flawOf(folder: string, text: string): string | null {
  const name = nameOf(join(folder, 'course.json'));
  const read = readSource({ file: name, text }, courseSchema);
  return read.kind === 'failed' ? (read.problems[0]?.message ?? 'it cannot be added') : null;
}

function changed(text: string, path: readonly (string | number)[], value: unknown): string {
  const place = { text, span: { offset: 0, length: text.length }, path: [...path] };
  return inTurn(setValue(place, value)).reduce(spliced, text);
}

/** Refuses a part of which something is there already, or that would make the course none. */
function sound(folder: string, part: Extract<CoursePart, { files: unknown }>): CoursePart {
  const there = part.files.find(({ path, isNew }) => isNew && existsSync(path));
  if (there !== undefined) {
    return { refused: `${nameOf(there.path)}: there is such a file already; take another title` };
  }
  const course = part.files.find(({ path }) => path === join(folder, 'course.json'));
  const flaw = course === undefined ? null : flawOf(folder, course.text);
  return flaw === null ? part : { refused: flaw };
}

function quizFile(folder: string, id: string, title: string, objective: string): PartFile {
  const path = join(quizFolder(folder), `${id}.json`);
  const known = fileTexts(courseFiles(folder).quizzes).flatMap(({ text }) =>
    [...text.matchAll(/"id"\s*:\s*"([^"]*)"/g)].map(([, each = '']) => each),
  );
  const question = freeId(known, `${idOf(id).slice(0, 30)}_1`);
  return {
    path,
    isNew: true,
    text: writtenQuizText({
      id,
      kind: 'check',
      title,
      items: [
        {
          type: 'choice',
          id: question,
          objective,
          prompt: 'Write the question here.',
          options: [
            { id: 'a', text: 'The right answer', feedback: 'Say here why it is right.' },
            { id: 'b', text: 'A wrong answer', feedback: 'Say here why it is wrong.' },
            { id: 'c', text: 'Another one', feedback: 'Say here why it is wrong, too.' },
          ],
          correct: ['a'],
          explanation: 'Say here what to remember.',
        },
      ],
    }),
  };
}

function freeId(taken: readonly string[], name: string): string {
  const ids = new Ids();
  for (const each of taken) ids.next([each], 'item');
  return ids.next([name], 'item');
}

function lessonText(check: string): string {
  return `Say in a paragraph what this lesson is about, and why it matters.

## A first section

Write here. A blank line parts paragraphs, **two stars** make words strong, and lines that begin with \`-\` are a list.

<Summary>

- Say here what to keep from the lesson.

</Summary>

<Quiz id="${check}" />
`;
}
