import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { SiteServer } from '../browser/site-server.ts';
import { openTool } from '../browser/staff-page.ts';
import type { Row } from './row.ts';

const format = 'scorm-1.2';
const name = `chokepoint-${format}.zip`;
const times = 3;

/**
 * Making the course's package on the page for it, from the press of the button to the zip, against
 * `npm run package`, which makes and checks the same in a fresh process.
 *
 * @param folder an empty one for files
 */
export async function makeRows(
  browser: Browser,
  site: SiteServer,
  folder: string,
): Promise<readonly Row[]> {
  const inNode: number[] = [];
  const inBrowser: number[] = [];
  for (let time = 0; time < times; time += 1) {
    inNode.push(makeInNode(folder));
    inBrowser.push(await makeInBrowser(browser, site));
  }
  return [
    {
      what: 'Make: the course’s zip in the browser, time against npm run package',
      unit: 'times',
      budget: 3,
      rival: '–',
      measured: Math.min(...inBrowser) / Math.min(...inNode),
    },
    ...scormFormats.map((id) => ({
      what: `${id}: zip with a SCO for each lesson, size against that of one SCO`,
      unit: 'times',
      budget: 1.15,
      rival: '–',
      measured: partedSize({ format: id, examWeight: 60 }, folder) / wholeSize(id),
    })),
    ...[
      { what: 'cmi5: zip', size: wholeSize('cmi5') },
      {
        what: 'cmi5: zip with an AU for each lesson',
        size: partedSize({ format: 'cmi5' }, folder),
      },
    ].map(({ what, size }) => ({
      what: `${what}, size against that of SCORM 1.2`,
      unit: 'times',
      budget: 1.15,
      rival: '–',
      measured: size / wholeSize(format),
    })),
  ];
}

const scormFormats = ['scorm-1.2', 'scorm-2004-3rd', 'scorm-2004-4th'];

/** @returns bytes */
function wholeSize(id: string): number {
  return statSync(`dist/packages/chokepoint-${id}.zip`).size;
}

/** @returns bytes */
function partedSize(
  choices: { readonly format: string; readonly examWeight?: number },
  folder: string,
) {
  const settings = join(folder, 'choices.json');
  writeFileSync(settings, JSON.stringify({ ...choices, scos: 'per-lesson' }));
  packageTo(folder, settings);
  const made = join(folder, `chokepoint-per-lesson-${choices.format}.zip`);
  const { size } = statSync(made);
  rmSync(made);
  return size;
}

function packageTo(folder: string, settings: string): void {
  const options = ['--settings', settings, '--out', folder];
  execFileSync(process.execPath, ['src/commands/package.ts', ...options], { stdio: 'pipe' });
}

/** @returns milliseconds */
function makeInNode(folder: string): number {
  const settings = join(folder, 'choices.json');
  writeFileSync(settings, JSON.stringify({ format }));
  const began = performance.now();
  packageTo(folder, settings);
  const took = performance.now() - began;
  const made = join(folder, name);
  if (!readFileSync(made).equals(readFileSync(`dist/packages/${name}`))) {
    throw new Error(`${name} is not the one of the build: run npm run build`);
  }
  rmSync(made);
  return took;
}

/** @returns milliseconds */
async function makeInBrowser(browser: Browser, site: SiteServer): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openTool(page, site.page('instructor.html'));
  const began = performance.now();
  await page.getByRole('button', { name: 'Make the package' }).first().click();
  await page.getByText(`${name} is ready`).waitFor();
  const took = performance.now() - began;
  await context.close();
  return took;
}
