import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { launched } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, webPackage } from './packages.ts';

/**
 * In small windows, as at 400 % zoom, the bars of a page cover nothing that has the focus (WCAG
 * 2.4.11), and all together no more than a third of the window.
 */

let browser: Browser;
let server: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  server = await servePackage(webPackage, '1.2');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Stop {
  /** What has the focus, as one finds it in the page; '' for the page itself. */
  readonly name: string;
  readonly inWindow: boolean;
  /** The bar over it, if any. */
  readonly coveredBy: string;
  /** Share of the window that bars stand over. */
  readonly bars: number;
}

/** Runs in the page: where the focus is and what stands over it. */
function stop(): Stop {
  const focused = document.activeElement ?? document.body;
  const bars = [...document.querySelectorAll('.masthead, .exam-bar')].filter((bar) =>
    ['sticky', 'fixed'].includes(getComputedStyle(bar).position),
  );
  const share =
    bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0) / innerHeight;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const ends = [Math.max(top, 0) + 1, (top + bottom) / 2, Math.min(bottom, innerHeight) - 1];
  const over = ends
    .map((y) => document.elementFromPoint((left + right) / 2, y)?.closest('.masthead, .exam-bar'))
    .find((bar) => bar && !bar.contains(focused));
  return {
    name: focused === document.body ? '' : focused.outerHTML.slice(0, 120),
    inWindow: bottom > 0 && top < innerHeight,
    coveredBy: over?.className ?? '',
    bars: share,
  };
}

/** Goes through all that takes the focus, forwards and then back. */
async function expectAllSeen(page: Page, least: number): Promise<void> {
  for (const [key, end] of [
    ['Tab', 'afterbegin'],
    ['Shift+Tab', 'beforeend'],
  ] as const) {
    // From where the focus was last, the key would go on.
    await page.evaluate((place) => {
      const mark = document.createElement('span');
      mark.tabIndex = -1;
      document.body.insertAdjacentElement(place, mark);
      mark.focus();
      mark.remove();
    }, end);
    const stops: Stop[] = [];
    do {
      await page.keyboard.press(key);
      stops.push(await page.evaluate(stop));
    } while (stops.at(-1)?.name !== '' && stops.length < 500);
    const last = stops.pop();
    expect(last?.name).toBe('');
    expect(stops.length).toBeGreaterThan(least);
    const hidden = stops.filter(({ inWindow, coveredBy }) => !inWindow || coveredBy !== '');
    expect(hidden, key).toEqual([]);
    expect(Math.max(...stops.map(({ bars }) => bars)), key).toBeLessThanOrEqual(1 / 3);
  }
}

describe.each([
  [650, 800],
  [320, 256],
  [1280, 256],
  [360, 640],
])('at %i by %i', (width, height) => {
  it('a lesson shows all that has the focus', async () => {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(server.launchPage.replace('index.html', `${course.lessons[0]?.id}.html`));
    await launched(page);
    await expectAllSeen(page, 30);
    await page.close();
  });

  it('so does the exam, before, while it runs, when it asks, and after', async () => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(server.launchPage.replace('index.html', 'exam.html'));
    await launched(page);
    await expectAllSeen(page, 3);
    await page.getByRole('button', { name: 'Start the exam' }).click();
    await page.locator('.exam-bar').waitFor();
    await expectAllSeen(page, 20);
    await page.getByRole('button', { name: 'Submit the exam' }).click();
    await page.locator('.exam-confirm').waitFor();
    expect(await page.evaluate(stop)).toMatchObject({ inWindow: true, coveredBy: '' });
    await expectAllSeen(page, 30);
    await page.getByRole('button', { name: /^Submit with/ }).click();
    await page.locator('.exam-result').waitFor();
    await expectAllSeen(page, 10);
    await context.close();
  });
});
