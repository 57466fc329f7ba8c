import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Run in the page itself: by way of its frames and a second page it takes four times as long. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe?: {
      run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
    };
  }
}

/** The rules whose findings can differ with the width alone, or in the dark. */
const byWidth = ['color-contrast', 'target-size', 'scrollable-region-focusable'];
const byColour = ['color-contrast'];

/**
 * Fails with what axe finds by WCAG 2.2 AA and its best practice, in light and in dark. A course in a
 * frame is not looked at: it is tested by itself.
 *
 * @param part a selector; the whole page where there is none
 * @param narrow a width at which to look as well, in pixels; the window keeps it
 */
export async function expectNoAxeFault(page: Page, part = 'html', narrow?: number): Promise<void> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe);
  // Without motion, no colour is on its way to another.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await faults(page, part), 'in light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await faults(page, part, byColour), 'in dark').toEqual([]);
  if (narrow === undefined) return;
  await page.setViewportSize({ width: narrow, height: 800 });
  expect(await faults(page, part, byWidth), `in ${narrow} pixels`).toEqual([]);
}

/** The names of rules with the elements that break them. */
function faults(page: Page, part: string, only?: readonly string[]) {
  return page.evaluate(
    async ([context, rules]) => {
      const found = await window.axe?.run(context, {
        iframes: false,
        resultTypes: ['violations'],
        // Of WCAG 2.2, and off unless asked for.
        rules: { 'target-size': { enabled: true } },
        ...(rules && { runOnly: [...rules] }),
      });
      return found?.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    },
    [part, only] as const,
  );
}
