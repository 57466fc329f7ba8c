import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as words from '../../src/words/en.ts';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import { courseFrame, openPage } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, packages } from './packages.ts';

/** What helps one to read: the section in view and the way back to it. */

const [first, second] = course.lessons.map(({ id }) => id);
if (first === undefined || second === undefined) throw new Error('A course of two lessons.');

let browser: Browser;
let server: PackageServer;
let context: BrowserContext;
let complaints: readonly string[];
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
beforeEach(async () => {
  server = await servePackage(packages[0].zip, packages[0].version);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
  await server.close();
});
afterAll(() => browser.close());

/** Opens the course in an LMS, in a browser that has not had it yet. */
async function launchedAt(width: number, height = 800): Promise<{ page: Page; frame: Frame }> {
  context = await browser.newContext({ viewport: { width, height } });
  complaints = complaintsOf(context);
  return launch();
}

async function launch(): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  await page.goto(server.lms);
  return { page, frame: await courseFrame(page) };
}

describe('the sections of a lesson', () => {
  const inView = (frame: Frame) => frame.locator('#contents .sections [aria-current=location]');

  it('stand below it in the contents, with the one in view marked, and only there', async () => {
    const { frame } = await launchedAt(1280);
    expect(await frame.locator('#contents .sections').count()).toBe(0);
    for (const lesson of [first, second]) {
      await openPage(frame, lesson);
      const headings = await frame.locator('article.prose h2').allTextContents();
      const links = frame.locator('#contents li:has([aria-current=page]) .sections a');
      expect(await links.allTextContents()).toEqual(headings);
      expect(await inView(frame).count()).toBe(0);
      for (const [at, heading] of headings.entries()) {
        await frame
          .locator('article.prose h2')
          .nth(at)
          .evaluate((element) => element.scrollIntoView({ block: 'start' }));
        await inView(frame).getByText(heading, { exact: true }).waitFor();
        expect(await inView(frame).count()).toBe(1);
      }
      await frame.evaluate(() => scrollTo(0, 0));
      await inView(frame).waitFor({ state: 'detached' });
    }
  });

  it('are the place that the cover leads back to, at another visit too', async () => {
    let { page, frame } = await launchedAt(1280);
    await openPage(frame, first);
    const link = frame.locator('#contents .sections a').nth(2);
    const title = (await link.textContent()) ?? '';
    await link.click();
    await inView(frame).getByText(title, { exact: true }).waitFor();
    for (const again of [false, true]) {
      if (again) {
        await page.close();
        ({ page, frame } = await launch());
      } else await openPage(frame, 'index');
      expect(await frame.locator('.cover-place').textContent()).toContain(
        words.cover.lastSection(title),
      );
    }
    await frame.getByRole('link', { name: /^Continue: / }).click();
    await inView(frame).getByText(title, { exact: true }).waitFor();
    const heading = frame.getByRole('heading', { level: 2, name: title });
    const { top } = await heading.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(400);
    // What the LMS keeps knows nothing of it.
    expect(JSON.stringify(server.record.cmi)).not.toContain(title);
  });

  it('are chosen in the contents of a narrow page by keyboard, which then make room', async () => {
    const { page, frame } = await launchedAt(360, 640);
    await openPage(frame, first);
    await frame.getByRole('button', { name: words.page.contents }).press('Enter');
    const link = frame.locator('#contents .sections a').nth(1);
    const title = (await link.textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await frame.locator('#contents').waitFor({ state: 'hidden' });
    await inView(frame).getByText(title, { exact: true }).waitFor({ state: 'attached' });
  });
});
