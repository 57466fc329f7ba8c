import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/packaging/check/report.ts';
import { expectNoAxeFault } from './axe.ts';
import { foreignPackage, largePackage } from './foreign-package.ts';
import type { SiteServer } from './site-server.ts';
import { downloadedBy, eachOnTool, openTool } from './staff-page.ts';

/** The page that checks packages, on the built site, as an instructor meets it. */

const tool = eachOnTool('check.html', { width: 1000, height: 900 });
let folder: string;
let site: SiteServer;
let page: Page;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  ({ site, page } = tool());
});
afterEach(() => {
  expect(tool().complaints).toEqual([]);
});

const open = (address: string) => openTool(page, site.page(address));

/** Chooses a file of these bytes, as the file dialogue does. */
async function choose(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.getByLabel('Choose a package').setInputFiles(path);
}

const verdict = () => page.locator('#verdict');
const library = () => page.getByRole('region', { name: 'Packages on this device' });

describe('the check page', () => {
  it('loads no checker before there is something to check', async () => {
    expect(site.requests.filter((path) => /worker|wasm|schemas/.test(path))).toEqual([]);
    await expectNoAxeFault(page);
  });

  it('reports on a package of another vendor with its names as text, and saves what it shows as data and as a page', async () => {
    await choose('safety.zip', foreignPackage());
    await verdict().waitFor();
    expect(await verdict().evaluate((heading) => heading === document.activeElement)).toBe(true);
    const report = page.locator('.report');
    await report.getByText('SCORM 1.2', { exact: true }).waitFor();
    await report.getByText('Safety at <work>', { exact: true }).waitFor();
    await report.getByText('quiz.html').first().waitFor();
    await report
      .getByText(/lost\.png/)
      .first()
      .waitFor();
    await expectNoAxeFault(page);

    const { name, bytes } = await downloadedBy(page, 'Save as JSON');
    expect(name).toBe('safety-check.json');
    const saved: CheckReport = JSON.parse(bytes.toString());
    expect(saved.name).toBe('safety.zip');
    expect(saved.findings.length).toBeGreaterThan(0);
    expect(await page.locator('.findings li').count()).toBe(saved.findings.length);
    const html = (await downloadedBy(page, 'Save as HTML')).bytes.toString();
    expect(html).toContain('Safety at &lt;work&gt;');
    expect(html).toContain('lost.png');
    expect(html).not.toContain('<script');
  });

  it('finds nothing wrong with a package of this course', async () => {
    await choose('own.zip', readFileSync('dist/packages/chokepoint-scorm-2004-4th.zip'));
    await verdict().waitFor();
    expect(await verdict().textContent()).toContain('It should import and work in any LMS');
  });

  // What else cannot be opened is judged by tests of the check itself.
  it('says of a zip that breaks off that it cannot be opened', async () => {
    await choose('broken.zip', foreignPackage().subarray(0, 900));
    await verdict().waitFor();
    expect(await verdict().getAttribute('data-worst')).toBe('error');
    expect(await page.locator('.findings').textContent()).toMatch(/cannot be unzipped|zip/);
  });

  it('keeps the package for a later visit and leads to the finding that a link names', async () => {
    await choose('safety.zip', foreignPackage());
    await verdict().waitFor();
    const { hash } = new URL(page.url());
    const { bytes } = await downloadedBy(page, 'Save as JSON');
    const { findings }: CheckReport = JSON.parse(bytes.toString());
    const rule = findings.at(-1)?.rule ?? '';
    await open(`index.html`);
    await open(`check.html${hash}&finding=${rule}`);
    const asked = page.locator('.finding-group[data-asked]');
    await asked.first().waitFor();
    expect(await asked.first().evaluate((group) => group === document.activeElement)).toBe(true);
    await library().getByText('safety.zip', { exact: true }).waitFor();
  });

  it('checks the same file again without keeping it twice', async () => {
    const path = join(folder, 'twice.zip');
    writeFileSync(path, foreignPackage());
    const choose = () => page.getByLabel('Choose a package').setInputFiles(path);
    await choose();
    await verdict().waitFor();
    const checked = page.waitForEvent('worker');
    await choose();
    await checked;
    await verdict().waitFor();
    await library().getByText('twice.zip', { exact: true }).waitFor();
    expect(await library().getByText('twice.zip', { exact: true }).count()).toBe(1);
  });

  it('says that the package of a link is not on this device', async () => {
    await open('check.html#package=never');
    await page.getByRole('alert').getByText('not on this device').waitFor();
  });

  it('stops when told to, with the package still at hand', async () => {
    await choose('large.zip', largePackage(100));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The check of large.zip was cancelled').waitFor();
    expect(await verdict().count()).toBe(0);
    await library().getByRole('button', { name: 'Remove large.zip' }).click();
    await library().getByText('None yet').waitFor();
  });

  it('needs no sideways scrolling at 320, 650 and 1280 px', async () => {
    await choose(`${'long-name-'.repeat(12)}.zip`, foreignPackage());
    await verdict().waitFor();
    for (const width of [320, 650, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
});
