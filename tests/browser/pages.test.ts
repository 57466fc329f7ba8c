import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { parted, plainText } from '../../src/quiz/text/text.ts';
import * as words from '../../src/words/en.ts';
import { expectNoAxeFault } from './axe.ts';
import { complaintsOf } from './complaints.ts';
import { farAlong, heldOf, offerHeld } from './held-launch.ts';
import { launchBrowser } from './launch-browser.ts';
import { launched, takesAll, walkedLessons } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, items, lessonItems, ours, webPackage } from './packages.ts';

/** Every page of the course as it is read: by screen reader, on a phone, without JavaScript. */

const lessons = course.lessons.map(({ id }) => id);
const names = [
  ...['index', ...lessons, 'exam'],
  ...['practice', 'certificate', 'accessibility', 'sources', 'glossary'],
];

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
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    complaints = complaintsOf(context);
    page = await context.newPage();
    await page.goto(addressOf(name));
    await launched(page);
  });
  afterAll(() => context.close());

  const isLesson = lessons.includes(name);
  it.runIf(isLesson)('asks at every turn', async () => {
    const stretches = await page.evaluate(wordsBetween);
    const words = stretches.reduce((sum, count) => sum + count, 0);
    const [first] = stretches;
    expect(first).toBe(0);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(250);
    expect(words).toBeGreaterThanOrEqual(900);
    expect(words).toBeLessThanOrEqual(1100);
  });

  // What depends on the width is the same in lessons with the same kinds of parts.
  const narrow = takesAll || !isLesson || walkedLessons.includes(name) ? [360] : [];
  it('has no fault that axe finds, in light and dark, wide and on a phone', () =>
    expectNoAxeFault(page, 'html', ...narrow));

  it.each([320, 650, 1280])('needs no sideways scrolling at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });

  it('is told of no error', () => {
    expect(complaints).toEqual([]);
  });
});

const farOn = [
  { sitting: 'failed', pages: ['index', ...walkedLessons, 'exam', 'practice', 'certificate'] },
  { sitting: 'passed', pages: ['exam', 'certificate'] },
  { sitting: 'running', pages: ['exam'] },
] as const;

describe.each(farOn)('with answers everywhere and an exam $sitting', ({ sitting, pages }) => {
  it.each(pages)('the page %s has no fault that axe finds', async (name) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await offerHeld(context, heldOf(farAlong(ours, sitting)));
    const page = await context.newPage();
    await page.goto(addressOf(name));
    await launched(page);
    // Unanswered, the same questions are looked at on a phone above.
    await expectNoAxeFault(page, 'main', ...(takesAll || name === 'exam' ? [360] : []));
    const start = page.locator('.practice-offer .primary');
    if ((await start.count()) > 0) {
      await start.click();
      await page.locator('.practice .item').waitFor();
      await expectNoAxeFault(page, 'main');
    }
    await context.close();
  });
});

describe('what opens on a page', () => {
  it('has no fault that axe finds, takes the focus and gives it back', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(addressOf('approval'));
    await launched(page);
    const isFocused = (place: Locator) =>
      place.evaluate((element) => element === document.activeElement);
    for (const opener of ['.claim button', 'a.term']) {
      const mark = page.locator(opener).first();
      await mark.focus();
      await page.keyboard.press('Enter');
      const note = page.locator('.note:popover-open');
      await expect.poll(() => isFocused(note)).toBe(true);
      await expectNoAxeFault(page, '.note:popover-open');
      await page.keyboard.press('Escape');
      await expect.poll(() => isFocused(mark)).toBe(true);
    }
    await page.locator('.contents-button').click();
    await expectNoAxeFault(page, '.contents:popover-open');
    await page.close();
  });
});

describe('without JavaScript', () => {
  it.each(
    course.lessons.map(({ id }) => id),
  )('the lesson %s shows its text and its questions', async (id) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf(id));
    for (const item of lessonItems(id)) {
      const { text, exact } = saidToAll(item);
      expect(await page.getByText(text, { exact }).isVisible()).toBe(true);
    }
    await context.close();
  });
});

