import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Drives the page on which questions are written. */

/** Discards what a test wrote, and brings the page to where a new author begins. */
export async function beginAgain(page: Page): Promise<void> {
  // A tool that stands open.
  for (const tool of await page.locator('.author-bar button[aria-expanded=true]').all())
    await tool.click();
  const again = page.getByRole('button', { name: 'Start again' });
  if ((await again.count()) > 0) {
    await again.click();
    await page.getByRole('button', { name: 'Discard all that I wrote' }).click();
  }
  await page.getByText('Nothing is changed.').waitFor();
  const all = page.getByRole('button', { name: 'Show all' });
  if ((await all.count()) > 0) await all.click();
  const first = page.locator('.author-row').first();
  await first.click();
  const form = page.getByRole('radio', { name: 'Form' });
  if ((await form.count()) > 0) await form.check();
  await first.and(page.locator('[aria-current=true]')).waitFor();
}

/** Looks at the question of an id. */
export async function lookAt(page: Page, id: string): Promise<void> {
  await page.getByLabel('Search').fill(id);
  await page.locator('.author-row').first().click();
}

/** Looks at the course file, which stands above the lessons in the list. */
export async function lookAtCourse(page: Page, lessons: number): Promise<void> {
  await page.getByLabel('Search').fill('');
  await page.locator('.author-row').first().focus();
  await page.keyboard.press('End');
  for (let up = 0; up < lessons; up += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'The course', exact: true }).waitFor();
}

/** Looks at a question as JSON, and has a part of it say something else. */
export async function retype(page: Page, id: string, from: string, to: string): Promise<void> {
  await lookAt(page, id);
  await page.getByRole('radio', { name: 'JSON' }).check();
  const code = page.locator('.cm-content');
  // It draws what is in view, and its last lines once it knows its height.
  await code.scrollIntoViewIfNeeded();
  await expect.poll(() => code.innerText()).toMatch(/\n {4}\}$/);
  const text = await code.innerText();
  expect(text).toContain(`"id": "${id}"`);
  expect(text.split(from)).toHaveLength(2);
  await code.fill(text.replace(from, to));
}

/** What comes of a press on a button that downloads. */
export async function downloaded(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download').catch(async (cause) => {
      const said = await page.locator('.author-package').innerText();
      throw new Error(`Nothing was downloaded, and the page says: ${said}`, { cause });
    }),
    page.getByRole('button', { name: button }).click(),
  ]);
  const file = await download.path();
  return { name: download.suggestedFilename(), file, bytes: readFileSync(file) };
}

/** The package of what is written. */
export async function downloadedPackage(page: Page, format = 'scorm-1.2') {
  await page.getByLabel('Package for').selectOption(format);
  return downloaded(page, 'Download the package');
}
