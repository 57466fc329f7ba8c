import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../authoring/node.ts';
import { printed } from '../authoring/problem.ts';
import type { WholeCourse } from '../authoring/read-course.ts';
import type { BuiltCourse } from '../packaging/make/course-file.ts';
import { type BuiltSite, packageSite } from '../packaging/node.ts';
import { wordsFor } from '../words/language.ts';
import { build } from './astro.ts';
import { buildScoScript } from './build-sco-script.ts';
import { builtCourse, formsIn } from './built-course.ts';
import { messageOf } from './command.ts';
import { siteFolder } from './serve-site.ts';
import { judgeCourse } from './source-problems.ts';

/**
 * Builds the site and its packages, and puts both in the place of what was built before in one
 * step: until then, and whenever the build fails, the old site stays whole. Prints what it made, or
 * what is wrong.
 *
 * @param course the folder of the course, as `chooseCourse` chose it
 * @returns whether there is a new site
 */
export async function buildSite(course: string): Promise<boolean> {
  const judged = judgeCourse(course);
  for (const problem of judged.problems) console.error(printed(problem));
  if (judged.course === null) return false;
  console.log('Building the site and its packages...');
  const fresh = mkdtempSync(`${siteFolder}-`);
  const clear = () => {
    for (const folder of [fresh, furtherFolder(fresh)])
      rmSync(folder, { recursive: true, force: true });
  };
  // 130 is what a shell gives a command that Ctrl+C ended.
  const interrupted = () => process.exit(130);
  process.once('exit', clear);
  process.once('SIGINT', interrupted);
  try {
    await build({ outDir: fresh, logLevel: 'warn' });
    const built = await builtCourse(course, judged.course);
    const scoScript = await buildScoScript();
    const further = await buildFurther(judged.course, built, fresh);
    const file = join(course, 'course.json');
    if (!(await packageSite({ folder: fresh, built, scoScript }, file, further))) return false;
    replaceSite(fresh);
    return true;
  } catch (error) {
    console.error(messageOf(error));
    return false;
  } finally {
    process.off('SIGINT', interrupted);
    clear();
  }
}

/** The pages of the course once more for each further language of the interface, beside the site. */
async function buildFurther(
  { file: { interfaceLanguages = [] } }: WholeCourse,
  built: BuiltCourse,
  site: string,
): Promise<readonly BuiltSite[]> {
  const further: BuiltSite[] = [];
  for (const interfaceLanguage of interfaceLanguages) {
    const folder = join(furtherFolder(site), interfaceLanguage);
    process.env.INTERFACE = interfaceLanguage;
    try {
      await build({ outDir: folder, logLevel: 'warn' });
      const words = wordsFor(interfaceLanguage, languages()) ?? interfaceLanguage;
      const forms = await formsIn(words);
      const scoScript = await buildScoScript();
      further.push({ folder, built: { ...built, forms, interfaceLanguage }, scoScript });
    } finally {
      delete process.env.INTERFACE;
    }
  }
  return further;
}

function furtherFolder(site: string): string {
  return `${site}-further`;
}

function replaceSite(fresh: string): void {
  const old = `${fresh}-old`;
  if (existsSync(siteFolder)) renameSync(siteFolder, old);
  renameSync(fresh, siteFolder);
  rmSync(old, { recursive: true, force: true });
}
