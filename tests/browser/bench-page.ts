import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { courseFrame } from './learner.ts';
import { eachOnTool } from './staff-page.ts';

/** Opens the bench of a built site anew before each test of the file. */
export const eachOnBench = (folder?: string) =>
  eachOnTool('preview.html', { width: 1280, height: 1000 }, folder);

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

export const openTab = (page: Page, name: string | RegExp) =>
  page.getByRole('tab', { name }).click();

export const panel = (page: Page) => page.getByRole('tabpanel');

/** Waits until the bench says of its launch what it should. */
export const saidSoon = async (page: Page, words: string | RegExp) =>
  expect.poll(() => page.locator('.bench-said').textContent()).toMatch(words);

export async function tryOurs(page: Page): Promise<Frame> {
  await press(page, 'Try the course');
  await saidSoon(page, /^Running/);
  return courseFrame(page);
}

export async function tryOther(page: Page, name: string, bytes: Buffer): Promise<void> {
  const chooser = page.getByLabel('Choose a package');
  await chooser.setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await saidSoon(page, /^Running/);
}

export const gradebookRows = async (page: Page): Promise<readonly string[]> =>
  (await panel(page).locator('.gradebook tbody tr').allTextContents()).map((text) => text.trim());
