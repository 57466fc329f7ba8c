import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemText } from './problem.ts';
import { type CourseTexts, type ReadCourse, readCourse } from './read-course.ts';
import { readText } from './read-text.ts';

/**
 * The texts of files of a project, as their authors wrote them.
 *
 * @throws one error that lists each file that is not UTF-8, with line, column and mend
 */
export function fileTexts(root: string, files: readonly string[]): ReadonlyMap<string, string> {
  const reads = files.map(
    (file) => [file, readText(file, readFileSync(join(root, file)))] as const,
  );
  const problems = reads.flatMap(([, read]) => (read.kind === 'failed' ? [read.problem] : []));
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return new Map(
    reads.flatMap(([file, read]) => (read.kind === 'read' ? [[file, read.text] as const] : [])),
  );
}

/** Every text that authors write, by its path from the project folder. */
export function authoredFiles(root: string): readonly string[] {
  return globSync(['src/{content,guides}/**/*.{json,md,mdx}', 'quizzes/*.json'], {
    cwd: root,
  }).sort();
}

const wordsFolder = fileURLToPath(new URL('../words/', import.meta.url));

/** The file with the words of a language, by its tag. */
export function wordsFile(language: string): string {
  return join(wordsFolder, `${language}.ts`);
}

/** Tags of the languages that the interface has words in: the files named by a tag. */
export function languages(): readonly string[] {
  return readdirSync(wordsFolder)
    .flatMap((name) => /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ts$/.exec(name)?.[1] ?? [])
    .sort();
}

/** The course of a project folder, read from disk; throws as `fileTexts` does. */
export function courseTexts(root: string): CourseTexts {
  const quizzes = authoredFiles(root).filter(
    (file) => file.startsWith('quizzes') && !file.endsWith('.schema.json'),
  );
  const course = 'src/content/course.json';
  const facts = 'src/content/facts.json';
  const texts = fileTexts(root, [course, facts, ...quizzes]);
  const at = (file: string) => ({ file, text: texts.get(file) ?? '' });
  return { course: at(course), facts: at(facts), quizzes: quizzes.map(at), languages: languages() };
}

/** The same, or an error whose message lists every problem with file, line and mend. */
export function loadCourse(root: string): Extract<ReadCourse, { kind: 'read' }> {
  const read = readCourse(courseTexts(root));
  if (read.kind === 'read') return read;
  throw new Error(`The course has problems:\n${read.problems.map(problemText).join('\n')}`);
}
