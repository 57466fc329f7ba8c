import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  asShown,
  courseFrame,
  fill,
  itemOnPage,
  launched,
  newKinds,
  openPage,
  rightResponse,
  takesAll,
  walkedLessons,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, packages, quizzes, course as structure } from './packages.ts';

/** A frame whose sandbox allows scripts but no forms, as some LMSs have: everything works all the same. */

const [{ zip, version }] = packages;

let browser: Browser;
let context: BrowserContext;
let server: PackageServer;
let page: Page;
let course: Frame;
let complaints: readonly string[];
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await servePackage(zip, version);
  context = await browser.newContext();
  complaints = complaintsOf(context);
  page = await context.newPage();
  await page.goto(`${server.lms}&sandbox=allow-scripts+allow-same-origin`);
  course = await courseFrame(page);
});
afterEach(async () => {
  await context.close();
  await server.close();
});

const inFields = (item: Item) => ['true-false', 'choice', 'fill-in', 'numeric'].includes(item.type);

it.runIf(takesAll)('checks an answer of each kind by click', async () => {
  for (const id of walkedLessons) {
    await openPage(course, id);
    for (const each of newKinds(id)) {
      const item = await asShown(course, each);
      await answerCheck(course, item, rightResponse(item));
    }
  }
  expect(complaints).toEqual([]);
});

it('checks an answer by Enter in each kind of field, and a held key does not undo it', async () => {
  const tried = new Set<string>();
  for (const { id } of structure.lessons) {
    for (const item of lessonItems(id).filter(inFields)) {
      if (tried.has(item.type)) continue;
      tried.add(item.type);
      await openPage(course, id);
      const shown = await asShown(course, item);
      await fill(course, shown, rightResponse(shown));
      const place = itemOnPage(course, item);
      const field = place.locator('input:checked, input[type=text]').first();
      await field.focus();
      await page.keyboard.down('Enter');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await place.locator('.verdict').waitFor();
      expect(await place.getAttribute('data-state')).toBe('correct');
    }
  }
  expect(tried).toEqual(new Set(['true-false', 'choice', 'fill-in', 'numeric']));
});

it('asks for a number where Enter is pressed on something else, and says how it read one', async () => {
  const lesson = structure.lessons.find(({ id }) =>
    lessonItems(id).some(({ type }) => type === 'numeric'),
  );
  const numeric = lessonItems(lesson?.id ?? '').find(({ type }) => type === 'numeric');
  if (lesson === undefined || numeric === undefined) throw new Error('no numeric item');
  await openPage(course, lesson.id);
  const item = await asShown(course, numeric);
  if (item.type !== 'numeric') throw new Error('no numeric item');
  const place = itemOnPage(course, item);
  const field = place.locator('input');
  await field.fill('1²');
  await field.press('Enter');
  await place.getByText('This cannot be read as a number').waitFor();
  const german = item.correct.toLocaleString('de');
  await field.fill(german);
  await place.locator('.read-as').waitFor();
  expect(await place.locator('.read-as b').textContent()).toContain(
    item.correct.toLocaleString('en'),
  );
  expect(german).toMatch(/^\d\.\d{3}$/);
  await field.press('Enter');
  await place.locator('.verdict').waitFor();
  expect(await place.getAttribute('data-state')).toBe('correct');
});

it('takes an exam', async () => {
  await openPage(course, 'exam');
  await course.getByRole('button', { name: 'Start the exam' }).click();
  await course.locator('.exam-bar').waitFor();
  const shown = await course.locator('.item').evaluateAll((all) => all.map(({ id }) => id));
  const items = quizzes.flatMap((quiz) => quiz.items);
  for (const id of shown) {
    const item = items.find((each) => `item-${each.id}` === id);
    if (item === undefined) continue;
    const asked = await asShown(course, item);
    await fill(course, asked, rightResponse(asked));
  }
  await course.getByRole('button', { name: 'Submit the exam' }).click();
  await course.locator('.exam-result').waitFor();
  await launched(course);
  expect(await course.locator('.exam-result h2').innerText()).toContain('100%');
  expect(await course.locator('.save-line').getAttribute('data-kind')).toBe('saved');
});
