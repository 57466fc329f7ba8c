import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { plainText } from '../../src/quiz/text/text.ts';
import { expectNoAxeFault } from './axe.ts';
import { answerCheck, itemOnPage, launched, rightResponse } from './learner.ts';

export type Scenario = Item & { readonly type: 'performance' };

/** Plays a scenario with the first option of each step, by keyboard alone, to its end. */
export async function playsByKeyboard(page: Page, item: Scenario): Promise<void> {
  const place = itemOnPage(page, item);
  await place.locator('.scenario-step input').first().focus();
  for (let step = item.steps[0]; step !== undefined; ) {
    const [option] = step.options;
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    if (step.reason !== undefined) {
      const field = place.getByLabel(step.reason);
      await expect.poll(() => isFocused(field)).toBe(true);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.keyboard.type('Rain is not a plan.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    const next = item.steps.find(({ id }) => id === option?.next);
    const focused = place.locator(next === undefined ? '.scenario-outcome' : '.follows').last();
    await expect.poll(() => isFocused(focused)).toBe(true);
    if (next !== undefined)
      expect(await focused.textContent()).toContain(plainText(option?.follows ?? ''));
    // From what follows straight to the next choice.
    if (next !== undefined) await page.keyboard.press('Tab');
    step = next;
  }
}

/**
 * A scenario is played by keyboard, left and found again, played better, and then once more for its
 * own sake, which changes nothing.
 */
export async function playsAgain(page: Page, item: Scenario): Promise<void> {
  const place = itemOnPage(page, item);
  const state = () => place.getAttribute('data-state');
  const again = place.locator('.item-actions button').first();
  await playsByKeyboard(page, item);
  expect(await state()).not.toBe('correct');
  await expectNoAxeFault(page);

  await page.reload();
  await launched(page);
  await expect.poll(() => place.locator('.meter-table tbody tr').count()).toBeGreaterThan(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await again.click();
  await answerCheck(page, item, rightResponse(item));
  await expect.poll(state).toBe('correct');
  expect(await place.locator('.other-ways').count()).toBe(1);

  await again.click();
  await playsByKeyboard(page, item);
  expect(await state()).not.toBe('correct');
  await launched(page);
  await page.reload();
  await launched(page);
  await expect.poll(state).toBe('correct');
}

function isFocused(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
