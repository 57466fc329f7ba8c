import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answer, newAttempt } from '../../src/attempt/attempt.ts';
import type { Item, ItemType } from '../../src/quiz/item-types.ts';
import * as words from '../../src/words/en.ts';
import { complaintsOf } from './complaints.ts';
import { heldOf, offerHeld } from './held-launch.ts';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  itemOnPage,
  launched,
  rightResponse,
  walkedLessons,
  wrongResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, lessonItems, ours, packages } from './packages.ts';
import { forgetSaid, listen, timesSaid } from './screen-reader.ts';

/** Questions of the package as those meet them who listen to a page, or who have no mouse. */

/** The order of options and the values of varied items are those of this attempt. */
const seed = 7;

let browser: Browser;
let server: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  server = await servePackage(packages[0].zip, packages[0].version);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page of the course in an LMS that has nothing yet, or in one that shows wrong answers. */
async function open(name: string, mode: 'normal' | 'review'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const answered = asked.reduce(
    (attempt, { item }) => answer(attempt, item.id, wrongResponse(item)),
    newAttempt(seed),
  );
  await offerHeld(context, heldOf(mode === 'review' ? answered : newAttempt(seed), mode));
  const page = await context.newPage();
  await page.goto(server.launchPage.replace('index.html', `${name}.html`));
  await launched(page);
  return page;
}

const types: readonly ItemType[] = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'sequencing',
  'numeric',
  'likert',
  'performance',
];

interface Asked {
  readonly name: string;
  readonly lesson: string;
  /** With the values of the attempt. */
  readonly item: Item;
}

/** The first item of each type that the lessons ask, and of choices the first with several answers. */
const asked: readonly Asked[] = [
  ...types.map((type) => firstOf(type, (item) => item.type === type && !isMany(item))),
  firstOf('choice-many', isMany),
];

function isMany(item: Item): boolean {
  return item.type === 'choice' && item.choose === 'many';
}

function firstOf(name: string, fits: (item: Item) => boolean): Asked {
  for (const { id } of course.lessons) {
    const item = lessonItems(id).find(fits);
    if (item !== undefined) return { name, lesson: id, item: ours.asked(item, seed) };
  }
  throw new Error(`No lesson asks an item such as ${name}.`);
}

/** What is asked, and where the way by keyboard has all types of questions. */
const looked = course.lessons
  .map(({ id }) => id)
  .filter((id) => walkedLessons.includes(id) || asked.some(({ lesson }) => lesson === id));

describe.each(looked)('the lesson %s', (lesson) => {
  let page: Page;
  let reviewed: Page | undefined;
  let complaints: readonly string[];
  beforeAll(async () => {
    page = await open(lesson, 'normal');
    complaints = complaintsOf(page.context());
  });
  afterAll(() => Promise.all([page, reviewed].map((each) => each?.context().close())));

  it('has few stops before its first question, and by its link three', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await stopsBefore(page, '.item')).toBeLessThanOrEqual(7);
    await page.locator('.skip').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusedText)).toBe(words.page.toQuestion);
    await page.keyboard.press('Enter');
    const first = await page.locator('.item').first().getAttribute('id');
    expect(await page.evaluate(focusedItem)).toBe(first);
    expect(await stopsBefore(page, '.item :is(input, select, textarea, button)')).toBe(1);
    await page.locator('.skip').last().press('Enter');
    expect(await stopsBefore(page, '#contents a')).toBe(1);
  });

  it.runIf(walkedLessons.includes(lesson))(
    'leads by keyboard from each question to the next, over the text between them',
    async () => {
      const questions = await page.locator('.item').evaluateAll((all) => all.map(({ id }) => id));
      await page.locator(`#${questions[0]}`).focus();
      for (const next of questions.slice(1)) {
        await leaveItem(page);
        if ((await page.evaluate(focusedText)) === words.page.toQuestion)
          await page.keyboard.press('Enter');
        expect(await page.evaluate(focusedItem)).toBe(next);
      }
      expect(complaints).toEqual([]);
    },
  );

  const here = asked.filter((each) => each.lesson === lesson);

  it.each(here)('reads out its $name as the snapshot says, and says each thing once', async ({
    name,
    item,
  }) => {
    const place = itemOnPage(page, item);
    const read = async (state: string, where = place) =>
      `# ${state}\n${await where.ariaSnapshot()}\n`;
    const states = [await read('unanswered')];
    await page.evaluate(listen);
    await saysOnceWhatIsLacking(page, place, item);
    for (const respond of [wrongResponse, rightResponse]) {
      await page.evaluate(forgetSaid);
      await answerCheck(page, item, respond(item));
      await expect.poll(() => timesSaid(page, place.locator('.verdict'))).toBe(1);
      const state = (await place.getAttribute('data-state')) ?? '';
      states.push(await read(state));
      // Of what is not judged, no answer is the other one.
      if (state === 'neutral') break;
      if (respond === wrongResponse) await place.locator('.item-actions button').first().click();
    }
    reviewed ??= await open(lesson, 'review');
    states.push(await read('locked', itemOnPage(reviewed, item)));
    await expect(states.join('\n')).toMatchFileSnapshot(`accessibility/items/${name}.yml`);
    expect(complaints).toEqual([]);
  });
});

describe('the exam', () => {
  it('has three stops before its first question', async () => {
    const page = await open('exam', 'normal');
    await page.locator('.exam .primary').click();
    await page.locator('.exam-bar').waitFor();
    await page.locator('.skip').first().focus();
    await page.keyboard.press('Enter');
    expect(await stopsBefore(page, '.item')).toBe(1);
    await page.context().close();
  });
});

/** By Enter in a field, in which the focus stays, and by the button, from which it goes to the field. */
async function saysOnceWhatIsLacking(page: Page, place: Locator, item: Item): Promise<void> {
  const field = place.locator('fieldset input').first();
  const lacking = place.locator('.lacking');
  const ways = [
    // At a step of a scenario it is announced both ways, so the second has no news.
    ...((await field.count()) > 0 && item.type !== 'performance'
      ? [() => field.press('Enter')]
      : []),
    () => place.locator('.item-actions button').first().click(),
  ];
  for (const check of ways) {
    await page.evaluate(forgetSaid);
    await check();
    await expect.poll(() => timesSaid(page, lacking)).toBe(1);
  }
}

/** How often Tab is pressed until the focus is in a place. */
async function stopsBefore(page: Page, place: string): Promise<number> {
  for (let stops = 1; stops < 100; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(isIn, place)) return stops;
  }
  throw new Error(`By keyboard one does not get to ${place}`);
}

/** Presses Tab until the focus has left the question that it is in. */
async function leaveItem(page: Page): Promise<void> {
  const item = await page.evaluate(focusedItem);
  do await page.keyboard.press('Tab');
  while ((await page.evaluate(focusedItem)) === item);
}

/** Runs in the page. */
function isIn(place: string): boolean {
  return document.activeElement?.closest(place) != null;
}

/** Runs in the page. */
function focusedText(): string | null | undefined {
  return document.activeElement?.textContent;
}

/** Runs in the page: the id of the question that has the focus in it. */
function focusedItem(): string | undefined {
  return document.activeElement?.closest('.item')?.id;
}
