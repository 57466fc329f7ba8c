import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { courseFrame, followHardLink, launched } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { packages } from './packages.ts';

/** A learner is faster than the network: what happens while the next page is on its way. */

const [, { zip, version }] = packages;

let browser: Browser;
let context: BrowserContext;
let server: PackageServer;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await servePackage(zip, version);
  // Pages fade into each other, as most readers have it.
  context = await browser.newContext({ reducedMotion: 'no-preference' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** Holds requests back until it is called. */
async function heldBack(files: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

async function called(): Promise<readonly string[]> {
  const all: { name: string }[] = await page.evaluate('window.calls');
  return all.map(({ name }) => name).filter((name) => /^(Initialize|Terminate)$/.test(name));
}

async function expectOneSession(course: Frame): Promise<void> {
  await course.waitForURL(/approval\.html$/);
  await launched(course);
  expect(await course.locator('.save-line').getAttribute('data-kind')).toBe('saved');
  expect(await called()).toEqual(['Initialize']);
}

it('goes on with the session where a link is followed before the scripts have come', async () => {
  const scripts = await heldBack('**/assets/*.js');
  await page.goto(server.lms, { waitUntil: 'commit' });
  const course = page.frameLocator('iframe').locator(':root');
  const link = course.locator('a[href="approval.html"]').first();
  await link.evaluate((element: HTMLElement) => element.click());
  scripts();
  await expectOneSession(await courseFrame(page));
});

it('goes on with it where the page notes, meanwhile, how far it was scrolled', async () => {
  await page.goto(server.lms);
  const course = await courseFrame(page);
  const lesson = await heldBack('**/approval.html');
  await course.evaluate(followHardLink, 'approval.html');
  await course.evaluate(() => history.replaceState({ ...history.state, scrollY: 9 }, ''));
  lesson();
  await expectOneSession(course);
});
