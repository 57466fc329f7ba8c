import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { plainText } from '../../src/quiz/text/text.ts';
import { type Course, itemOnPage } from './learner.ts';

type Point = { readonly x: number; readonly y: number };

/** What carries something from one point of the window to another. */
type Carry = (page: Page, from: Point, to: Point) => Promise<void>;

export const byMouse: Carry = async (page, from, to) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};

/** The context must have touch. */
export const byTouch: Carry = async (page, from, to) => {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await touch('touchStart', [from]);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', [
      { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) },
    ]);
  }
  await touch('touchEnd', []);
  await client.detach();
};

/** Drags the target that is right for the first source to it, and sees it chosen there. */
export async function dragsTarget(
  course: Course,
  page: Page,
  item: Item & { readonly type: 'matching' },
  carry: Carry,
): Promise<void> {
  const place = itemOnPage(course, item);
  await place.locator('fieldset:not([disabled])').waitFor();
  const [source] = item.sources;
  const right = item.targets.find(({ id }) => id === item.correct[source?.id ?? '']);
  const target = place.locator('.targets li', { hasText: plainText(right?.text ?? '') });
  const row = place.locator('.match').first();
  // So that both can be seen at once.
  await place.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }));
  const handle = target.locator('.handle');
  const from = await middleOf((await handle.count()) > 0 ? handle : target);
  await carry(page, from, await middleOf(row));
  const control = `${item.id}-${source?.id}`;
  const chosen = () =>
    place
      .locator(`select[id="${control}"], input[name="${control}"]:checked`)
      .evaluateAll((found) => found.map((each) => Reflect.get(each, 'value')));
  await expect.poll(chosen).toEqual([right?.id]);
  // It is back in its place, and no row waits for it.
  expect(await place.locator('[data-carried], [data-over]').count()).toBe(0);
}

export async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('What is dragged is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
