import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packages } from './packages.ts';
import { eachOnTool } from './staff-page.ts';

/** Packages made on the page on which questions are written, as an author without Node makes them. */

const tool = eachOnTool('author.html', { width: 1280, height: 900 });
let page: Page;
let complaints: readonly string[];
beforeEach(async () => {
  ({ page, complaints } = tool());
  await page.locator('.author-row').first().waitFor();
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

/** The files of the package that the page makes. */
async function downloaded(format = 'SCORM 1.2') {
  await page.getByLabel('Package for').selectOption({ label: format });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the package' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

it('has the files of the build, to the byte, where nothing was written', async () => {
  const { name, bytes } = await downloaded();
  expect(name).toBe('chokepoint-edited-scorm-1.2.zip');
  expect(unzipSync(bytes)).toEqual(unzipSync(readFileSync(packages[0].zip)));
});
