import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { twoScos12, twoScos2004 } from './bench-packages.ts';
import { launchBrowser } from './launch-browser.ts';
import { answerCheck, courseFrame, itemOnPage, openPage, rightResponse } from './learner.ts';
import { lessonItems } from './packages.ts';
import { type SiteServer, serveSite } from './site-server.ts';
import { openTool } from './staff-page.ts';

/** The bench on the built site, as an instructor uses it: our course, and packages of others. */

const [item] = lessonItems('approval');
if (item === undefined) throw new Error('the lesson needs an item');

let browser: Browser;
let site: SiteServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  await openTool(page, site.page('preview.html'));
});
afterEach(() => context.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const openTab = (name: string | RegExp) => page.getByRole('tab', { name }).click();
const panel = () => page.getByRole('tabpanel');
const said = () => page.locator('.bench-said');
const saidSoon = async (words: string | RegExp) =>
  expect.poll(() => said().textContent(), { timeout: 20_000 }).toMatch(words);

async function tryOurs() {
  await press('Try the course');
  await saidSoon(/^Running/);
  return courseFrame(page);
}

async function tryOther(name: string, bytes: Buffer) {
  const chooser = page.getByLabel('Choose a package');
  await chooser.setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await saidSoon(/^Running/);
}

/** The course in the frame is looked at where it is tested itself. */
/** Of the whole page but the course, or of a part; in dark only colours can differ from light. */
async function expectNoFault(colorScheme: 'light' | 'dark', part: string | null) {
  const axe = new AxeBuilder({ page }).exclude('.bench-frame');
  if (part !== null) axe.include(part);
  if (colorScheme === 'dark') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const inner = () => page.frameLocator('.bench-frame iframe').frameLocator('iframe');
const gradebookRows = async () =>
  (await panel().locator('.gradebook tbody tr').allTextContents()).map((text) => text.trim());

describe('the bench with our course', () => {
  it('keeps an answer over a crash, and shows it in the gradebook and in the report', async () => {
    const course = await tryOurs();
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await expect.poll(() => course.locator('.save-line').getAttribute('data-kind')).toBe('saved');
    await press('Crash');
    await saidSoon(/^Crashed/);
    expect(await page.locator('.bench-frame iframe').count()).toBe(0);
    await press('Launch');
    await saidSoon(/attempt 1/);
    const again = await courseFrame(page);
    await openPage(again, 'approval');
    await itemOnPage(again, item).locator('.verdict').waitFor();
    await openTab('Grades');
    expect((await gradebookRows())[0]).toMatch(/Okafor, Ada1incomplete/);
    await openTab('Answers');
    expect(await panel().getByRole('row').count()).toBeGreaterThan(1);
    await openTab('Data');
    await panel().getByText('What it says').click();
    expect(await panel().locator('.said-in-data').textContent()).toContain(item.id);
  });

  it('makes no call of a crash, and one of a closed tab', async () => {
    await tryOurs();
    const calls = () => panel().locator('tr[data-index]').allTextContents();
    await press('Crash');
    expect((await calls()).some((text) => text.includes('Terminate'))).toBe(false);
    await press('Launch');
    await saidSoon(/^Running/);
    await courseFrame(page);
    await press('Close the tab');
    await saidSoon(/^Closed/);
    await expect.poll(async () => (await calls()).join()).toContain('Terminate');
  });

  it('finds no difference when the calls are made again', async () => {
    const course = await tryOurs();
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await press('Close the tab');
    await saidSoon(/^Closed/);
    await openTab('Record');
    await press('Replay');
    const words = panel().getByText(/No difference: all \d+ calls/);
    await words.waitFor();
    await panel().getByRole('combobox', { name: 'Against' }).selectOption('SCORM 1.2');
    await press('Replay');
    await panel()
      .getByText(/calls were answered otherwise/)
      .waitFor();
    expect(await panel().getByRole('grid').getByRole('row').count()).toBeGreaterThan(1);
  });

  it('saves a session as a page that can be opened again and replayed', async () => {
    await tryOurs();
    await openTab('Record');
    const downloading = page.waitForEvent('download');
    await press('Save as a page');
    const download = await downloading;
    const html = readFileSync(await download.path());
    await page.getByLabel('Open a saved session').setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'text/html',
      buffer: html,
    });
    await panel()
      .getByText(/^Opened: session-/)
      .waitFor();
    await press('Replay');
    await panel()
      .getByText(/No difference/)
      .waitFor();
  });

  it('loses the network and finds it again while the course runs', async () => {
    const course = await tryOurs();
    await openPage(course, 'approval');
    await press('Lose the network');
    await answerCheck(course, item, rightResponse(item));
    const saveLine = () => course.locator('.save-line').getAttribute('data-kind');
    await expect.poll(saveLine).toBe('kept-here');
    await press('Lose the network');
    await expect.poll(saveLine, { timeout: 60_000 }).toBe('saved');
  });

  it('keeps learners apart, over visits, until they are wiped', async () => {
    await tryOurs();
    await page.getByRole('combobox', { name: 'Learner' }).selectOption('Lindqvist, Nils');
    await saidSoon(/Lindqvist/);
    await courseFrame(page);
    await page.reload();
    await saidSoon(/^Running/);
    await openTab('Grades');
    const names = async () => (await gradebookRows()).map((text) => text.slice(0, 6));
    await expect.poll(names).toEqual(['Okafor', 'Lindqv']);
    await page.getByText('Learners, launch data, wiping').click();
    await press('All learners, this package');
    await panel().getByText('No data yet').waitFor();
    await page.reload();
    await saidSoon(/^Running/);
    await openTab('Grades');
    await expect.poll(names).toEqual(['Okafor']);
  });

  it('records nothing of a review', async () => {
    await tryOurs();
    await page.getByRole('combobox', { name: 'Launch' }).selectOption('Review, nothing is kept');
    await saidSoon(/^Running/);
    const course = await courseFrame(page);
    expect(await course.locator('.save-line').getAttribute('data-kind')).toBe('read-only');
  });

  it('stays smooth with more than 1,000 calls in the log: only rows in sight exist', async () => {
    const course = await tryOurs();
    await course.evaluate(() => {
      const api = Reflect.get(window.parent, 'API_1484_11');
      for (let index = 0; index < 1500; index += 1) api.GetValue('cmi.entry');
    });
    await panel()
      .getByText(/^1,5\d\d calls/)
      .waitFor();
    expect(await panel().locator('tr[data-index]').count()).toBeLessThan(80);
    const grid = page.getByRole('grid', { name: 'Calls' });
    await grid.focus();
    await page.keyboard.press('Home');
    await panel().getByRole('region', { name: 'The chosen call' }).waitFor();
    expect(await panel().locator('tr[aria-selected=true]').textContent()).toContain('Initialize');
  });

  it.each([
    'light',
    'dark',
  ] as const)('has no fault that axe finds on any of its panels, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await expectNoFault(colorScheme, null);
    const course = await tryOurs();
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await press('Refuse saves');
    await expectNoFault(colorScheme, null);
    for (const tab of ['Calls', 'Data', 'Saves', 'Strict check', 'Grades', 'Answers', 'Record']) {
      await openTab(tab);
      await expectNoFault(colorScheme, '.bench-tabs');
    }
  });

  it.each([320, 650, 1280])('needs no sideways scrolling at %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await tryOurs();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
});

