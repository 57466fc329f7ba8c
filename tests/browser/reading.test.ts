import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as words from '../../src/words/en.ts';
import { expectNoAxeFault } from './axe.ts';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import { answerCheck, asShown, courseFrame, launched, openPage, rightResponse } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, lessonItems, packages } from './packages.ts';

/** What helps one to read: the way back to where one was, a look of one's own, search, and notes. */

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

/** Headings of sections; those of questions are none. */
const headingsOf = 'article.prose h2:not(.item *)';

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
      const headings = await frame.locator(headingsOf).allTextContents();
      const links = frame.locator('#contents li:has([aria-current=page]) .sections a');
      expect(await links.allTextContents()).toEqual(headings);
      expect(await inView(frame).count()).toBe(0);
      for (const [at, heading] of headings.entries()) {
        await frame
          .locator(headingsOf)
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
    // They stand behind the text, and come right after their button.
    const stops = [];
    for (let stop = 0; stop < 3; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await frame.evaluate(() => document.activeElement?.outerHTML));
    }
    expect(stops[2]).toBe(await link.evaluate(({ outerHTML }) => outerHTML));
    await page.keyboard.press('Enter');
    await frame.locator('#contents').waitFor({ state: 'hidden' });
    await inView(frame).getByText(title, { exact: true }).waitFor({ state: 'attached' });
  });
});

/** Opens a tool by its button, wherever the page has it. */
async function openTool(frame: Frame, name: string): Promise<void> {
  const button = frame.getByRole('button', { name, exact: true });
  if (!(await button.isVisible())) {
    await frame.getByRole('button', { name: words.page.contents }).click();
  }
  await button.click();
  await frame.getByRole('dialog', { name }).waitFor();
}

describe('a look of one\u2019s own', () => {
  const shown = (frame: Frame) =>
    frame.evaluate(() => {
      const { backgroundColor, fontSize, colorScheme } = getComputedStyle(document.documentElement);
      return { backgroundColor, fontSize, colorScheme };
    });

  it('is chosen by keyboard, shows at once, and holds on other pages and at other visits', async () => {
    let { page, frame } = await launchedAt(650);
    const light = await shown(frame);
    await openTool(frame, words.page.look);
    await frame.getByRole('radio', { name: words.look.schemes.system }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await shown(frame)).toEqual({ ...light, colorScheme: 'light' });
    await page.keyboard.press('ArrowRight');
    const dark = await shown(frame);
    expect(dark.colorScheme).toBe('dark');
    expect(dark.backgroundColor).not.toBe(light.backgroundColor);
    await frame.getByRole('radio', { name: words.look.textSizes.largest }).check();
    const chosen = await shown(frame);
    expect(chosen).toEqual({ ...dark, fontSize: '24px' });
    await page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await openPage(frame, first);
    expect(await shown(frame)).toEqual(chosen);
    await page.close();
    ({ page, frame } = await launch());
    expect(await shown(frame)).toEqual(chosen);
    await page.emulateMedia({ media: 'print' });
    const printed = await shown(frame);
    expect(printed.colorScheme).toBe('light');
    expect(Number.parseFloat(printed.fontSize)).toBeLessThan(18);
  });

  it('is there before the page is painted', async () => {
    const { page, frame } = await launchedAt(650);
    await openTool(frame, words.page.look);
    await frame.getByRole('radio', { name: words.look.schemes.dark }).check();
    await page.close();
    // What draws never comes.
    await context.route('**/*.js', (route) =>
      /inline/.test(route.request().url()) ? route.continue() : route.abort(),
    );
    const again = await context.newPage();
    await again.goto(server.launchPage);
    const scheme = await again.evaluate(
      () => getComputedStyle(document.documentElement).colorScheme,
    );
    expect(scheme).toBe('dark');
    await again.close();
    complaints = [];
  });

  it.each([
    'light',
    'dark',
  ] as const)('leaves every page %s without sideways scrolling', async (scheme) => {
    const { page, frame } = await launchedAt(320, 640);
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    await openTool(frame, words.page.look);
    await frame.getByRole('radio', { name: words.look.schemes[scheme] }).check();
    await frame.getByRole('radio', { name: words.look.textSizes.largest }).check();
    const wide = () => frame.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    for (const name of [first, second, 'exam', 'glossary', 'sources']) {
      await openPage(frame, name);
      expect([name, await wide()]).toEqual([name, 320]);
    }
  });
});

