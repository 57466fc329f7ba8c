import { globSync } from 'node:fs';
import type { ServerOptions } from 'vite';
import { judgeLessons } from '../authoring/judge-lessons.ts';
import { wordsOfLessons } from '../authoring/lesson-words.ts';
import { courseFiles, fileTexts, nameOf, readFolder, sourceOf } from '../authoring/node.ts';
import { lessonTree } from '../authoring/parse-lesson.ts';
import { type Problem, problemOf, problemText } from '../authoring/problem.ts';
import type { WholeCourse } from '../authoring/read-course.ts';
import { readSource } from '../authoring/read-json.ts';
import { reviewProblems } from '../authoring/review-problems.ts';
import { rule } from '../authoring/rules.ts';
import { lmsSchema } from '../guides/lms-schema.ts';
import { messageOf } from './command.ts';

/** What is said of the sources of a course. */
export interface Judged {
  /** All of it at once: errors, warnings and notes, in the order of the files. */
  readonly problems: readonly Problem[];
  /** Null where an error keeps it from being built. */
  readonly course: WholeCourse | null;
}

/** Judges what is written in a course: its JSON files and its lessons. No page is built. */
export function judgeCourse(folder: string): Judged {
  const read = readFolder(folder);
  const lessons = judgeLessons(folder, read.known);
  const problems = [...(read.kind === 'read' ? read.warnings : read.problems), ...lessons];
  const isSound = read.kind === 'read' && !hasErrors(problems);
  return { problems, course: isSound ? read : null };
}

/** What the review finds in a sound course: warnings and notes. */
export function reviewedCourse(folder: string, course: WholeCourse): readonly Problem[] {
  return reviewProblems(course, wordsOfLessons(fileTexts(courseFiles(folder).lessons), lessonTree));
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Problems of the pages that the kit has about LMSs. */
export function lmsProblems(): readonly Problem[] {
  const files = globSync('src/guides/lms/*.json').sort();
  return files.flatMap((file) => {
    const read = readSource(sourceOf(file), lmsSchema);
    return read.kind === 'read' ? [] : read.problems;
  });
}

/** Problems of the drawings of a course, and of the guides, found by Astro as in a build. No page is built. */
export async function drawingProblems(folder: string): Promise<readonly Problem[]> {
  const { figures, figureData } = courseFiles(folder);
  const { judge, close } = await astroJudge();
  try {
    const problems: Problem[] = [];
    for (const file of figures) problems.push(...(await judge('compile', file)));
    for (const file of figureData) problems.push(...(await judge('run', file)));
    return [...problems, ...(await guideProblems())];
  } finally {
    await close();
  }
}

/** Each once: drawings rest on the JSON files, and tell their problems again. */
export function once(problems: readonly Problem[]): readonly Problem[] {
  const texts = problems.map(problemText);
  return problems.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

/** Astro's way from a source to a module, one file at a time. */
async function astroJudge() {
  const { getViteConfig } = await import('./astro.ts');
  const { createServer } = await import('vite');
  const server: ServerOptions = { middlewareMode: true, watch: null, hmr: false };
  const config = getViteConfig({ server, logLevel: 'silent' }, { logLevel: 'silent' });
  const resolved = await config({ mode: 'production', command: 'serve' });
  const vite = await createServer({ ...resolved, configFile: false });
  async function judge(how: 'compile' | 'run', file: string): Promise<readonly Problem[]> {
    try {
      if (how === 'run') await vite.ssrLoadModule(file);
      else await vite.environments.ssr.transformRequest(file);
      return [];
    } catch (error) {
      return problemsOf(error, file);
    }
  }
  return { judge, close: () => vite.close() };
}

/** The first problem with the head of a guide: Astro reports only one. */
async function guideProblems(): Promise<readonly Problem[]> {
  const { sync } = await import('./astro.ts');
  try {
    await sync({ logLevel: 'silent' });
    return [];
  } catch (error) {
    return problemsOf(error, 'src/guides').map((each) => ({ ...each, rule: rule('guide') }));
  }
}

/**
 * Our errors carry their problems; what others throw gets the place they name.
 *
 * @param file what was being judged
 */
function problemsOf(error: unknown, file: string): readonly Problem[] {
  if (isOurs(error)) return error.problems;
  const [message = ''] = messageOf(error)
    .trim()
    .replace(/^\d+:\d+: /, '')
    .split(/\n\s*\n/);
  const place = placeOf(error);
  const known = problemOf(
    place?.file ?? nameOf(file),
    message.replaceAll(/\s*\n\s*/g, ' '),
    rule('figure'),
  );
  return [{ ...known, ...place }];
}

/** A `ProblemsError`, whose class is another where Vite loaded the file that threw it. */
function isOurs(error: unknown): error is { readonly problems: readonly Problem[] } {
  return error instanceof Error && 'problems' in error && Array.isArray(error.problems);
}

/** Where another's error says that it is. */
function placeOf(error: unknown): { file: string; line: number; column: number } | null {
  const loc = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : null;
  const { file, line, column } = { file: null, line: null, column: null, ...Object(loc) };
  if (typeof file !== 'string') return null;
  const from1 = (count: unknown) => (typeof count === 'number' ? Math.max(count, 1) : 1);
  return { file: nameOf(file), line: from1(line), column: from1(column) };
}