describe('the bench with a package of another vendor', () => {
  it('launches its SCOs as the 1.2 manifest says, each with data of its own', async () => {
    await tryOther('foreign.zip', twoScos12());
    await inner().getByRole('heading', { name: 'First unit' }).waitFor();
    expect(await inner().locator('#told').textContent()).toBe('Okafor, Ada; ; ; ');
    await inner().getByRole('button', { name: 'Done' }).click();
    await saidSoon('ended its session');
    await press('Next');
    await inner().getByRole('heading', { name: 'Second unit' }).waitFor();
    expect(await inner().locator('#told').textContent()).toBe('Okafor, Ada; level=3; 80; ');
    expect(page.frames().some((frame) => frame.url().endsWith('two.html?mode=fast'))).toBe(true);
    await inner().getByRole('button', { name: 'Done' }).click();
    await saidSoon('ended its session');
    await openTab('Grades');
    expect(await gradebookRows()).toEqual([
      expect.stringMatching(/Okafor, Ada1completedpassed85%2 min/),
    ]);
  });

  it('tells of files that its pages ask for and it has not', async () => {
    await tryOther('foreign.zip', twoScos12());
    await inner().getByRole('heading', { name: 'First unit' }).waitFor();
    await openTab(/Strict check/);
    await panel().getByText('pages/lost.png').waitFor();
    const link = panel()
      .getByRole('link', { name: /check finds it/ })
      .first();
    await link.waitFor({ timeout: 30_000 });
    expect(await link.getAttribute('href')).toMatch(/^check\.html#package=.+&finding=links$/);
  });

  it('follows in 2004 where its sequencing leads', async () => {
    await tryOther('foreign.zip', twoScos2004());
    await inner().getByRole('heading', { name: 'First unit' }).waitFor();
    expect(await inner().locator('#told').textContent()).toBe('true');
    await inner().getByRole('button', { name: 'Done' }).click();
    await inner().getByRole('heading', { name: 'Second unit' }).waitFor();
    await saidSoon('Unit two');
    await inner().getByRole('button', { name: 'Done' }).click();
    await saidSoon('asked for “continue”');
    await openTab('Grades');
    expect(await gradebookRows()).toEqual([expect.stringContaining('completedpassed90%')]);
  });

  it('runs it in a window of its own', async () => {
    await tryOther('foreign.zip', twoScos12());
    const opening = context.waitForEvent('page');
    await page.getByRole('combobox', { name: 'Shown in' }).selectOption('A window of its own');
    const popup = await opening;
    const content = popup.frameLocator('iframe');
    await content.getByRole('button', { name: 'Done' }).click();
    await saidSoon('ended its session');
    await popup.close();
    await saidSoon(/^Closed/);
  });
});

describe('the bench where something is missing', () => {
  it('says that a package of the address is not on this device', async () => {
    await openTool(page, `${site.page('preview.html')}#package=nowhere`);
    await page.reload();
    await page.getByText('This package is not on this device').waitFor();
  });

  it('says why a zip cannot be launched', async () => {
    await page.getByLabel('Choose a package').setInputFiles({
      name: 'holiday.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('no zip at all'),
    });
    await page
      .locator('.trouble')
      .getByText(/manifest cannot be read|cannot be/)
      .waitFor();
  });

  it('runs the course of the site where the browser has no service workers', async () => {
    const without = await browser.newContext({ serviceWorkers: 'block' });
    const lonely = await without.newPage();
    await openTool(lonely, site.page('preview.html'));
    await lonely.getByText('So no zip can run here').waitFor();
    await lonely.getByRole('button', { name: 'Try it as SCORM 1.2' }).click();
    const course = await courseFrame(lonely);
    await expect.poll(() => course.locator('.save-line').getAttribute('data-kind')).toBe('saved');
    await without.close();
  });
});
