import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { fileTexts } from '../../src/authoring/node.ts';
import { buildPages } from './build-pages.ts';
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
  typedReason,
  walkedLessons,
  wrongResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { items, lessonItems, ours } from './packages.ts';

/**
 * The course in a language that nobody speaks, see `pseudo/marked.ts`: longer, in brackets, from
 * right to left. What is seen of the interface in plain English is hard-coded; what reaches beyond
 * the window would in German.
 */

mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync('node_modules/.cache/pseudo-');
const site = join(folder, 'site');
const zip = join(folder, 'course.zip');
let browser: Browser;
let server: PackageServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const config = 'tests/browser/pseudo/astro.config.mjs';
  buildPages(site, { config, interfaceLanguage: 'en' });
  const paths = globSync('**/*.*', { cwd: site });
  const files = paths.map((path) => [path, new Uint8Array(readFileSync(join(site, path)))]);
  writeFileSync(zip, zipSync({ 'a.txt': strToU8(''), ...Object.fromEntries(files) }, { level: 0 }));
  browser = await launchBrowser(inject('browserPath'));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  server = await servePackage(zip, '1.2');
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** A text of a page, and where it stands: in the course's own prose and drawings, or not. */
interface Seen {
  readonly text: string;
  readonly place: string;
  readonly inProse: boolean;
}

/** Runs in the page: all that is read or read out, drawings and what is for staff apart. */
function seenTexts(): readonly Seen[] {
  const others =
    'script, style, textarea, .figure-body, .figure-table, figcaption, [data-only=site]';
  const ofKit =
    '.kicker, .summary > h2, .margin-note, .figure-source, .quiz, .not-started, .claim, [popover]';
  const seen: Seen[] = [];
  const add = (text: string | null, element: Element, inProse: boolean) => {
    const place = `${element.tagName} ${element.id} ${element.className}`;
    if (text?.trim()) seen.push({ text, place, inProse });
  };
  add(document.title, document.documentElement, false);
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(others)) continue;
    const inProse = element.closest('.prose') !== null && element.closest(ofKit) === null;
    for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-word']) {
      add(element.getAttribute(name), element, false);
    }
    for (const node of element.childNodes) {
      if (node instanceof Text) add(node.data, element, inProse);
    }
  }
  return seen;
}

const files = globSync(['src/content/**/*.json', 'quizzes/*-*.json', 'quizzes/exam.json']);
/** Every string of the course's data, and its parts where pages set parts apart. */
const known = new Set([
  ...fileTexts(files).flatMap(({ text }) => stringsOf(JSON.parse(text))),
  ...stringsOf(ours.quizzes),
  trimmed(typedReason),
]);
const lessons = fileTexts(globSync('src/content/lessons/*.mdx'));
const prose = lessons.map(({ text }) => bare(text));
for (const { text } of lessons) {
  for (const [, said = ''] of text.matchAll(/ (?:claim|number)="([^"]*)"/g))
    known.add(trimmed(said));
}
/** What the contents list of a lesson. */
const headings = new Set(
  lessons.flatMap(({ text }) =>
    [...text.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => bare(heading).trim()),
  ),
);

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value, ...value.split(/[\u3400-\u9fff]+/u)].map(trimmed);
  }
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(stringsOf)];
}

function trimmed(text: string): string {
  return text.replace(/^[\s.,;:·()]+|[\s.,;:·()]+$/gu, '').replace(/\s+/gu, ' ');
}

