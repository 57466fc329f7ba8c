import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { SiteServer } from '../browser/site-server.ts';
import { openTool } from '../browser/staff-page.ts';
import { largePackage } from './large-package.ts';
import { longestGap, watchMainThread } from './main-thread.ts';
import { type ProcessMemory, peakMemory } from './process-memory.ts';
import type { Row } from './row.ts';

const megabyte = 1e6;

/**
 * Checking a package of 200 MB on the page for it, from the choice of the file to the verdict, in a
 * browser that has done nothing before. Its time stands against that of unpacking the same file and
 * reckoning the checksums of all it holds, in Node, in memory.
 *
 * @param folder an empty one for files
 */
export async function checkRows(site: SiteServer, folder: string): Promise<readonly Row[]> {
  const zip = join(folder, 'large.zip');
  writeFileSync(zip, largePackage('dist/packages/chokepoint-scorm-2004-4th.zip'));
  const name = `Check of ${Math.round(statSync(zip).size / megabyte)} MB`;
  const { took, gap, before, after } = await checkInBrowser(site, zip);
  return [
    {
      what: `${name}: time against unzipping and CRC-32 in Node`,
      unit: 'times',
      budget: 25,
      rival: '–',
      measured: took / Math.min(unpack(zip), unpack(zip), unpack(zip)),
    },
    {
      what: `${name}: longest time the page does not answer`,
      unit: 'ms',
      budget: 500,
      rival: '–',
      measured: gap,
    },
    ...(before === null || after === null ? [] : memoryRows(name, before, after)),
  ];
}

function memoryRows(name: string, before: ProcessMemory, after: ProcessMemory): readonly Row[] {
  return [
    {
      what: `${name}: most memory of the page with its worker`,
      unit: 'MB',
      budget: 400,
      rival: '–',
      measured: after.page / megabyte,
    },
    {
      what: `${name}: most memory of the whole browser, above the page at rest`,
      unit: 'MB',
      budget: 400,
      rival: '–',
      measured: (after.all - before.all) / megabyte,
    },
  ];
}

async function checkInBrowser(site: SiteServer, zip: string) {
  const browser = await launchBrowser(findBrowser('any'));
  try {
    const page = await browser.newPage();
    await openTool(page, site.page('check.html'));
    await watchMainThread(page);
    const before = await peakMemory(browser);
    const began = performance.now();
    await page.getByLabel('Choose a package').setInputFiles(zip);
    await page.locator('#verdict').waitFor({ timeout: 300_000 });
    const took = performance.now() - began;
    const verdict = await page.locator('#verdict').textContent();
    if (!verdict?.startsWith('It should import and work')) throw new Error(`not so: ${verdict}`);
    return { took, gap: await longestGap(page), before, after: await peakMemory(browser) };
  } finally {
    await browser.close();
  }
}

/** @returns milliseconds */
function unpack(zip: string): number {
  const began = performance.now();
  for (const bytes of Object.values(unzipSync(readFileSync(zip)))) crc32(bytes);
  return performance.now() - began;
}
