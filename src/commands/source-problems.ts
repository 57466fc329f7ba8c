import { globSync } from 'node:fs';
import type { ServerOptions } from 'vite';
import { courseFiles, courseTexts, fileTexts, nameOf } from '../authoring/node.ts';
import { type Problem, ProblemsError, problemOf } from '../authoring/problem.ts';
import { readCourse, type WholeCourse } from '../authoring/read-course.ts';
import { readJson } from '../authoring/read-json.ts';
import { reviewProblems } from '../authoring/review-problems.ts';
import { lmsSchema } from '../guides/lms-schema.ts';
import { messageOf } from './command.ts';

/** A course, or the problems that keep it from being read. */
export type JudgedCourse =
  | { readonly kind: 'sound'; readonly course: WholeCourse }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** Judges what the JSON files of a course say; its lessons and drawings are judged by `pageProblems`. */
export function judgeCourse(folder: string): JudgedCourse {
  try {
    const { quizzes, lessons, figureData, others } = courseFiles(folder);
    // All at once, for a problem of one file keeps nobody from reading the next.
    fileTexts([...others, ...quizzes, ...lessons, ...figureData]);
    const read = readCourse(courseTexts(folder));
    return read.kind === 'read'
      ? { kind: 'sound', course: read }
      : { kind: 'failed', problems: read.problems };
  } catch (error) {
    return { kind: 'failed', problems: problemsOf(error) };
  }
}

/** What the review finds in a sound course: warnings and notes. */
export function reviewedCourse(folder: string, course: WholeCourse): readonly Problem[] {
  return reviewProblems(course, fileTexts(courseFiles(folder).lessons));
}

/** Problems of the pages that the kit has about LMSs. */
export function lmsProblems(): readonly Problem[] {
  return fileTexts(globSync('src/guides/lms/*.json').sort()).flatMap(({ file, text }) => {
    const read = readJson(file, text, lmsSchema);
    return read.kind === 'read' ? [] : read.problems;
  });
}

/**
 * Problems of the lessons and drawings of a sound course, and of the guides, found by Astro as in a
 * build. No page is built.
 */
export async function pageProblems(folder: string): Promise<readonly Problem[]> {
  const { lessons, figures, figureData } = courseFiles(folder);
  const { judge, close } = await astroJudge();
  try {
    const problems: Problem[] = [];
    for (const file of [...lessons, ...figures]) problems.push(...(await judge('compile', file)));
    for (const file of figureData) problems.push(...(await judge('run', file)));
    return [...problems, ...(await guideProblems())];
  } finally {
    await close();
  }
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
      return problemsOf(error);
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
    return problemsOf(error);
  }
}

/** Our errors carry their problems; what others throw gets the place they name. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ProblemsError) return error.problems;
  const message = messageOf(error)
    .trim()
    .replace(/^\d+:\d+: /, '');
  const { file, line, column } = placeOf(error);
  const known = problemOf(file, message.replaceAll(/\s*\n\s*/g, ' '));
  return [{ ...known, line, column }];
}

/** Where another's error says that it is. */
function placeOf(error: unknown): { file: string; line: number; column: number } {
  const loc = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : null;
  const { file, line, column } = { file: null, line: null, column: null, ...Object(loc) };
  const from1 = (count: unknown) => (typeof count === 'number' ? Math.max(count, 1) : 1);
  return {
    file: typeof file === 'string' ? nameOf(file) : '',
    line: from1(line),
    column: from1(column),
  };
}
