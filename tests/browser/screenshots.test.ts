import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { saidSoon, tryOurs } from './bench-page.ts';
import { launchBrowser } from './launch-browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { launched, openPage } from './learner.ts';
import { course, lessonItems } from './packages.ts';
import { type SiteServer, serveSite } from './site-server.ts';
import { openTool } from './staff-page.ts';
import { type learners, tellOf } from './told-lms.ts';
import { lookAt, retype } from './write-page.ts';

/**
 * Every page of the site in the states that matter, in both themes, at three widths and on paper: as
 * pictures in a folder for people to look at, and judged by what a program can see.
 */

const folder = 'node_modules/.cache/screenshots';
const widths = [360, 650, 1280] as const;
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
/** `SCREENSHOTS=all`, as of `npm run screenshots`: both themes at each width. Else one. */
const isWhole = process.env.SCREENSHOTS === 'all';
const mostTelling = { 360: ['light'], 650: ['dark'], 1280: ['light'] } as const;
/** Of what is printed on A4, as browsers count it. */
const paperWidth = 660;
const leastHeight = 900;

type Learner = keyof typeof learners;

interface View {
  readonly name: string;
  /** The page, without `.html`. */
  readonly page: string;
  readonly learner: Learner;
  readonly act?: (page: Page) => Promise<void>;
  /** Judged like the others, and pictured once: it looks like one that is pictured in all. */
  readonly isAlike?: boolean;
}

const startPractice = async (page: Page) => {
  await page.locator('.practice-offer button.primary').click();
  await page.locator('.practice .item').waitFor();
  // Nothing is pictured as if it were pointed at.
  await page.mouse.move(0, 0);
};

const lessonViews: readonly View[] = course.lessons.flatMap(({ id }) => [
  { name: id, page: id, learner: 'fresh' },
  { name: `${id}-answered`, page: id, learner: 'answered', isAlike: true },
]);

const courseViews: readonly View[] = [
  { name: 'cover-before', page: 'index', learner: 'fresh' },
  { name: 'cover-after', page: 'index', learner: 'passed' },
  ...lessonViews,
  { name: 'exam-before', page: 'exam', learner: 'fresh' },
  { name: 'exam-running', page: 'exam', learner: 'in the exam' },
  { name: 'exam-failed', page: 'exam', learner: 'failed' },
  { name: 'exam-passed', page: 'exam', learner: 'passed' },
  { name: 'practice-before', page: 'practice', learner: 'fresh' },
  { name: 'practice-due', page: 'practice', learner: 'failed' },
  { name: 'practice-running', page: 'practice', learner: 'failed', act: startPractice },
  { name: 'certificate-before', page: 'certificate', learner: 'fresh' },
  { name: 'certificate', page: 'certificate', learner: 'passed' },
  { name: 'glossary', page: 'glossary', learner: 'fresh' },
  { name: 'sources', page: 'sources', learner: 'fresh' },
];

const built = globSync('*.html', { cwd: 'dist' }).map((file) => basename(file, '.html'));
const shown = new Set(courseViews.map(({ page }) => page));
/** Of the forms of a worksheet, which differ in numbers and order, the first. */
const isOtherForm = (page: string) => /^worksheet-.+-[b-z]$/.test(page);
const staffPages = built.filter((page) => !shown.has(page) && !isOtherForm(page)).sort();
const kindOf = (page: string) => /^(guide|lms|worksheet)-/.exec(page)?.[1] ?? page;
const staffViews = staffPages.map((page) => {
  const isAlike = staffPages.find((each) => kindOf(each) === kindOf(page)) !== page;
  return { page, isAlike };
});

/** The question that the pictures of the guide are of. */
const [guideItem = ''] = course.lessons
  .flatMap(({ id }) => lessonItems(id))
  .filter(({ type }) => type === 'choice')
  .map(({ id }) => id);

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  site = await serveSite();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** In a context of its own: of two windows with one attempt, one would say that it is not the first. */
async function openAs(learner: Learner): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await tellOf(context, learner);
  return context.newPage();
}

async function openView({ page: name, learner, act }: View): Promise<Page> {
  const page = await openAs(learner);
  await page.goto(site.page(`${name}.html`));
  await launched(page);
  await act?.(page);
  return page;
}