/** Text without its marks, so that a text of a page is found in its source. */
function bare(text: string): string {
  return text
    .replace(/<[^>]*>|[*_`]|\]\([^)]*\)|\[|^[#>-]+ /gmu, '')
    .replace(/[“”„"]/gu, '"')
    .replace(/[‘’']/gu, "'")
    .replace(/[–—-]+/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ');
}

/** A sentence of the words without the texts of the course in its slots. */
function withoutKnown(sentence: string): string {
  const longest = [...known].filter((each) => each !== '').sort((a, b) => b.length - a.length);
  return longest.reduce((rest, each) => rest.replaceAll(each, ''), sentence);
}

/** Those found before: what is known only grows. */
const passed = new Set<string>();

function isOfCourse(seen: Seen): boolean {
  const key = `${seen.inProse} ${seen.text}`;
  if (passed.has(key)) return true;
  const isKnown = isKnownOfCourse(seen);
  if (isKnown) passed.add(key);
  return isKnown;
}

function isKnownOfCourse({ text, inProse }: Seen): boolean {
  const parts = text.split(' · ').map(trimmed);
  if (parts.every((part) => known.has(part) || !/[A-Za-z]{2}/u.test(part))) return true;
  // A sentence may be in several texts, around what stands in its slots.
  if (/^⟦|⟧$/u.test(text.trim()) && !/[A-Za-z]/u.test(withoutKnown(text))) return true;
  if (headings.has(bare(text).trim())) return true;
  // What is cut short ends in an ellipsis.
  const begun = bare(text)
    .trim()
    .replace(/\.\.\.$/u, '');
  return inProse && prose.some((each) => each.includes(begun));
}

/** Has the texts of the items on a page known with the values of its student. */
async function learnValues(place: Course): Promise<void> {
  const ids = await place.locator('.item').evaluateAll((all) => all.map(({ id }) => id));
  for (const item of ids.flatMap((id) => items.get(id.replace('item-', '')) ?? [])) {
    const drawn = item.type === 'performance' ? seeds.map((seed) => ours.asked(item, seed)) : [];
    for (const text of stringsOf([await asShown(place, item), ...drawn])) known.add(text);
  }
}

/** Enough to have met every card of a scenario. */
const seeds = Array.from({ length: 100 }, (_, seed) => seed);

/** Nothing on the page is in plain English but the course, and nothing reaches beyond the window. */
async function expectOwnWords(place: Course = page): Promise<void> {
  await learnValues(place);
  const seen = await place.evaluate(seenTexts);
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((each) => !isOfCourse(each))).toEqual([]);
}

async function expectFits(): Promise<void> {
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() =>
      Math.max(
        document.documentElement.scrollWidth - innerWidth,
        // From right to left, what is too wide reaches beyond the left edge.
        ...[...document.querySelectorAll('main, main *, .masthead *')]
          .filter((each) => each.closest('.scroll, .visually-hidden, [popover], svg') === null)
          .map((each) => -each.getBoundingClientRect().left)
          .filter((left) => left < 500),
      ),
    );
    expect(beyond, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  }
}

async function open(name: string): Promise<void> {
  await page.goto(server.launchPage.replace('index.html', `${name}.html`));
  await launched(page);
}

it.each(['index', 'glossary', 'sources'])('the page %s', async (name) => {
  await open(name);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await expectOwnWords();
  await expectFits();
});

/** One lesson in `npm test`, where what all say and the kinds of questions it has are seen. */
const walked = takesAll ? walkedLessons : walkedLessons.slice(0, 1);

it.each(walked)('the lesson %s, unanswered, wrong and right', async (id) => {
  await open(id);
  await expectOwnWords();
  for (const item of takesAll ? lessonItems(id) : newKinds(id)) {
    const button = itemOnPage(page, item).locator('.item-actions button').first();
    await button.click();
    await itemOnPage(page, item).locator('.lacking').waitFor();
  }
  await expectOwnWords();
  for (const respond of [wrongResponse, wrongResponse]) {
    for (const item of newKinds(id)) {
      const place = itemOnPage(page, item);
      if (await place.locator('.verdict').isVisible()) {
        await place.locator('.item-actions button').first().click();
      }
      const shown = await asShown(page, item);
      await answerCheck(page, shown, respond(shown));
    }
    await expectOwnWords();
  }
  for (const show of await page.locator('.item-actions button.quiet').all()) {
    if (await show.isVisible()) await show.click();
  }
  await expectOwnWords();
  await expectFits();
});

it.runIf(takesAll)('the exam: before, running, asking, and its results', async () => {
  await open('exam');
  await expectOwnWords();
  for (const respond of [wrongResponse, rightResponse]) {
    await page.locator('.exam-result .item-actions button, .exam button.primary').first().click();
    await page.locator('.exam-bar').waitFor();
    const ids = await page.locator('.item').evaluateAll((all) => all.map(({ id }) => id));
    for (const id of ids.slice(1)) {
      const item = items.get(id.replace('item-', ''));
      if (item === undefined) continue;
      const shown = await asShown(page, item);
      await fill(page, shown, respond(shown));
    }
    await expectOwnWords();
    await page.locator('.exam-bar .primary').click();
    await page.locator('.exam-confirm').waitFor();
    await expectOwnWords();
    await expectFits();
    await page.locator('.exam-confirm .primary').click();
    await page.locator('.exam-result').waitFor();
    await expectOwnWords();
  }
  await expectFits();
  await openPage(page, 'index');
  await expectOwnWords();
});

it('in an LMS: saved, left, and only looked at', async () => {
  const [item] = lessonItems('approval');
  if (item === undefined) throw new Error('the lesson needs an item');
  await page.goto(server.lms);
  const saved = await courseFrame(page);
  await openPage(saved, 'approval');
  await answerCheck(saved, item, rightResponse(item));
  await launched(saved);
  await expectOwnWords(saved);
  await saved.locator('.leave').click();
  await saved.locator('.save-line[data-kind=left]').waitFor();
  await expectOwnWords(saved);
  await page.goto(`${server.lms}&mode=review`);
  const looking = await courseFrame(page);
  await openPage(looking, 'exam');
  await looking.locator('.exam-closed').waitFor();
  await expectOwnWords(looking);
});
