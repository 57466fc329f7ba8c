import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** A staff page of the built site, just opened in a browser that knows nothing yet. */
export interface OpenTool {
  readonly browser: Browser;
  readonly site: SiteServer;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What errors on the page say, collected as they come. */
  readonly complaints: readonly string[];
}

/**
 * Opens a staff page of a built site for each test of the file or `describe`.
 *
 * @param folder that of the site; ours if none is named
 * @param restore brings a page that the test before has left to where the next begins, where opening
 *   it takes longer than most tests; after a test that failed it is opened anew all the same
 */
export function eachOnTool(
  name: string,
  viewport: { readonly width: number; readonly height: number },
  folder?: string,
  restore?: (page: Page) => Promise<void>,
): () => OpenTool {
  let browser: Browser;
  let site: SiteServer;
  let open: (OpenTool & { readonly complaints: string[] }) | null = null;
  const opened = () => {
    if (open === null) throw new Error(`${name} is open in tests alone.`);
    return open;
  };
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
    site = await serveSite(folder);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    if (open !== null && restore !== undefined) {
      open.complaints.length = 0;
      await open.page.emulateMedia({ colorScheme: null, reducedMotion: null });
      await open.page.setViewportSize(viewport);
      await restore(open.page);
      return;
    }
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    open = { browser, site, context, page, complaints: complaintsOf(context) };
    await openTool(page, site.page(name));
  });
  afterEach(async ({ task }) => {
    const isSound = task.result?.state !== 'fail' && opened().context.pages().length === 1;
    if (restore !== undefined && isSound && !opened().page.isClosed()) return;
    await opened().context.close();
    open = null;
  });
  return opened;
}

/** Opens a staff page, and waits until its tool runs. */
export async function openTool(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('[ssr]') === null);
}

/** What comes of a press on the button or link of a name, which downloads. */
export async function downloadedBy(page: Page, name: string) {
  const options = { name, exact: true } as const;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', options).or(page.getByRole('link', options)).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
