import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { courseFrame } from './learner.ts';
import { type SiteServer, serveSite } from './site-server.ts';
import { openTool } from './staff-page.ts';

/** A bench just opened, in a browser that knows no package yet. */
export interface OpenBench {
  readonly browser: Browser;
  readonly site: SiteServer;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Opens the bench of the built site anew before each test of the file. */
export function eachOnBench(): () => OpenBench {
  let browser: Browser;
  let site: SiteServer;
  let open: OpenBench;
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
    site = await serveSite();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    open = { browser, site, context, page: await context.newPage() };
    await openTool(open.page, site.page('preview.html'));
  });
  afterEach(() => open.context.close());
  return () => open;
}

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

export const openTab = (page: Page, name: string | RegExp) =>
  page.getByRole('tab', { name }).click();

export const panel = (page: Page) => page.getByRole('tabpanel');

/** Waits until the bench says of its launch what it should. */
export const saidSoon = async (page: Page, words: string | RegExp) =>
  expect.poll(() => page.locator('.bench-said').textContent()).toMatch(words);

export async function tryOurs(page: Page): Promise<Frame> {
  await press(page, 'Try the course');
  await saidSoon(page, /^Running/);
  return courseFrame(page);
}

export async function tryOther(page: Page, name: string, bytes: Buffer): Promise<void> {
  const chooser = page.getByLabel('Choose a package');
  await chooser.setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await saidSoon(page, /^Running/);
}

export const gradebookRows = async (page: Page): Promise<readonly string[]> =>
  (await panel(page).locator('.gradebook tbody tr').allTextContents()).map((text) => text.trim());