/** Takes the pictures of a page that is open, and returns what is wrong with it, by width. */
async function taken(page: Page, name: string, isAlike: boolean): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const faults: string[] = [];
  const judge = async (where: string) => {
    const found = await page.evaluate(layoutFaults);
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  for (const width of widths) {
    const pictured = picturedAt(width, isAlike);
    if (pictured.length > 0) await asLongAsItIs(page, width);
    else await page.setViewportSize({ width, height: leastHeight });
    await judge(`at ${width} px`);
    for (const colorScheme of pictured) {
      await page.emulateMedia({ colorScheme });
      await picture(devtools, `${name}.${width}.${colorScheme}`);
    }
  }
  // In the dark as well, paper is white.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  if (isAlike) await page.setViewportSize({ width: paperWidth, height: leastHeight });
  else await asLongAsItIs(page, paperWidth);
  await judge('on paper');
  if (!isAlike) await picture(devtools, `${name}.print`);
  return faults;
}

function picturedAt(width: (typeof widths)[number], isAlike: boolean): readonly Theme[] {
  if (isAlike) return width === 650 ? ['light'] : [];
  return isWhole ? themes : mostTelling[width];
}

/** Makes the window as long as the page, so that what comes when it is near has come, and nothing stands over it. */
async function asLongAsItIs(page: Page, width: number): Promise<void> {
  const isWaiting = await page.locator('course-island[waiting]').count();
  await stretch(page, width);
  await page.waitForFunction(() => document.querySelector('course-island[waiting]') === null);
  // What moves is shorter than its still.
  if (isWaiting > 0) await stretch(page, width);
}

async function stretch(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: leastHeight });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function picture(devtools: CDPSession, name: string): Promise<void> {
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'jpeg', quality: 70 });
  writeFileSync(`${folder}/${name}.jpg`, data, 'base64');
}

describe.concurrent('the course', () => {
  it.for(courseViews)('shows nothing cut or covered: $name', async (view, { expect }) => {
    const page = await openView(view);
    expect(await taken(page, view.name, view.isAlike === true)).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent('the pages for staff', () => {
  it.for(staffViews)('show nothing cut or covered: $page', async (view, { expect }) => {
    const page = await openAs('fresh');
    await openTool(page, site.page(`${view.page}.html`));
    await page.getByText('of this course are opening').waitFor({ state: 'hidden' });
    expect(await taken(page, view.page, view.isAlike)).toEqual([]);
    await page.context().close();
  });
});

/** What the guide for authors shows of the tools, in its folder of pictures. */
const guideViews = [
  {
    name: 'write',
    tool: 'author',
    async act(page: Page) {
      await lookAt(page, guideItem);
      await page.frameLocator('.author-frame').locator('.item').waitFor();
      await page.getByText('Nothing is found in this question.').waitFor();
    },
  },
  {
    name: 'finding',
    tool: 'author',
    async act(page: Page) {
      await retype(page, guideItem, '"explanation"', '"explanatoin"');
      await page.getByText('1 finding in this question').waitFor();
      await page.getByRole('region', { name: 'Findings' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'try',
    tool: 'preview',
    async act(page: Page) {
      const frame = await tryOurs(page);
      await openPage(frame, 'approval');
      await saidSoon(page, /^Running/);
    },
  },
] as const;

describe.runIf(isWhole)('the guide for authors', () => {
  it.for(guideViews)('shows the page as it is: $name', async ({ name, tool, act }) => {
    const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
    const page = await context.newPage();
    await openTool(page, site.page(`${tool}.html`));
    await act(page);
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
    writeFileSync(`src/guides/pictures/${name}.webp`, data, 'base64');
    await context.close();
  });
});

it('leaves no page out', () => {
  const pictured = new Set(globSync('*.jpg', { cwd: folder }).map((file) => file.split('.')[0]));
  const wanted = [...courseViews.map(({ name }) => name), ...staffPages];
  expect(wanted.filter((name) => !pictured.has(name))).toEqual([]);
  expect([...shown].filter((page) => !built.includes(page))).toEqual([]);
});
