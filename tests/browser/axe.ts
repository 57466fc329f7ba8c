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

/** The rules whose findings can differ with the width alone, beside that of contrast. */
const byWidth = ['target-size', 'scrollable-region-focusable'];

/**
 * Fails with what axe finds by WCAG 2.2 AA and its best practice, in light and in dark. A course in a
 * frame is not looked at: it is tested by itself.
 *
 * @param part a selector; the whole page where there is none
 * @param widths at which to look as well, in pixels, by the rules whose findings can differ there; at
 *   the last at contrast too. The window keeps it
 */
export async function expectNoAxeFault(
  page: Page,
  part = 'html',
  ...widths: readonly number[]
): Promise<void> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe);
  // Without motion, no colour is on its way to another.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await faults(page, part), 'in light').toEqual([]);
  expect(await faintTexts(page, part), 'in light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await faintTexts(page, part), 'in dark').toEqual([]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await faults(page, part, byWidth), `in ${width} pixels`).toEqual([]);
  }
  if (widths.length > 0)
    expect(await faintTexts(page, part), `in ${widths.at(-1)} pixels`).toEqual([]);
}

/** The names of rules with the elements that break them, but for contrast. */
function faults(page: Page, part: string, only?: readonly string[]) {
  return page.evaluate(
    async ([context, rules]) => {
      const found = await window.axe?.run(context, {
        iframes: false,
        resultTypes: ['violations'],
        // The one of WCAG 2.2 is off unless asked for.
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } },
        ...(rules && { runOnly: [...rules] }),
      });
      return found?.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    },
    [part, only] as const,
  );
}

/**
 * The texts whose contrast is too low. Of those that look the same on the same grounds one is measured:
 * contrast takes axe more time than all other rules together.
 */
function faintTexts(page: Page, part: string) {
  return page.evaluate(async (context) => {
    const grounds = new Map<Element | null, string>([[null, '']]);
    const groundsOf = (element: Element | null): string => {
      const known = grounds.get(element);
      if (known !== undefined || element === null) return known ?? '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity].join();
      const below = groundsOf(element.parentElement);
      const all = own === 'rgba(0, 0, 0, 0),none,1' ? below : `${below}/${own}`;
      grounds.set(element, all);
      return all;
    };
    const hasText = (element: Element) =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const looks = new Map<string, Element>();
    for (const element of document.querySelectorAll(`${context}, ${context} *`)) {
      if (!hasText(element) || !element.checkVisibility()) continue;
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
      const look = [groundsOf(element), color, fontSize, fontWeight, textShadow].join(' ');
      if (!looks.has(look)) looks.set(look, element);
    }
    if (looks.size === 0) return [];
    const found = await window.axe?.run([...looks.values()], {
      iframes: false,
      resultTypes: ['violations'],
      runOnly: ['color-contrast'],
    });
    return found?.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  }, part);
}
