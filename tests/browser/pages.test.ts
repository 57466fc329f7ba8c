import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plainText } from '../../src/quiz/text.ts';
import { expectNoAxeFault } from './axe.ts';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import { launched } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, items, lessonItems, webPackage } from './packages.ts';

/** Every page of the course as it is read: by screen reader, on a phone, without JavaScript. */

const names = ['index', ...course.lessons.map(({ id }) => id), 'exam', 'sources', 'glossary'];

let browser: Browser;
let server: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  server = await servePackage(webPackage, '1.2');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const addressOf = (name: string) => server.launchPage.replace('index.html', `${name}.html`);

describe.each(names)('the page %s', (name) => {
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 650, height: 900 } });
    complaints = complaintsOf(context);
    page = await context.newPage();
    await page.goto(addressOf(name));
    await launched(page);
  });
  afterAll(() => context.close());

  it('has no fault that axe finds, in light and dark', () => expectNoAxeFault(page));

  it.each([320, 650, 1280])('needs no sideways scrolling at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });

  it('is told of no error', () => {
    expect(complaints).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it.each(
    course.lessons.map(({ id }) => id),
  )('the lesson %s shows its text and its questions', async (id) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf(id));
    for (const { prompt } of lessonItems(id)) {
      expect(await page.getByText(plainText(prompt), { exact: true }).isVisible()).toBe(true);
    }
    await context.close();
  });
});

describe('the answer key', () => {
  it('is not in what a page shows before it is due', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(addressOf('approval'));
    await launched(page);
    const shown = await page.locator('.items').first().innerHTML();
    for (const item of lessonItems('approval')) {
      expect(shown).not.toContain(plainText(item.explanation));
      if (item.type !== 'choice') continue;
      for (const { feedback } of item.options) expect(shown).not.toContain(plainText(feedback));
    }
    expect(items.size).toBeGreaterThan(70);
    await context.close();
  });
});
