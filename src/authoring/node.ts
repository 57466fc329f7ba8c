import { existsSync, globSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'jsonc-parser';
import { z } from 'zod';
import { directionOf, wordsFor } from '../words/language.ts';
import { mentions } from './mentions.ts';
import { type PictureFolder, pictureDigest } from './pictures/picture-finder.ts';
import { type FileText, ProblemsError, problemOf } from './problem.ts';
import {
  type CourseLanguage,
  type CourseTexts,
  type ReadCourse,
  readCourse,
  type WholeCourse,
} from './read-course.ts';
import { type CourseSource, parsedOf, readSource } from './read-json.ts';
import { readText } from './read-text.ts';
import { rule } from './rules.ts';
import { strayFiles } from './stray-files.ts';

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
  if (!existsSync(folder)) {
    throw new Error(
      `${named}: there is no such folder; name that of a course, or make one: npm run new -- ${named}`,
    );
  }
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
  /** What of them moves: components of React, each the export that its file is named after. */
  readonly movingFigures: readonly string[];
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
    movingFigures: found(join(folder, 'figures'), '[A-Z]*.tsx'),
    figureData: found(join(folder, 'figures'), '*.ts'),
    figureStyles: found(join(folder, 'figures'), '*.css'),
    others: found(folder, '*.json', 'figures/**/*.json'),
  };
}

/** The folder of the quizzes, absolute; where `course.json` cannot be read, as if it said none. */
export function quizFolder(folder: string): string {
  const course = sourceOf(join(folder, 'course.json'));
  const parsed = parsedOf(readSource(course, z.unknown()));
  return join(folder, mentions(parsed, 'quizzes')[0]?.value ?? 'quizzes');
}

/** What pages for staff call a course. */
export interface CourseName {
  readonly id: string;
  readonly shortName: string;
}

/**
 * What `course.json` calls the course, as far as it can be read: the page on which its errors are
 * mended needs a name while there are some. The folder stands for what it does not say.
 */
export function courseName(folder: string): CourseName {
  const source = sourceOf(join(folder, 'course.json'));
  const raw: unknown = 'text' in source ? parse(source.text) : null;
  const said = (entry: string) => mentions({ raw }, entry)[0]?.value || basename(folder);
  return { id: said('id'), shortName: said('shortName') };
}

/**
 * The language of a course, also while its files have errors: guides are read then. English where it
 * names none that the interface has words in.
 */
export function courseLanguage(folder: string): CourseLanguage {
  const read = readFolder(folder);
  if (read.kind === 'read') return read.language;
  const source = sourceOf(join(folder, 'course.json'));
  const raw: unknown = 'text' in source ? parse(source.text) : null;
  const tag = mentions({ raw }, 'language')[0]?.value ?? '';
  const words = wordsFor(tag, languages());
  return words === null
    ? { tag: 'en', direction: 'ltr', words: 'en' }
    : { tag, direction: directionOf(tag), words };
}

/**
 * The language of the interface: that of the course, or one in which the course is built once more,
 * by the variable INTERFACE.
 */
export function interfaceLanguage(folder: string): CourseLanguage {
  const tag = process.env.INTERFACE ?? '';
  const words = tag === '' ? null : wordsFor(tag, languages());
  return words === null ? courseLanguage(folder) : { tag, direction: directionOf(tag), words };
}

/** What messages call a file: its path from where the command runs. */
export function nameOf(file: string): string {
  return relative('.', file).split(sep).join('/');
}

/** A file of a course as far as it can be read: its text, or the problem that keeps it from having one. */
export function sourceOf(file: string): CourseSource {
  const name = nameOf(file);
  try {
    const read = readText(name, readFileSync(file));
    return read.kind === 'read'
      ? { file: name, text: read.text }
      : { file: name, problem: read.problem };
  } catch (error) {
    return { file: name, problem: problemOf(name, unreadable(error), rule('unreadable-file')) };
  }
}

/** In words what Node says by a code. */
function unreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'this file cannot be read; give yourself the right to read it';
    case 'EISDIR':
      return 'this is a folder where a file is expected; rename it';
    default:
      return `this file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * The texts of files, as their authors wrote them, in their order.
 *
 * @throws one error that lists each file that is not UTF-8, with line, column and remedy
 */
export function fileTexts(files: readonly string[]): readonly FileText[] {
  const sources = files.map(sourceOf);
  const problems = sources.flatMap((source) => ('problem' in source ? [source.problem] : []));
  if (problems.length > 0) throw new ProblemsError(problems);
  return sources.flatMap((source) => ('text' in source ? [source] : []));
}

/** The texts of a course, read from disk. */
export function courseTexts(folder: string): CourseTexts {
  const files = courseFiles(folder);
  const own = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? sourceOf(file) : null;
  };
  return {
    course: sourceOf(join(folder, 'course.json')),
    facts: own('facts.json'),
    sources: own('sources.json'),
    glossary: own('glossary.json'),
    quizzes: files.quizzes.map(sourceOf),
    pictures: pictureFolder(join(quizFolder(folder), 'images')),
    lessons: files.lessons.map(nameOf),
    fileProblems: [
      ...files.others
        .map(sourceOf)
        .flatMap((source) => ('problem' in source ? [source.problem] : [])),
      ...strayFiles(folder, quizFolder(folder), nameOf),
    ],
    tokens: tokensCss(),
    languages: languages(),
  };
}

function pictureFolder(folder: string): PictureFolder {
  return {
    names: existsSync(folder) ? readdirSync(folder).sort() : [],
    read: (name) => readFileSync(join(folder, name)),
    digest: pictureDigest,
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

/** What was read last of each folder. */
const lastRead = new Map<string, { readonly from: unknown; readonly read: ReadCourse }>();

/** Reads the course of a folder; where its files are those of the last time, gives what came of them. */
export function readFolder(folder: string): ReadCourse {
  const texts = courseTexts(folder);
  const images = join(quizFolder(folder), 'images');
  const pictures = texts.pictures.names.map((name) => {
    const found = statSync(join(images, name), { throwIfNoEntry: false });
    return { name, size: found?.size, changed: found?.mtimeMs };
  });
  const from = { ...texts, pictures };
  const last = lastRead.get(folder);
  // To read it again takes a second: whatever a variable may draw is tried.
  if (last !== undefined && isDeepStrictEqual(last.from, from)) return last.read;
  const read = readCourse(texts);
  lastRead.set(folder, { from, read });
  return read;
}

/**
 * The course of a folder.
 *
 * @throws one error that lists every problem with file, line and remedy
 */
export function loadCourse(folder: string): WholeCourse {
  const read = readFolder(folder);
  if (read.kind === 'read') return read;
  throw new ProblemsError(read.problems);
}

/** The name of a component that a file of figures holds. */
export function figureName(file: string): string {
  return basename(file, '.astro');
}

/** Whether a file holds the text of a lesson of a course. */
export function isLesson(folder: string, file: string): boolean {
  return file.endsWith('.mdx') && dirname(file) === join(folder, 'lessons');
}
