import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { packageSite } from '../packaging/node.ts';
import { build } from './astro.ts';
import { messageOf } from './command.ts';
import { siteFolder } from './serve-site.ts';

const courseFile = 'src/content/course.json';

/**
 * Builds the site and its packages, and puts both in the place of what was built before in one
 * step: until then, and whenever the build fails, the old site stays whole. Prints what it made, or
 * what is wrong.
 *
 * @returns whether there is a new site
 */
export async function buildSite(): Promise<boolean> {
  const fresh = mkdtempSync(`${siteFolder}-`);
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  console.log('Building the site and its packages...');
  try {
    await build({ outDir: fresh, logLevel: 'warn' });
  } catch (error) {
    console.error(messageOf(error));
    return false;
  }
  if (!(await packageSite(fresh, courseFile))) return false;
  replaceSite(fresh);
  return true;
}

function replaceSite(fresh: string): void {
  const old = `${fresh}-old`;
  if (existsSync(siteFolder)) renameSync(siteFolder, old);
  renameSync(fresh, siteFolder);
  rmSync(old, { recursive: true, force: true });
}
