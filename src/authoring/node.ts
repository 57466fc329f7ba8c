import { existsSync, globSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PictureFolder } from './pictures/picture-finder.ts';
import { type FileText, ProblemsError } from './problem.ts';
import { type CourseTexts, readCourse, type WholeCourse } from './read-course.ts';
import { readJson } from './read-json.ts';
import { type ReadText, readText } from './read-text.ts';

/** The course of this project, built where no other is named. */
const ownCourse = 'src/content';

/**
 * The folder of the course that is being worked on, absolute: the one that the variable `COURSE`
 * names, else this project's own.
 *
 * @throws where it holds no course, with the remedy
 */
export function courseFolder(named = process.env.COURSE || ownCourse): string {
  const folder = resolve(named);
  if (existsSync(join(folder, 'course.json'))) return realpathSync(folder);
  throw new Error(
    `${named}: there is no course.json here; name the folder of a course, or make one: npm run new -- ${named}`,
  );
}

/** The files that a course is made of, absolute. */
export interface CourseFiles {
  readonly quizzes: readonly string[];
  readonly lessons: readonly string[];
  /** Drawings, each a component of its name that lessons may use. */
  readonly figures: readonly string[];
  /** What the drawings show: modules that read and check data. */
  readonly figureData: readonly string[];
  readonly figureStyles: readonly string[];
  /** Everything else that authors write as text. */
  readonly others: readonly string[];
}

/** Finds the files of a course; the folder of its quizzes stands in `course.json`. */
export function courseFiles(folder: string): CourseFiles {
  const found = (from: string, ...patterns: readonly string[]) =>
    globSync(patterns, { cwd: from })
      .map((path) => join(from, path))
      .sort();
  return {
    quizzes: found(quizFolder(folder), '*.json').filter((file) => !file.endsWith('.schema.json')),
    lessons: found(join(folder, 'lessons'), '*.mdx'),
    figures: found(join(folder, 'figures'), '[A-Z]*.astro'),
    figureData: found(join(folder, 'figures'), '*.ts'),
    figureStyles: found(join(folder, 'figures'), '*.css'),
    others: found(folder, '*.json', 'figures/**/*.json'),
  };
}

/** The folder of the quizzes, absolute; where `course.json` cannot be read, as if it said none. */
export function quizFolder(folder: string): string {
  const { text } = courseFile(folder);
  const read = readJson('', text, z.object({ quizzes: z.string().default('quizzes') }));
  return join(folder, read.kind === 'read' ? read.json.value.quizzes : 'quizzes');
}

/** `course.json` of a folder. */
export function courseFile(folder: string): FileText {
  return fileTexts([join(folder, 'course.json')])[0] ?? { file: '', text: '' };
}

/** What messages call a file: its path from where the command runs. */
export function nameOf(file: string): string {
  return relative('.', file).split(sep).join('/');
}

/**
 * The texts of files, as their authors wrote them, in their order.
 *
 * @throws one error that lists each file that is not UTF-8, with line, column and remedy
 */
export function fileTexts(files: readonly string[]): readonly FileText[] {
  const reads = files.map((file): readonly [string, ReadText] => {
    const name = nameOf(file);
    return [name, readText(name, readFileSync(file))];
  });
  const problems = reads.flatMap(([, read]) => (read.kind === 'failed' ? [read.problem] : []));
  if (problems.length > 0) throw new ProblemsError(problems);
  return reads.map(([file, read]) => ({ file, text: read.kind === 'read' ? read.text : '' }));
}

/** The texts of a course, read from disk; throws as `fileTexts` does. */
export function courseTexts(folder: string): CourseTexts {
  const files = courseFiles(folder);
  // These are read again by whoever shows them, in any encoding.
  fileTexts([...files.lessons, ...files.others]);
  const own = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? (fileTexts([file])[0] ?? null) : null;
  };
  return {
    course: courseFile(folder),
    facts: own('facts.json'),
    sources: own('sources.json'),
    glossary: own('glossary.json'),
    quizzes: fileTexts(files.quizzes),
    pictures: pictureFolder(join(quizFolder(folder), 'images')),
    lessons: files.lessons.map(nameOf),
    tokens: tokensCss(),
    languages: languages(),
  };
}

function pictureFolder(folder: string): PictureFolder {
  return {
    names: existsSync(folder) ? readdirSync(folder).sort() : [],
    read: (name) => readFileSync(join(folder, name)),
  };
}

/** The style sheet that sets the colours of pages. */
export function tokensCss(): string {
  return readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8');
}

const wordsFolder = fileURLToPath(new URL('../words/', import.meta.url));

/** The file with the words of a language, by its tag. */
export function wordsFile(language: string): string {
  return join(wordsFolder, `${language}.ts`);
}

/** Tags of the languages that the interface has words in: its files are named by them. */
export function languages(): readonly string[] {
  return readdirSync(wordsFolder)
    .flatMap((name) => /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ts$/.exec(name)?.[1] ?? [])
    .sort();
}

/** The course of a folder, or an error whose message lists every problem with file, line and remedy. */
export function loadCourse(folder: string): WholeCourse {
  const read = readCourse(courseTexts(folder));
  if (read.kind === 'read') return read;
  throw new ProblemsError(read.problems);
}

/** The name of a component that a file of figures holds. */
export function figureName(file: string): string {
  return basename(file, '.astro');
}
