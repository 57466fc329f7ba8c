import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  asShown,
  type Course,
  courseFrame,
  fill,
  itemOnPage,
  launched,
  newKinds,
  openPage,
  rightResponse,
  takesAll,
  walkedLessons,
  wrongResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { items, lessonItems, packages, webPackage } from './packages.ts';

/** A browser that translates the page puts elements of its own in the place of every text. */

let browser: Browser;
let context: BrowserContext;
let server: PackageServer;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await servePackage(webPackage, '1.2');
  context = await browser.newContext({ viewport: { width: 650, height: 800 } });
  complaints = complaintsOf(context);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** Runs in the page: what a translator does, but for the words, with texts it has not yet seen. */
function wrapTexts(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const parent = text.parentElement;
    const leave = 'font, script, style, textarea, [translate=no]';
    if (text.data.trim() === '' || parent?.closest(leave)) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/**
 * Translates the page, once it has been seen that each text of an island is alone in its element.
 * React then writes it anew as a whole, and never looks for a text that was taken away.
 */
async function translate(place: Course = page): Promise<void> {
  const besideOthers = await place.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (parent === null || parent.closest('course-island') === null) continue;
      if (text.textContent?.trim() && parent.childNodes.length > 1) found.push(parent.outerHTML);
    }
    return found;
  });
  expect(besideOthers).toEqual([]);
  await place.evaluate(wrapTexts);
}

/** What the page tells of answers and results, without what is only said of the last movement. */
function told(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.progress, .cover-status, .quiz')].map((part) => {
      const copy = part.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const moved of copy.querySelectorAll('.visually-hidden[role=status]')) moved.remove();
      return copy.textContent?.replace(/\s+/g, ' ') ?? '';
    }),
  );
}

/** The page tells the same when it is opened anew, untranslated. */
async function expectNothingStale(): Promise<void> {
  await launched(page);
  const before = await told();
  await page.reload();
  await launched(page);
  await expect.poll(told).toEqual(before);
  await translate();
}

async function open(name: string): Promise<void> {
  await page.goto(server.launchPage.replace('index.html', `${name}.html`));
  await launched(page);
  await translate();
}

it.each(
  takesAll ? walkedLessons : walkedLessons.slice(0, 1),
)('the lesson %s goes on', async (id) => {
  await open(id);
  for (const each of newKinds(id)) {
    const item = await asShown(page, each);
    const button = itemOnPage(page, item).locator('.item-actions button').first();
    // Checks nothing yet, so the page says what is lacking; later it opens another try.
    await button.click();
    await translate();
    for (const respond of [wrongResponse, wrongResponse, rightResponse]) {
      await answerCheck(page, item, respond(item));
      await translate();
      if (respond === rightResponse) break;
      await button.click();
      await translate();
    }
  }
  await expectNothingStale();
  expect(complaints).toEqual([]);
});

it.runIf(takesAll)(
  'the exam goes on through two sittings, their results and the choice between them',
  async () => {
    await open('exam');
    for (const [sitting, respond] of [wrongResponse, rightResponse].entries()) {
      await page
        .getByRole('button', { name: sitting === 0 ? 'Start the exam' : 'another' })
        .click();
      await page.locator('.exam-bar').waitFor();
      await translate();
      const shown = await page.locator('.item').evaluateAll((all) => all.map(({ id }) => id));
      for (const [place, id] of shown.entries()) {
        const item = items.get(id.replace('item-', ''));
        if (item === undefined || place === 0) continue;
        const asked = await asShown(page, item);
        await fill(page, asked, respond(asked));
        await translate();
      }
      await translate();
      await page.getByText(`${shown.length - 1} of ${shown.length} answered`).waitFor();
      await expectNothingStale();
      await page.getByRole('button', { name: 'Submit the exam' }).click();
      await translate();
      await page.getByRole('button', { name: 'Keep working' }).click();
      await translate();
      await page.getByRole('button', { name: 'Submit the exam' }).click();
      await page.getByRole('button', { name: 'Submit with 1 unanswered' }).click();
      await page.locator('.exam-result').waitFor();
      await expectNothingStale();
    }
    await page.locator('.sitting-choice').getByLabel('Sitting 1', { exact: false }).check();
    const first = await page.locator('.exam-result h2').innerText();
    await translate();
    await page.locator('.sitting-choice').getByLabel('Sitting 2', { exact: false }).check();
    expect(await page.locator('.exam-result h2').innerText()).not.toBe(first);
    expect(complaints).toEqual([]);
  },
);

it('the cover, the lists and the contents follow what is answered on other pages', async () => {
  await open('index');
  const [item] = lessonItems('approval');
  if (item === undefined) throw new Error('the lesson needs an item');
  await openPage(page, 'approval');
  await translate();
  await answerCheck(page, item, rightResponse(item));
  await expectNothingStale();
  for (const name of ['glossary', 'sources', 'index']) {
    await openPage(page, name);
    await expectNothingStale();
  }
  expect(complaints).toEqual([]);
});

describe('in an LMS', () => {
  const [{ zip, version }] = packages;
  const [first, second] = lessonItems('approval');
  if (first === undefined || second === undefined) throw new Error('the lesson needs two items');
  let lms: PackageServer;
  beforeEach(async () => {
    lms = await servePackage(zip, version);
  });
  afterEach(() => lms.close());

  async function openIn(how: string): Promise<Course> {
    await page.goto(lms.lms + how);
    const place = await courseFrame(page);
    await translate(place);
    await openPage(place, 'approval');
    await translate(place);
    return place;
  }
  const said = (place: Course, words: string) =>
    place.locator('.save-word').filter({ hasText: words }).waitFor();

  it('the save line and the notices follow an LMS that comes late, and a visit that is ended', async () => {
    const place = await openIn('&late');
    await answerCheck(place, first, rightResponse(first));
    await translate(place);
    await page.evaluate(() => Reflect.apply(Reflect.get(window, 'offer'), window, []));
    await said(place, 'Saved in the LMS');
    await translate(place);
    await place.getByRole('button', { name: 'Bring them back' }).click();
    await itemOnPage(place, first).locator('.verdict').waitFor();
    await answerCheck(place, second, rightResponse(second));
    await said(place, 'Saved in the LMS');
    await translate(place);
    await place.getByRole('button', { name: 'Leave', exact: true }).click();
    await said(place, 'you may close this window');
    await translate(place);
    expect(complaints).toEqual([]);
  });

  it('a course that is only looked at says so', async () => {
    const place = await openIn('&mode=review');
    await said(place, 'Looking only');
    await openPage(place, 'exam');
    await translate(place);
    await place.getByText('no sitting can be started').waitFor();
    expect(complaints).toEqual([]);
  });
});

it('a page translated before its scripts came starts all the same', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(server.launchPage.replace('index.html', 'approval.html'), {
    waitUntil: 'commit',
  });
  await page.locator('.turn').waitFor();
  await page.evaluate(wrapTexts);
  resolve();
  await launched(page);
  const [item] = lessonItems('approval');
  if (item === undefined) throw new Error('the lesson needs an item');
  await answerCheck(page, item, rightResponse(item));
  await expectNothingStale();
});

it('leaves alone what is typed, units and ids', async () => {
  await open('approval');
  const translated = await page
    .locator('.quiz :is(input[type=text], .unit)')
    .evaluateAll((all) => all.filter((each) => each.closest('[translate=no]') === null).length);
  expect(translated).toBe(0);
  expect(await page.locator('.unit').count()).toBeGreaterThan(0);
});
