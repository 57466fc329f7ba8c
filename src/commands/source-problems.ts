import { globSync } from 'node:fs';
import type { ServerOptions } from 'vite';
import { courseFiles, courseTexts, fileTexts, nameOf } from '../authoring/node.ts';
import { problemText } from '../authoring/problem.ts';
import { readCourse, type WholeCourse } from '../authoring/read-course.ts';
import { readJson } from '../authoring/read-json.ts';
import { lmsSchema } from '../guides/lms-schema.ts';
import { messageOf } from './command.ts';

/** A course, or a line for each problem that keeps it from being read: file, line, remedy. */
export type JudgedCourse =
  | { readonly kind: 'sound'; readonly course: WholeCourse }
  | { readonly kind: 'failed'; readonly problems: readonly string[] };

/** Judges what the JSON files of a course say; its lessons and drawings are judged by `pageProblems`. */
export function judgeCourse(folder: string): JudgedCourse {
  try {
    const { quizzes, lessons, figureData, others } = courseFiles(folder);
    // All at once, for a problem of one file keeps nobody from reading the next.
    fileTexts([...others, ...quizzes, ...lessons, ...figureData]);
    const read = readCourse(courseTexts(folder));
    return read.kind === 'read'
      ? { kind: 'sound', course: read }
      : { kind: 'failed', problems: read.problems.map(problemText) };
  } catch (error) {
    return { kind: 'failed', problems: linesOf(error) };
  }
}

/** Problems of the pages that the kit has about LMSs. */
export function lmsProblems(): readonly string[] {
  return fileTexts(globSync('src/guides/lms/*.json').sort()).flatMap(({ file, text }) => {
    const read = readJson(file, text, lmsSchema);
    return read.kind === 'read' ? [] : read.problems.map(problemText);
  });
}

/**
 * Problems of the lessons and drawings of a sound course, and of the guides, found by Astro as in a
 * build. No page is built.
 */
export async function pageProblems(folder: string): Promise<readonly string[]> {
  const { lessons, figures, figureData } = courseFiles(folder);
  const { judge, close } = await astroJudge();
  try {
    const problems: string[] = [];
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
  async function judge(how: 'compile' | 'run', file: string): Promise<readonly string[]> {
    try {
      if (how === 'run') await vite.ssrLoadModule(file);
      else await vite.environments.ssr.transformRequest(file);
      return [];
    } catch (error) {
      return linesOf(error);
    }
  }
  return { judge, close: () => vite.close() };
}

/** The first problem with the head of a guide: Astro reports only one. */
async function guideProblems(): Promise<readonly string[]> {
  const { sync } = await import('./astro.ts');
  try {
    await sync({ logLevel: 'silent' });
    return [];
  } catch (error) {
    return linesOf(error);
  }
}

/** Our errors have a line a problem, each with its place; what others throw gets the place they name. */
function linesOf(error: unknown): readonly string[] {
  const message = messageOf(error).trim();
  const place = placeOf(error);
  if (place === null) return message.split('\n');
  return [`${place} ${message.replace(/^\d+:\d+: /, '').replaceAll(/\s*\n\s*/g, ' ')}`];
}

/** Where another's error says that it is; null where it does not. */
function placeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('loc' in error)) return null;
  const { loc } = error;
  if (typeof loc !== 'object' || loc === null) return null;
  const { file, line, column } = { file: null, line: null, column: null, ...loc };
  if (typeof file !== 'string' || typeof line !== 'number') return null;
  return `${nameOf(file)}:${Math.max(line, 1)}:${typeof column === 'number' ? Math.max(column, 1) : 1}`;
}
