import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  type Course,
  courseFrame,
  itemOnPage,
  launched,
  openPage,
  rightResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, packages, webPackage } from './packages.ts';

/** The course open twice in one browser: one window records, the other looks on. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());

const [first, second, third] = lessonItems('approval');
if (first === undefined || second === undefined || third === undefined)
  throw new Error('the lesson needs three items');

const elsewhere = 'Open in another window';
const goOn = (course: Course) => course.getByRole('button', { name: 'Go on here' });
const line = (course: Course) => course.locator('.save-word');
const settled = async (course: Course, word: string) => {
  await line(course).filter({ hasText: word }).waitFor();
};
const isAnswered = (course: Course, item: typeof first) =>
  itemOnPage(course, item).locator('.verdict').waitFor();

interface TwoWindows {
  readonly server: PackageServer;
  readonly context: BrowserContext;
  /** The LMS's page that records, and the course in it. */
  readonly here: Page;
  readonly one: Frame;
  /** The one that was opened later. */
  readonly there: Page;
  readonly two: Frame;
}

/** A lesson with one answer saved, and open in a second window. */
const inTwoWindows = async ({ zip, version }: (typeof packages)[number]): Promise<TwoWindows> => {
  const server = await servePackage(zip, version);
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  const here = await context.newPage();
  const one = await open(here, server);
  await answerCheck(one, first, rightResponse(first));
  await launched(one);
  const there = await context.newPage();
  return { server, context, here, one, there, two: await open(there, server) };
};

async function open(page: Page, server: PackageServer): Promise<Frame> {
  await page.goto(server.lms);
  const frame = await courseFrame(page);
  await openPage(frame, 'approval');
  return frame;
}

async function writes(page: Page): Promise<number> {
  const all: { name: string }[] = await page.evaluate('window.calls');
  return all.filter(({ name }) => /^(SetValue|Commit|Finish|Terminate)$/.test(name)).length;
}

/** Both versions share what can go wrong: by turns, each way is seen in one of them. */
const [older, newer] = packages;

describe('a package in two windows', () => {
  it('shows the second one what was answered, and takes and writes nothing there', async () => {
    const { there, two } = await inTwoWindows(older);
    await settled(two, elsewhere);
    await isAnswered(two, first);
    await goOn(two).waitFor();
    expect(await two.locator('.item fieldset:not([disabled])').count()).toBe(0);
    await there.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await writes(there)).toBe(0);
  });

  it.each(packages)('hands over and back, every answer in the LMS ($version)', async (pack) => {
    const { server, context, here, one, two } = await inTwoWindows(pack);
    await answerCheck(one, second, rightResponse(second));
    await goOn(two).click();
    await settled(two, 'Saved in the LMS');
    await isAnswered(two, second);
    await settled(one, elsewhere);
    const before = await writes(here);
    await answerCheck(two, third, rightResponse(third));
    await settled(two, 'Saved in the LMS');
    expect(await one.locator('.item fieldset:not([disabled])').count()).toBe(0);
    expect(await writes(here)).toBe(before);
    await goOn(one).click();
    await settled(one, 'Saved in the LMS');
    await isAnswered(one, third);
    await settled(two, elsewhere);
    await goOn(two).click();
    await settled(two, 'Saved in the LMS');
    await context.close();
    const elseone = await browser.newContext();
    const other = await open(await elseone.newPage(), server);
    for (const item of [first, second, third]) await isAnswered(other, item);
    await elseone.close();
  });

  it('goes on by itself when the first one is closed', async () => {
    const { here, two } = await inTwoWindows(newer);
    await here.close();
    await settled(two, 'Saved in the LMS');
    await answerCheck(two, second, rightResponse(second));
    await settled(two, 'Saved in the LMS');
  });

  it('goes on in the first one after a reload', async () => {
    const { here, one, two } = await inTwoWindows(older);
    await Promise.all([
      here.waitForEvent('framenavigated', (frame) => frame === one),
      one.evaluate(() => window.location.reload()),
    ]);
    await launched(one);
    expect(await line(one).textContent()).toBe('Saved in the LMS');
    expect(await line(two).textContent()).toContain(elsewhere);
  });
});

describe('the web package in two windows', () => {
  it('hands over what is kept in this browser', async () => {
    const server = await servePackage(webPackage, '1.2');
    const context = await browser.newContext();
    const [one, two] = [await context.newPage(), await context.newPage()];
    for (const page of [one, two]) {
      await page.goto(server.launchPage);
      await launched(page);
      await openPage(page, 'approval');
    }
    await settled(two, elsewhere);
    await answerCheck(one, first, rightResponse(first));
    await goOn(two).click();
    await settled(two, 'kept in this browser');
    await isAnswered(two, first);
    await settled(one, elsewhere);
    await context.close();
    await server.close();
  });
});
