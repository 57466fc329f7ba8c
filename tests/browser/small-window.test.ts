import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { courseFrame, openPage, takesAll } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { packages, course as structure } from './packages.ts';

/**
 * In small windows, as at 400 % zoom, the bars of a page cover nothing that has the focus (WCAG
 * 2.4.11), and all together no more than a third of the window.
 */

let browser: Browser;
let server: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
beforeEach(async () => {
  server = await servePackage(packages[0].zip, packages[0].version);
});
afterEach(() => server.close());
afterAll(() => browser.close());

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
async function expectAllSeen(course: Frame, least: number): Promise<void> {
  for (const [key, end] of [
    ['Tab', 'afterbegin'],
    ['Shift+Tab', 'beforeend'],
  ] as const) {
    // From where the focus was last, the key would go on.
    await course.evaluate((place) => {
      const mark = document.createElement('span');
      mark.tabIndex = -1;
      document.body.insertAdjacentElement(place, mark);
      mark.focus();
      mark.remove();
    }, end);
    const stops: Stop[] = [];
    do {
      await course.page().keyboard.press(key);
      stops.push(await course.evaluate(stop));
    } while (stops.at(-1)?.name !== '' && stops.length < 500);
    const last = stops.pop();
    expect(last?.name).toBe('');
    expect(stops.length).toBeGreaterThan(least);
    const hidden = stops.filter(({ inWindow, coveredBy }) => !inWindow || coveredBy !== '');
    expect(hidden, key).toEqual([]);
    expect(Math.max(...stops.map(({ bars }) => bars)), key).toBeLessThanOrEqual(1 / 3);
  }
}

type Size = readonly [width: number, height: number, states: 'all' | 'bar'];

const sizes: readonly Size[] = [
  [650, 800, 'all'],
  [320, 256, 'all'],
  // The bar of the exam is the same there as at a window of that width or of that height.
  [1280, 256, 'bar'],
  [360, 640, 'bar'],
];

/** At the larger one the bar alone is looked at: what stands below it is seen in the smaller. */
const few: readonly Size[] = [
  [650, 800, 'bar'],
  [320, 256, 'all'],
];

describe.each(takesAll ? sizes : few)('at %i by %i', (width, height, states) => {
  let context: BrowserContext;
  let course: Frame;
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(server.lms);
    course = await courseFrame(page);
  });
  afterEach(() => context.close());

  it('a lesson shows all that has the focus', async () => {
    await openPage(course, structure.lessons[0]?.id ?? '');
    await expectAllSeen(course, 30);
  });

  it('so does the exam, before, while it runs, when it asks, and after', async () => {
    await openPage(course, 'exam');
    if (states === 'all') await expectAllSeen(course, 3);
    await course.getByRole('button', { name: 'Start the exam' }).click();
    await course.locator('.exam-bar').waitFor();
    await expectAllSeen(course, 20);
    await course.getByRole('button', { name: 'Submit the exam' }).click();
    await course.locator('.exam-confirm').waitFor();
    await expect
      .poll(() => course.evaluate(stop))
      .toMatchObject({ name: expect.stringMatching(/./), inWindow: true, coveredBy: '' });
    if (states === 'bar') return;
    await expectAllSeen(course, 30);
    await course.getByRole('button', { name: /^Submit with/ }).click();
    await course.locator('.exam-result').waitFor();
    await expectAllSeen(course, 10);
  });
});
