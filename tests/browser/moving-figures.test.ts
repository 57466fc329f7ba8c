import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectNoAxeFault } from './axe.ts';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import { launched } from './learner.ts';
import { type MovingFigure, movingFigures } from './moving-figures.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** Every figure of the course that moves, as a reader meets it; and what each of them does. */

const figures = movingFigures();

let browser: Browser;
let site: SiteServer;
let context: BrowserContext;
let complaints: readonly string[] = [];
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  site = await serveSite();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const islandOf = ({ name }: MovingFigure) => `course-island[name="${name}"]`;

/** Opens a figure's page and goes to the figure; it runs then. */
async function openFigure(
  figure: MovingFigure,
): Promise<{ readonly page: Page; readonly island: Locator }> {
  context = await browser.newContext({ viewport: { width: 650, height: 800 } });
  complaints = complaintsOf(context);
  const page = await context.newPage();
  await page.goto(site.page(figure.page));
  await launched(page);
  const island = page.locator(islandOf(figure));
  await island.locator('.figure-controls').first().scrollIntoViewIfNeeded();
  await page.waitForSelector(`${islandOf(figure)}:not([waiting])`, { state: 'attached' });
  return { page, island };
}

function named(name: string): MovingFigure {
  const found = figures.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no page has the figure ${name}`);
  return found;
}

describe.each(figures)('the figure $name', (figure) => {
  it('is read out as its snapshot says, fits a phone without fault, and is worked by a finger', async () => {
    const { page, island } = await openFigure(figure);
    await expect(`${await island.ariaSnapshot()}\n`).toMatchFileSnapshot(
      `accessibility/${figure.name}.yml`,
    );
    await page.setViewportSize({ width: 360, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    const small = await island.locator('.figure-controls').evaluateAll((all) =>
      all
        .flatMap((each) => [...each.querySelectorAll('button, input, select, summary')])
        .map((control) => control.closest('label') ?? control)
        // What stands in a part that is to come cannot be pressed yet.
        .filter((target) => target.getClientRects().length > 0)
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML),
    );
    expect(small, 'less than 44 pixels high').toEqual([]);
    expect(await island.locator('.figure-controls').count()).toBeGreaterThan(0);
    await expectNoAxeFault(page, islandOf(figure));
    expect(complaints).toEqual([]);
  });

  it('is printed without its controls, and stands still where its script does not come', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    for (const script of figure.scripts) {
      await page.route(`**/${script}`, (route) => route.abort());
    }
    await page.goto(site.page(figure.page));
    const island = page.locator(islandOf(figure));
    await island.locator('.figure-controls').first().waitFor({ state: 'attached' });
    expect(await island.locator('.figure-controls').first().isVisible()).toBe(false);
    await page.locator(`figure:has(${islandOf(figure)})`).scrollIntoViewIfNeeded();
    await page.waitForSelector(`${islandOf(figure)}[failed]`, { state: 'attached' });
    expect(await island.locator('.figure-controls').first().isVisible()).toBe(false);
    expect((await island.innerText()).length).toBeGreaterThan(100);
    await page.emulateMedia({ media: 'print' });
    expect((await island.innerText()).length).toBeGreaterThan(100);
  });

  it('loads no more than 8 kB when it is near', () => {
    const bytes = figure.scripts.reduce(
      (sum, script) => sum + gzipSync(readFileSync(`dist/${script}`), { level: 9 }).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(8000);
  });
});

describe('the gates in time', () => {
  it('show by keyboard that the announcement moves one gate alone', async () => {
    const { page, island } = await openFigure(named('GatesInTime'));
    const said = island.locator('.gates-lead output');
    const date = island.getByRole('slider', { name: 'Date' });
    expect(await date.getAttribute('aria-valuetext')).toBe('8 December 2025');
    await date.press('ArrowLeft');
    expect(await said.textContent()).toBe('Nothing moves. The way ends at “Announcement”: none.');
    await date.press('ArrowRight');
    expect(await said.textContent()).toContain('1 of 6 moves: Announcement.');
    await date.press('End');
    await expect.poll(() => said.textContent()).toContain('The way ends at “Delivery”: not known.');
    await island.getByRole('radio', { name: 'B30A' }).check();
    await expect.poll(() => said.textContent()).toContain('“Announcement”: excluded.');
    await island.getByRole('link', { name: 'Semafor' }).click();
    await page.waitForURL(/sources\.html#S85$/);
  });
});

describe('the design of a chip', () => {
  it('moves from rule to rule, and does each task', async () => {
    const { island } = await openFigure(named('ChipDesigner'));
    const verdicts = island.locator('.design-verdicts dd');
    const done = island.locator('.design-tasks output').filter({ hasText: /./ });
    expect(await verdicts.allTextContents()).toEqual([
      'licence needed',
      'licence needed',
      'case by case',
    ]);
    const slide = (name: string, value: number) =>
      island.getByRole('slider', { name }).fill(String(value));
    await slide('Link to other chips', 550);
    await expect.poll(() => verdicts.first().textContent()).toBe('not caught');
    expect(await done.count()).toBe(1);
    await island.getByRole('radio', { name: '8', exact: true }).check();
    await slide('Logic dies together', 400);
    await expect.poll(() => island.locator('.design-figures').textContent()).toContain('TPP 2,400');
    await expect.poll(() => verdicts.nth(1).textContent()).toBe('licence needed');
    await slide('Memory bandwidth', 4000);
    await slide('Logic dies together', 1600);
    await expect.poll(() => verdicts.nth(1).textContent()).toBe('not caught');
    expect(await done.count()).toBe(1);
    await slide('Memory bandwidth', 3900);
    await expect.poll(() => done.count()).toBe(0);
  });
});

describe('the loop', () => {
  it('is built link by link and pushed, by keyboard alone', async () => {
    const { page, island } = await openFigure(named('LoopBuilder'));
    const said = island.locator('output').first();
    expect(await said.textContent()).toContain('Link 1 of 10.');
    const more = island.getByRole('button', { name: 'More' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said.textContent()).toContain('Yes, more.');
    await page.keyboard.press('Enter');
    await expect.poll(() => said.textContent()).toContain('The diagram says less.');
    expect(await said.textContent()).toContain('A loop is closed: Quick fix. It calms itself.');
    for (const link of [4, 5, 6, 7, 8, 9, 10]) {
      await page.keyboard.press('Enter');
      await expect.poll(() => said.textContent()).toContain(`Link ${link} of 10.`);
    }
    await page.keyboard.press('Enter');
    await island.getByRole('radio', { name: 'The trap' }).check();
    await island.getByRole('button', { name: 'Less' }).press('Enter');
    await expect
      .poll(() => said.textContent())
      .toContain('You said less; it comes back as more: this loop feeds itself.');
    expect(await island.locator('.drawing:visible .loop-step').count()).toBe(5);
  });

  it('is printed whole, however little of it is built', async () => {
    const { page, island } = await openFigure(named('LoopBuilder'));
    const links = island.locator('.drawing:visible g:visible');
    expect(await links.count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await links.count()).toBe(10);
    expect(await island.locator('.loops li:visible').count()).toBe(4);
  });
});

describe('the two axes', () => {
  it('show what we wrote in a corner once the corner is filled, and print all of it', async () => {
    const { page, island } = await openFigure(named('ScenarioAxes'));
    const said = island.locator('output.axes-said');
    const ours = island.locator('.scenario h3:visible');
    const compare = island.getByRole('button', { name: 'Compare with ours' });
    await expect.poll(() => ours.count()).toBe(0);
    await compare.press('Enter');
    expect(await ours.count()).toBe(0);
    for (const choice of [
      'take licensed chips',
      'bargain over each order',
      'buy from both sides',
    ]) {
      await island.getByRole('radio', { name: choice }).press('Space');
    }
    await expect.poll(() => said.textContent()).toContain('your future is whole');
    await compare.press('Enter');
    await expect.poll(() => ours.allTextContents()).toEqual(['A managed trickle']);
    expect(await said.textContent()).toContain(
      'The same in 2 of 3. We wrote: Other countries look on.',
    );
    await island.getByRole('button', { name: 'Next corner' }).press('Enter');
    await expect.poll(() => said.textContent()).toContain('say what each would do');
    expect(await island.getByRole('radio', { name: 'tighter' }).isChecked()).toBe(true);
    expect(await island.getByRole('radio', { name: 'slowly' }).isChecked()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await ours.count()).toBe(4);
    expect(await island.locator('.scenario-yours:visible').count()).toBe(1);
  });
});