describe('search', () => {
  it('finds sections, terms and sources, goes there by keyboard, and says how many', async () => {
    const { page, frame } = await launchedAt(650);
    await frame.locator('main').focus();
    await page.keyboard.press('Control+K');
    const dialog = frame.getByRole('dialog', { name: words.search.title });
    await dialog.waitFor();
    await page.keyboard.type('licence ');
    const links = dialog.getByRole('link');
    await links.first().waitFor();
    const count = await links.count();
    expect(count).toBeGreaterThan(5);
    expect(await dialog.getByRole('status').textContent()).toMatch(/^\d+ places for “licence ”\.$/);
    expect(await dialog.locator('mark').first().textContent()).toMatch(/^licen[cs]e/i);
    const pages = await links.evaluateAll((all) =>
      all.map((link) => new URL(link instanceof HTMLAnchorElement ? link.href : '').pathname),
    );
    expect(new Set(pages).size).toBeGreaterThan(3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const href = await links.first().getAttribute('href');
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
    await page.keyboard.press('Enter');
    await frame.waitForURL(`**/${href}`);
    await dialog.waitFor({ state: 'detached' });
    await launched(frame);
    expect(server.requests.filter((path) => path.endsWith('.json'))).toEqual([]);
  });

  it('leads from the field to the first place by Enter, and closes by Escape', async () => {
    const { page, frame } = await launchedAt(1280);
    await openPage(frame, first);
    const button = frame.getByRole('button', { name: words.page.search });
    await button.click();
    const field = frame.getByRole('searchbox');
    await field.fill('What each government says');
    await frame.locator('.found a').first().waitFor();
    await page.keyboard.press('Enter');
    await frame.waitForURL(/approval\.html#what-each-government/);
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await button.click();
    await field.fill('qqqqq');
    await frame.getByText(words.search.found(0, 'qqqqq')).waitFor();
    await page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('does not open by its key where one writes', async () => {
    const { page, frame } = await launchedAt(650);
    await openTool(frame, words.page.search);
    await page.keyboard.press('Control+K');
    expect(await frame.getByRole('dialog').count()).toBe(1);
  });

  it('says so where pages cannot be had, and finds in the others', async () => {
    const { frame } = await launchedAt(650);
    await context.route('**/glossary.html', (route) => route.abort());
    await openTool(frame, words.page.search);
    await frame.getByRole('searchbox').fill('licence');
    await frame.locator('.found a').first().waitFor();
    expect(await frame.getByRole('status').last().textContent()).toContain(words.search.partly);
    complaints = complaints.filter((each) => !each.includes('ERR_FAILED'));
  });
});

describe('own notes', () => {
  const { ownNotes: own } = words;
  const marked = (frame: Frame) => frame.locator('article.prose mark.own');
  const inLesson = async (frame: Frame) => (await marked(frame).allTextContents()).join('');

  /** Runs in the page: selects words of the lesson from one paragraph, over others, to another. */
  function select([from, to]: readonly [string, string]): void {
    const walker = document.createTreeWalker(
      document.querySelector('article.prose') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    let isBegun = false;
    while (walker.nextNode()) {
      const { data } = walker.currentNode as Text;
      if (!isBegun && data.includes(from)) {
        range.setStart(walker.currentNode, data.indexOf(from));
        isBegun = true;
      }
      if (isBegun && data.includes(to)) {
        range.setEnd(walker.currentNode, data.indexOf(to) + to.length);
        break;
      }
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }

  /** Words of a paragraph of the lesson, without marks in them. */
  async function wordsOf(frame: Frame, nth: number): Promise<string> {
    const texts = await frame
      .locator('article.prose > p')
      .evaluateAll((all) => all.map((each) => each.firstChild?.textContent ?? ''));
    return (
      texts
        .filter((text) => text.length > 40)
        [nth]?.slice(4, 34)
        .trim() ?? ''
    );
  }

  it('mark words that are selected, stay at them after an edit, and leave questions alone', async () => {
    let { page, frame } = await launchedAt(650);
    await openPage(frame, first);
    expect(server.requests.filter((path) => path.includes('start-notes'))).toEqual([]);
    const one = await wordsOf(frame, 0);
    const other = await wordsOf(frame, 1);
    await frame.evaluate(select, [one, other] as const);
    await frame.getByRole('toolbar', { name: own.bar }).getByText(own.only).waitFor();
    await frame.getByRole('button', { name: own.highlight }).click();
    await marked(frame).first().waitFor();
    const all = await inLesson(frame);
    expect(all.startsWith(one)).toBe(true);
    expect(all.endsWith(other)).toBe(true);
    expect(await frame.locator('course-island mark').count()).toBe(0);
    const [item] = lessonItems(first);
    if (item === undefined) throw new Error('The lesson asks.');
    const shown = await asShown(frame, item);
    await answerCheck(frame, shown, rightResponse(shown));
    await page.close();
    await context.route(`**/${first}.html`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<article class="prose">',
        '<article class="prose"><p>A paragraph that is <b>new</b>.</p>',
      );
      await route.fulfill({ response, body });
    });
    ({ page, frame } = await launch());
    await openPage(frame, first);
    await frame.getByText('A paragraph that is').waitFor();
    await marked(frame).first().waitFor();
    expect(await inLesson(frame)).toBe(all);
    expect(JSON.stringify(server.record.cmi)).not.toContain(one);
  });

  it('are written by keyboard on a section, changed, copied out, deleted and brought back', async () => {
    const { page, frame } = await launchedAt(650);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(frame, first);
    await openTool(frame, words.page.ownNotes);
    const dialog = frame.getByRole('dialog', { name: own.title });
    expect(await dialog.textContent()).toContain(own.about);
    await dialog.getByRole('button', { name: own.onSection }).press('Enter');
    const titles = await frame.locator(headingsOf).allTextContents();
    await dialog.getByLabel(own.section).selectOption({ label: titles[1] ?? '' });
    await dialog.getByLabel(own.text).focus();
    await page.keyboard.type('Ask who says so');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText(own.saved).waitFor();
    const marker = frame.getByRole('button', { name: own.marker('Ask who says so') });
    await marker.waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: own.edit }).click();
    await dialog.getByLabel(own.text).fill('Ask who says so, and why');
    await dialog.getByRole('button', { name: own.save, exact: true }).click();
    await dialog.getByText('Ask who says so, and why').waitFor();

    await dialog.getByRole('button', { name: own.copy }).click();
    await dialog.getByText(own.copied).or(dialog.getByText(own.copyByHand)).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: own.file }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(`${titles[1]}\nAsk who says so, and why`);
    expect(text.startsWith(own.heading(course.title))).toBe(true);

    await dialog.getByRole('button', { name: own.remove }).click();
    await dialog.getByText(own.none).waitFor();
    await dialog.getByRole('button', { name: own.bringBack }).click();
    await dialog.getByRole('link', { name: titles[1] ?? '' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(frame.url()).hash).not.toBe('');
    await frame.getByRole('button', { name: own.marker('Ask who says so, and why') }).click();
    await dialog.getByLabel(own.text).waitFor();
  });

  it('whose words are gone are kept and listed, and others are found from another page', async () => {
    let { page, frame } = await launchedAt(650);
    await openPage(frame, first);
    const gone = await wordsOf(frame, 0);
    const stays = await wordsOf(frame, 1);
    for (const text of [gone, stays]) {
      await frame.evaluate(select, [text, text] as const);
      await frame.getByRole('button', { name: own.write }).click();
      const dialog = frame.getByRole('dialog', { name: own.title });
      await dialog.getByLabel(own.text).fill(`On ${text}`);
      await dialog.getByRole('button', { name: own.save, exact: true }).click();
      await dialog.getByText(own.saved).waitFor();
      await page.keyboard.press('Escape');
    }
    await page.close();
    await context.route(`**/${first}.html`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(gone.slice(0, 12), 'Otherwise ');
      await route.fulfill({ response, body });
    });
    ({ page, frame } = await launch());
    await openPage(frame, first);
    await frame.getByRole('button', { name: own.marker(`On ${stays}`) }).waitFor();
    await openPage(frame, second);
    await openTool(frame, words.page.ownNotes);
    const dialog = frame.getByRole('dialog', { name: own.title });
    const [lost, kept] = [dialog.getByRole('listitem').nth(0), dialog.getByRole('listitem').nth(1)];
    expect(await lost.textContent()).toContain(own.lost);
    expect(await lost.textContent()).toContain(`On ${gone}`);
    expect(await kept.textContent()).not.toContain(own.lost);
    await kept.getByRole('link').click();
    await frame.waitForURL(new RegExp(`${first}.html#note-`));
    await marked(frame).first().waitFor();
    const top = () =>
      marked(frame)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(800);
    await expect.poll(top).toBeGreaterThan(0);
  });

  it('can be made where there is no LMS, and have no fault that axe finds', async () => {
    context = await browser.newContext({ viewport: { width: 650, height: 800 } });
    complaints = complaintsOf(context);
    const page = await context.newPage();
    await page.goto(server.launchPage.replace('index.html', `${first}.html`));
    await launched(page);
    const frame = page.mainFrame();
    const text = await wordsOf(frame, 0);
    await frame.evaluate(select, [text, text] as const);
    await frame.getByRole('button', { name: own.write }).click();
    await frame.getByLabel(own.text).fill('A note');
    await frame.getByRole('button', { name: own.save, exact: true }).click();
    await frame.getByText(own.saved).waitFor();
    await expectNoAxeFault(page, 'dialog');
    await page.keyboard.press('Escape');
    // Nothing is half below the bar at the top, which would count as too small.
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoAxeFault(page);
    await page.reload();
    await marked(frame).first().waitFor();
    for (const [name, done] of [
      [words.page.look, words.look.kept],
      [words.page.search, ''],
    ] as const) {
      await openTool(frame, name);
      if (name === words.page.search) {
        await frame.getByRole('searchbox').fill('licence');
        await frame.locator('.found a').first().waitFor();
      } else await frame.getByText(done).waitFor();
      await expectNoAxeFault(page, 'dialog');
      await page.keyboard.press('Escape');
    }
  });
});
