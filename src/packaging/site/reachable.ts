import { isCoursePage } from './mark.ts';
import type { Problem } from './problem.ts';
import { lineAt, type Reference } from './reference.ts';
import { holdsReferences, references } from './references.ts';
import { caseTwin, isPage, type SiteFiles } from './site-files.ts';
import { resolve } from './target.ts';

/** What a package holds of a site, and what of it is missing or may not be in. */
export interface Reachable {
  /** In the order of their paths, the first launch page first. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The files that the launch pages need or lead to, directly or through others. What nothing
 * leads to stays out, so pages for staff need only not be linked from pages of the course.
 * A script counts as needing every file whose name it mentions in quotes.
 */
export function reachable(
  files: SiteFiles,
  launchPage: string,
  others: readonly string[] = [],
): Reachable {
  const missing = [launchPage, ...others].filter((page) => !files.has(page));
  if (missing.length > 0) {
    return { paths: [], problems: missing.map((page) => missingLaunchPage(page, files)) };
  }
  const problems: Problem[] = [];
  const found = new Set([launchPage, ...others]);
  // A set is iterated in the order of insertion, additions during the walk included.
  for (const path of found) {
    const bytes = files.get(path);
    if (bytes === undefined || !holdsReferences(path)) continue;
    const text = new TextDecoder().decode(bytes);
    for (const reference of references(path, text)) {
      const step = follow(reference, path, files);
      if (step.kind === 'problem') {
        problems.push({ where: `${path}:${lineAt(text, reference.at)}`, ...step.problem });
      } else for (const next of step.paths) found.add(next);
    }
  }
  found.delete(launchPage);
  return { paths: [launchPage, ...[...found].sort()], problems };
}

type Step =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Omit<Problem, 'where'> };

const nowhere: Step = { kind: 'files', paths: [] };

function follow(reference: Reference, from: string, files: SiteFiles): Step {
  if (reference.use === 'mention')
    return { kind: 'files', paths: mentioned(reference, from, files) };
  const target = resolve(reference.url, from);
  // URLs that leave the site are judged when the package is checked.
  if (target.kind !== 'file') return nowhere;
  if (neverPacked(target.path)) {
    return problem(
      `it needs "${reference.url}", a kind of file that packages leave out`,
      'do not refer to source maps and zip files in pages of the course',
    );
  }
  if (!files.has(target.path)) {
    const other = caseTwin(target.path, files);
    return other === null
      ? problem(`"${reference.url}" leads to no file`, 'add the file or correct the reference')
      : problem(
          `"${reference.url}" leads to no file, but "${other}" has its name in other case`,
          'write the name exactly as the file has it: most servers distinguish upper and lower case',
        );
  }
  return { kind: 'files', paths: [target.path] };
}

/** A script's relative names count from its own folder or, as paths of the site, from the root. */
function mentioned(reference: Reference, from: string, files: SiteFiles): readonly string[] {
  return [from, ''].flatMap((base) => {
    const target = resolve(reference.url, base);
    if (target.kind !== 'file' || neverPacked(target.path)) return [];
    const bytes = files.get(target.path);
    return bytes !== undefined && mayBeMentioned(target.path, bytes) ? [target.path] : [];
  });
}

/** A name in quotes is too weak a sign to pull a page in that does not say it belongs to the course. */
function mayBeMentioned(path: string, bytes: Uint8Array): boolean {
  return !isPage(path) || isCoursePage(new TextDecoder().decode(bytes));
}

function neverPacked(path: string): boolean {
  return /\.(?:map|zip)$/i.test(path);
}

function problem(what: string, fix: string): Step {
  return { kind: 'problem', problem: { what, fix } };
}

function missingLaunchPage(launchPage: string, files: SiteFiles): Problem {
  return {
    where: launchPage,
    what: `the site has no such page, and it is to open first (the site has ${files.size} files)`,
    fix: 'build the site first, or name another launch page',
  };
}
