import type { Page } from 'playwright-core';

/** Opens a staff page, and waits until its tool runs. */
export async function openTool(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
}

/** What an error on the page says, collected as it comes. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
