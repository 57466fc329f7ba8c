import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Run in the page itself: by way of its frames and a second page it takes four times as long. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: {
      run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
    };
  }
}

/**
 * Fails with what axe finds, in light and in dark. A course in a frame is not looked at: it is
 * tested by itself.
 *
 * @param part a selector; the whole page where there is none
 */
export async function expectNoAxeFault(page: Page, part = 'html'): Promise<void> {
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, no colour is on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const faults = await page.evaluate(
      async ([context, isDark]) => {
        const { violations } = await window.axe.run(context, {
          iframes: false,
          resultTypes: ['violations'],
          // Only colours can differ from light.
          ...(isDark ? { runOnly: ['color-contrast'] } : {}),
        });
        return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      },
      [part, colorScheme === 'dark'] as const,
    );
    expect(faults, `in ${colorScheme}`).toEqual([]);
  }
}
