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

/** Opens a staff page of a built site, ours if none is named, anew before each test of the file. */
export function eachOnTool(
  name: string,
  viewport: { readonly width: number; readonly height: number },
  folder?: string,
): () => OpenTool {
  let browser: Browser;
  let site: SiteServer;
  let open: OpenTool;
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
    site = await serveSite(folder);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    open = { browser, site, context, page, complaints: complaintsOf(context) };
    await openTool(page, site.page(name));
  });
  afterEach(() => open.context.close());
  return () => open;
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
