import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { answerCheck, itemOnPage, launched, openPage, rightResponse } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, webPackage } from './packages.ts';

/** The course by itself: opened from a web server, with no LMS around it. */

const [item] = lessonItems('approval');
if (item === undefined) throw new Error('the lesson needs an item');

describe('the web package', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: PackageServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
    server = await servePackage(webPackage, '1.2');
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(server.launchPage);
    await launched(page);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('says that there is no LMS and that answers stay in this browser', async () => {
    expect(await page.locator('.save-line').getAttribute('data-kind')).toBe('no-lms');
  });

  it('keeps an answer over a reload and a closed tab', async () => {
    await openPage(page, 'approval');
    await answerCheck(page, item, rightResponse(item));
    await launched(page);
    await page.reload();
    await itemOnPage(page, item).locator('.verdict').waitFor();
    await page.close();
    page = await context.newPage();
    await page.goto(server.launchPage);
    await launched(page);
    await openPage(page, 'approval');
    await itemOnPage(page, item).locator('.verdict').waitFor();
  });

  it('runs on where the browser forbids storage, and says that nothing is kept', async () => {
    const strict = await browser.newContext();
    await strict.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }
    });
    const other = await strict.newPage();
    await other.goto(server.launchPage);
    await launched(other);
    await openPage(other, 'approval');
    await answerCheck(other, item, rightResponse(item));
    await launched(other);
    expect(await other.locator('.save-line').getAttribute('data-kind')).toBe('not-kept');
    await strict.close();
  });
});