/** The question, or as much of it as stands before the first value that is drawn for each student. */
function saidToAll(item: Item): { readonly text: string; readonly exact: boolean } {
  const questionOf = ({ prompt }: Item) => plainText(parted(prompt).lead);
  const text = questionOf(item);
  if (!ours.varied.includes(item.id)) return { text, exact: true };
  const others = Array.from({ length: 9 }, (_, seed) => questionOf(ours.asked(item, seed)));
  const end = [...text].findIndex((letter, at) => others.some((other) => other[at] !== letter));
  if (end === -1) return { text, exact: true };
  // Values may begin alike.
  const before = text.slice(0, end).replace(/\S*$/u, '').trim();
  expect(before.length).toBeGreaterThan(10);
  return { text: before, exact: false };
}

describe('a belief', () => {
  const unasked = { told: false, verdicts: [] };
  const seen = (page: Page) =>
    page
      .locator('.belief')
      .first()
      .evaluate((belief) => ({
        told: belief.querySelector('.belief-why')?.getClientRects().length !== 0,
        verdicts: [...belief.querySelectorAll('.belief-verdict > span')]
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => each.textContent),
      }));

  async function beliefs(openIn: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await openIn(context);
    const page = await context.newPage();
    await page.goto(addressOf('approval'));
    return page;
  }

  it('is asked before it is told, by keyboard and without JavaScript', async () => {
    const page = await beliefs(async () => {});
    expect(await seen(page)).toEqual(unasked);
    const { so, not } = words.lesson.belief.options;
    const belief = page.locator('.belief').first();
    await belief.getByRole('radio', { name: so }).focus();
    await page.keyboard.press('Space');
    const { fails } = words.lesson.belief.verdicts;
    expect(await seen(page)).toEqual({ told: true, verdicts: [fails.so] });
    expect(await belief.getByRole('status').textContent()).toContain(fails.so);
    await page.keyboard.press('ArrowDown');
    expect(await belief.getByRole('radio', { name: not }).isChecked()).toBe(true);
    expect(await seen(page)).toEqual({ told: true, verdicts: [fails.not] });
    await page.context().close();
  });

  it('is told at once on paper, and in a browser that does not know :has()', async () => {
    const told = { told: true, verdicts: [words.lesson.belief.verdicts.fails.plain] };
    const page = await beliefs(async () => {});
    await page.emulateMedia({ media: 'print' });
    expect(await seen(page)).toEqual(told);
    await page.context().close();
    const old = await beliefs((context) =>
      context.route('**/*.css', async (route) => {
        const response = await route.fetch();
        const css = (await response.text()).replaceAll('selector(:has(', 'selector(:unknown(');
        await route.fulfill({ response, body: css });
      }),
    );
    expect(await seen(old)).toEqual(told);
    expect(await old.locator('.belief').first().getByRole('radio').count()).toBe(0);
    await old.context().close();
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

/**
 * Runs in the page: how many words of text stand before the first thing to do, between two, and
 * behind the last. Questions, beliefs that are asked and figures that move are such; the words of
 * figures, headings and marks are not text.
 */
function wordsBetween(): readonly number[] {
  const toDo = 'course-island:not([name="Predicted"]), .belief';
  const others = 'figure, h2, h3, .margin-note, .onward, .claim, .not-started, [name="Predicted"]';
  const stretches = [0];
  const walker = document.createTreeWalker(
    document.querySelector('article.prose') ?? document.body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      if (node.matches(toDo) && !node.parentElement?.closest(toDo)) stretches.push(0);
    } else if (!node.parentElement?.closest(`${toDo}, ${others}`)) {
      const found = node.textContent?.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'%-]*/gu) ?? [];
      stretches[stretches.length - 1] = (stretches.at(-1) ?? 0) + found.length;
    }
  }
  return stretches;
}
