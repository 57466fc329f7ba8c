import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Item, ItemType } from '../../src/quiz/item-types.ts';
import { byMouse, byTouch, dragsTarget, middleOf } from './drag.ts';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  type Course,
  courseFrame,
  fill,
  itemOnPage,
  launched,
  openPage,
  rightResponse,
  wrongResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, packages, course as structure } from './packages.ts';

/** What items take and say on a page of the package, beyond an answer and its verdict. */

let browser: Browser;
let server: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await servePackage(packages[0].zip, packages[0].version);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.close();
});

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
    await place.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }));
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
    await place.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }));
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

describe('a digit', () => {
  it.each([
    'choice',
    'true-false',
    'likert',
  ] as const)('chooses the option of its number in a %s that has the focus, and Enter checks it', async (type) => {
    const { lesson, item } = asked(type, (each) => !('choose' in each) || each.choose === 'one');
    const { page, course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    const options = place.locator('fieldset input');
    await page.keyboard.press('2');
    expect(await place.locator('input:checked').count()).toBe(0);
    await options.first().focus();
    // Sent to the page alone: the browser takes such keys for commands of its own.
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      await options.first().dispatchEvent('keydown', { key: '2', [held]: true });
    await page.keyboard.press('9');
    expect(await place.locator('input:checked').count()).toBe(0);
    await page.keyboard.press('2');
    await expect.poll(() => options.nth(1).isChecked()).toBe(true);
    expect(await options.nth(1).evaluate((each) => each.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await place.locator('.verdict').waitFor();
  });

  it('leaves what it checked where the rest of the Enter comes late', async () => {
    const { lesson, item } = asked('choice', ({ choose }) => choose === 'one');
    const { page, course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    await place.locator('fieldset input').first().press('Space');
    const keys = await page.context().newCDPSession(page);
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await place.locator('.item-actions :focus').waitFor();
    await keys.send('Input.dispatchKeyEvent', { type: 'char', text: '\r', ...enter });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await place.locator('.verdict').isVisible()).toBe(true);
  });

  it('has the focus on the verdict as soon as that is there, and takes it from nobody who goes on', async () => {
    const { lesson, item } = asked('true-false');
    const { course } = await open(lesson);
    const place = itemOnPage(course, item);
    await fill(course, item, rightResponse(item), 'keyboard');
    const seen = await place.evaluateHandle((element) => {
      const isFocused = new Promise<boolean>((see) => {
        new MutationObserver(() => {
          const verdict = element.querySelector('.verdict');
          if (verdict !== null) see(document.activeElement === verdict);
        }).observe(element, { childList: true, subtree: true });
      });
      return { isFocused };
    });
    await place.locator('.item-actions button').press('Enter');
    expect(await seen.evaluate(({ isFocused }) => isFocused)).toBe(true);
  });

  it('chooses among several and takes back', async () => {
    const { lesson, item } = asked('choice', ({ choose }) => choose === 'many');
    const { page, course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    const options = place.locator('fieldset input');
    const chosen = () =>
      options.evaluateAll((all) => all.flatMap((each, at) => (each.matches(':checked') ? at : [])));
    await options.first().focus();
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await expect.poll(chosen).toEqual([0, 2]);
    await page.keyboard.press('1');
    await expect.poll(chosen).toEqual([2]);
  });

  it('is a digit in a field', async () => {
    const { lesson, item } = asked('numeric');
    const { page, course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    const field = place.locator('fieldset input').first();
    await field.focus();
    await page.keyboard.press('1');
    expect(await field.inputValue()).toBe('1');
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

describe('a missing answer', () => {
  const types: readonly ItemType[] = [
    'true-false',
    'choice',
    'fill-in',
    'numeric',
    'long-fill-in',
    'matching',
    'likert',
  ];

  it.each(types)('is marked on the field of a %s item, which gets the focus', async (type) => {
    const { lesson, item } = asked(type);
    const { course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').first().waitFor();
    await place.locator('.item-actions button').first().click();
    const said = (await place.locator('.lacking').textContent()) ?? '';
    const marked = place.locator('[aria-invalid=true]').first();
    const description = await marked.evaluate((field) => {
      const [id = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ');
      return document.getElementById(id)?.textContent;
    });
    expect(description).toBe(said);
    const holdsFocus = () => marked.evaluate((field) => field.contains(document.activeElement));
    await expect.poll(holdsFocus).toBe(true);
    await fill(course, item, rightResponse(item));
    expect(await place.locator('[aria-invalid]').count()).toBe(0);
  });

  it('is told of a sequence that was not moved as well', async () => {
    const { lesson, item } = asked('sequencing');
    const { course } = await open(lesson);
    const place = itemOnPage(course, item);
    await place.locator('fieldset:not([disabled])').waitFor();
    await place.locator('.item-actions button').first().click();
    const said = await place.locator('.lacking').getAttribute('id');
    expect(await place.locator('fieldset').getAttribute('aria-describedby')).toContain(said);
  });
});

it('after the answer was shown, another try is for practice and changes no result', async () => {
  const { lesson, item } = asked('choice', ({ choose }) => choose === 'one');
  const { course } = await open(lesson);
  const place = itemOnPage(course, item);
  const press = (name: string) => place.getByRole('button', { name }).click();
  await answerCheck(course, item, wrongResponse(item));
  await press('Try again');
  await answerCheck(course, item, wrongResponse(item));
  await press('Show answer');
  await launched(course);
  const recorded = () => structuredClone(Reflect.get(server.record.cmi, 'interactions'));
  const before = recorded();
  await press('Try again');
  expect(await place.locator('.item-feedback .item-task').textContent()).toContain(
    'nothing is recorded',
  );
  expect(await place.locator(':checked').count()).toBe(0);
  await answerCheck(course, item, rightResponse(item));
  expect(await place.getAttribute('data-state')).toBe('correct');
  await openPage(course, 'glossary');
  await openPage(course, lesson);
  expect(await place.getAttribute('data-state')).toBe('incorrect');
  expect(recorded()).toEqual(before);
});

it('what is ticked of a rubric is there again after a relaunch', async () => {
  const { lesson, item } = asked('long-fill-in', ({ rubric }) => rubric.length > 1);
  const { page, course } = await open(lesson);
  const boxes = (where: Course) => itemOnPage(where, item).getByRole('checkbox');
  await answerCheck(course, item, rightResponse(item));
  expect(await boxes(course).count()).toBe(item.rubric.length);
  await boxes(course).nth(1).check();
  await launched(course);
  await page.close();
  // Another browser, so that all comes from the LMS.
  const { course: back } = await open(lesson);
  const ticked = () => boxes(back).evaluateAll((all) => all.map((box) => box.matches(':checked')));
  await expect.poll(ticked).toEqual(item.rubric.map((_, at) => at === 1));
});
