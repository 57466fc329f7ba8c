import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  courseFrame,
  itemOnPage,
  launched,
  openPage,
  rightResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, packages } from './packages.ts';

/** The ways a page of the course dies or moves, and what the LMS holds afterwards. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());

const [first, second] = lessonItems('approval');
if (first === undefined || second === undefined) throw new Error('the lesson needs two items');

describe.each(packages.slice(0, 2))('leaving the package $zip', ({ zip, version }) => {
  let server: PackageServer;
  let context: BrowserContext;
  let page: Page;

  beforeEach(async () => {
    server = await servePackage(zip, version);
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(server.lms);
    const frame = await courseFrame(page);
    await openPage(frame, 'approval');
    await answerCheck(frame, first, rightResponse(first));
    await launched(frame);
  });
  afterEach(async () => {
    await context.close();
    await server.close();
  });

  const calls = async (name: string) => {
    const all: { name: string }[] = await page.evaluate('window.calls');
    return all.filter((call) => call.name === name).length;
  };
  const ending = version === '1.2' ? 'Finish' : 'Terminate';

  it('ends the session once when the LMS removes the frame', async () => {
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await calls(ending)).toBe(1);
  });

  it('ends the session once when the LMS shows something else in the frame', async () => {
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame !== null) frame.src = 'about:blank';
    });
    await page.waitForFunction(
      (name) =>
        (window as unknown as { calls: { name: string }[] }).calls.some(
          (call) => call.name === name,
        ),
      ending,
    );
    expect(await calls(ending)).toBe(1);
  });

  it.each([
    ['the frame is reloaded', () => window.location.reload()],
    [
      'a link leads there without the router',
      () => {
        window.location.href = 'approval.html?again';
      },
    ],
  ])('adopts the session when %s', async (_, move) => {
    const element = await page.waitForSelector('iframe');
    const frame = await element.contentFrame();
    await Promise.all([frame?.waitForNavigation(), frame?.evaluate(move)]);
    const again = await courseFrame(page);
    await itemOnPage(again, first).locator('.verdict').waitFor();
    await answerCheck(again, second, rightResponse(second));
    await launched(again);
    expect(await calls('Initialize')).toBe(1);
    expect(await calls(ending)).toBe(0);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await calls(ending)).toBe(1);
  });

  it('finds the answer after the tab was closed without a word', async () => {
    await page.close();
    page = await context.newPage();
    await page.goto(server.lms);
    const frame = await courseFrame(page);
    await openPage(frame, 'approval');
    await itemOnPage(frame, first).locator('.verdict').waitFor();
    expect(await itemOnPage(frame, first).getAttribute('data-state')).toBe('correct');
  });
});
