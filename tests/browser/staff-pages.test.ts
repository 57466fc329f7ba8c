import { globSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectNoAxeFault } from './axe.ts';
import { launchBrowser } from './launch-browser.ts';
import { takesAll } from './learner.ts';
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

it('leads from the cover and from a lesson to the tools and the guides', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const way = (link: string) =>
    page.getByRole('contentinfo').getByRole('link', { name: link, exact: true });
  await page.goto(site.page(`${lesson}.html`));
  const addresses = new Map<string, string | null>();
  for (const [link] of ways) addresses.set(link, await way(link).getAttribute('href'));
  for (const [link, heading] of ways) {
    await page.goto(site.page('index.html'));
    expect(await way(link).getAttribute('href')).toBe(addresses.get(link));
    await way(link).click();
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

/** Those whose markup has all that any of them has; the rest is looked at by `npm run engines`. */
const heard = takesAll
  ? guides
  : ['guide-authors.html', 'guide-instructors.html', 'guide-saving.html'];

describe('the guides', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 650, height: 900 } });
  });
  afterAll(() => page.close());

  it.each(guides)('%s reads well at every width, and for screen readers', async (name) => {
    await page.goto(site.page(name));
    for (const width of [320, 1280, 650]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    if (heard.includes(name)) await expectNoAxeFault(page);
  });
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
