import { globSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { course } from './packages.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** The line that leads instructors and authors from the course to the tools stands on the site alone. */

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const lesson = course.lessons[0]?.id ?? '';

const ways = [
  ['make a package', 'Make a package'],
  ['check one', 'Check a package'],
  ['try it in an LMS', 'Try a package'],
  ['read the guides', 'Instructors'],
] as const;

it.each(['index', lesson])('leads from %s to the tools and the guides', async (name) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [link, heading] of ways) {
    await page.goto(site.page(`${name}.html`));
    await page.getByRole('contentinfo').getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }
  await context.close();
});

describe.each(globSync('dist/packages/*-{scorm,web}*.zip'))('%s', (zip) => {
  it('has no trace of it', () => {
    const pages = Object.entries(unzipSync(new Uint8Array(readFileSync(zip)))).filter(([path]) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(course.lessons.length);
    for (const [, bytes] of pages) {
      expect(new TextDecoder().decode(bytes)).not.toMatch(/data-only|instructor\.html|guide-/);
    }
  });
});
