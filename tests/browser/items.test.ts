import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Item, ItemType } from '../../src/quiz/quiz.ts';
import { byMouse, byTouch, dragsTarget, middleOf } from './drag.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Course, courseFrame, itemOnPage, openPage } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, packages, course as structure } from './packages.ts';

/** What items take and say on a page of the package, beyond an answer and its verdict. */

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
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

type OfType<Type extends ItemType> = Extract<Item, { readonly type: Type }>;

/** The first item of a type in the lessons, and the lesson that asks it. */
function asked<Type extends ItemType>(
  type: Type,
  fits: (item: OfType<Type>) => boolean = () => true,
): { readonly lesson: string; readonly item: OfType<Type> } {
  for (const { id } of structure.lessons) {
    for (const item of lessonItems(id)) {
      if (isOf(type, item) && fits(item)) return { lesson: id, item };
    }
  }
  throw new Error(`No lesson asks such an item of type ${type}.`);
}

function isOf<Type extends ItemType>(type: Type, item: Item): item is OfType<Type> {
  return item.type === type;
}

async function open(
  lesson: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly course: Course }> {
  const context = await browser.newContext({ viewport: { width: 650, height: 1400 }, ...options });
  const page = await context.newPage();
  await page.goto(server.lms);
  const course = await courseFrame(page);
  await openPage(course, lesson);
  return { page, course };
}

describe('dragging', () => {
  it.each([
    ['mouse', byMouse, {}],
    ['touch', byTouch, { hasTouch: true, viewport: { width: 400, height: 1400 } }],
  ] as const)('takes a target to its source by %s', async (_, carry, options) => {
    const { lesson, item } = asked('matching');
    const { page, course } = await open(lesson, options);
    await dragsTarget(course, page, item, carry);
  });

  it('is given up by Escape', async () => {
    const { lesson, item } = asked('matching');
    const { page, course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    await place.locator('.item-prompt').evaluate((prompt) => prompt.scrollIntoView());
    const [from, to] = [place.locator('.handle').first(), place.locator('.match').first()];
    const [start, end] = [await middleOf(from), await middleOf(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await place.locator('.match[data-over]').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await place.locator('[data-carried], [data-over]').count()).toBe(0);
    expect(await place.locator('select').first().inputValue()).toBe('');
  });

  it('moves a step of a sequence', async () => {
    const { lesson, item } = asked('sequencing');
    const { page, course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    await place.locator('.item-prompt').evaluate((prompt) => prompt.scrollIntoView());
    const shown = () => place.locator('.step-text').allTextContents();
    const [first, second, ...rest] = await shown();
    const steps = place.locator('.step');
    const past = await middleOf(steps.nth(1));
    await byMouse(page, await middleOf(steps.nth(0).locator('.handle')), {
      x: past.x,
      y: past.y + 8,
    });
    await expect.poll(shown).toEqual([second, first, ...rest]);
  });
});

it('a chosen target of a matching can be read on a phone and in an LMS', async () => {
  const { lesson, item } = asked('matching');
  for (const width of [360, 650]) {
    const { course } = await open(lesson, { viewport: { width, height: 800 } });
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    const control = place.locator('select').first();
    for (const { id } of item.targets) {
      await control.selectOption(id);
      // The widest text that the control can show is what stands in it, without its arrow.
      const [needs, has] = await control.evaluate((select) => {
        if (!(select instanceof HTMLSelectElement)) throw new Error('It is no select.');
        const words = document.createElement('span');
        words.textContent = select.selectedOptions[0]?.textContent ?? '';
        words.style.cssText = 'position: absolute; white-space: nowrap';
        words.style.font = getComputedStyle(select).font;
        document.body.append(words);
        const { width: needed } = words.getBoundingClientRect();
        words.remove();
        const { paddingLeft, paddingRight } = getComputedStyle(select);
        const arrow = 20;
        return [
          needed,
          select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow,
        ];
      });
      expect(needs, `${id} at ${width} pixels`).toBeLessThanOrEqual(has ?? 0);
    }
  }
});
