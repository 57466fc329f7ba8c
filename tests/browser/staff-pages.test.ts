import { globSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectNoAxeFault } from './axe.ts';
import { launchBrowser } from './launch-browser.ts';
import { course } from './packages.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** Pages for instructors and authors: how one gets there, how they read, what they say without scripts. */

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
  ['write questions', 'Write questions'],
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
  it('has no line that leads to them', () => {
    const pages = Object.entries(unzipSync(new Uint8Array(readFileSync(zip)))).filter(([path]) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(course.lessons.length);
    for (const [, bytes] of pages) {
      expect(new TextDecoder().decode(bytes)).not.toMatch(/data-only|instructor\.html|guide-/);
    }
  });
});

const guides = globSync('guide-*.html', { cwd: 'dist' });

it.each(guides)('%s reads well for screen readers and at every width', async (name) => {
  const context = await browser.newContext({ viewport: { width: 650, height: 900 } });
  const page = await context.newPage();
  await page.goto(site.page(name));
  await expectNoAxeFault(page);
  for (const width of [320, 650, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  }
  await context.close();
});

it('says what to do where no script runs, in each tool', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const says = async (name: string) => {
    const page = await context.newPage();
    await page.goto(site.page(`${name}.html`));
    await page.getByText('This tool has not started').waitFor();
    expect(await page.locator('.tool-lead').isVisible()).toBe(true);
  };
  await Promise.all(['author', 'instructor', 'check', 'preview', 'results'].map(says));
  await context.close();
});
