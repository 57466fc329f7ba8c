import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/preview/session/call-log.ts';
import type { SessionRecord } from '../../src/preview/session/session-record.ts';
import { plainText } from '../../src/quiz/text/text.ts';
import { expectNoAxeFault } from './axe.ts';
import {
  eachOnBench,
  gradebookRows,
  openTab,
  panel,
  press,
  saidSoon,
  tryOurs,
} from './bench-page.ts';
import {
  answerCheck,
  courseFrame,
  itemOnPage,
  openPage,
  rightResponse,
  takesAll,
} from './learner.ts';
import { lessonItems } from './packages.ts';
import { downloadedBy } from './staff-page.ts';

/** The bench on the built site with our course, as an instructor uses it. */

const [item] = lessonItems('approval');
if (item === undefined) throw new Error('the lesson needs an item');

const bench = eachOnBench();

/** The calls of the session shown, as a file. */
async function savedCalls(page: Page): Promise<readonly Call[]> {
  const { bytes } = await downloadedBy(page, 'Save as JSON');
  const { calls }: SessionRecord = JSON.parse(bytes.toString());
  return calls;
}

describe('the bench with our course', () => {
  it('keeps an answer over a lost network and a crash, and shows it in the gradebook and in the report', async () => {
    const { page } = bench();
    const course = await tryOurs(page);
    const calls = () => panel(page).locator('tr[data-index]').allTextContents();
    await openPage(course, 'approval');
    await press(page, 'Lose the network');
    await answerCheck(course, item, rightResponse(item));
    const saveLine = () => course.locator('.save-line').getAttribute('data-kind');
    await expect.poll(saveLine).toBe('kept-here');
    await press(page, 'Lose the network');
    await expect.poll(saveLine).toBe('saved');
    await press(page, 'Crash');
    await saidSoon(page, /^Crashed/);
    expect((await calls()).some((text) => text.includes('Terminate'))).toBe(false);
    expect(await page.locator('.bench-frame iframe').count()).toBe(0);
    await press(page, 'Launch');
    await saidSoon(page, /attempt 1/);
    const again = await courseFrame(page);
    await openPage(again, 'approval');
    await itemOnPage(again, item).locator('.verdict').waitFor();
    await openTab(page, 'Grades');
    expect((await gradebookRows(page))[0]).toMatch(/Okafor, Ada1incomplete/);
    await openTab(page, 'Answers');
    expect(await panel(page).getByRole('row').count()).toBeGreaterThan(1);
    await openTab(page, 'Data');
    await panel(page).getByText('What it says').click();
    expect(await panel(page).locator('.said-in-data').textContent()).toContain(item.id);

    await press(page, 'Close the tab');
    await saidSoon(page, /^Closed/);
    await openTab(page, 'Calls');
    await expect.poll(async () => (await calls()).join()).toContain('Terminate');
    await page.getByRole('combobox', { name: 'Launch' }).selectOption('Review, nothing is kept');
    await saidSoon(page, /^Running/);
    const reviewed = await courseFrame(page);
    expect(await reviewed.locator('.save-line').getAttribute('data-kind')).toBe('read-only');
  });

  it('finds no difference when the calls are made again, also those of a saved session', async () => {
    const { page } = bench();
    const course = await tryOurs(page);
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await press(page, 'Close the tab');
    await saidSoon(page, /^Closed/);
    await openTab(page, 'Record');
    await press(page, 'Replay');
    const words = panel(page).getByText(/No difference: all \d+ calls/);
    await words.waitFor();
    await panel(page).getByRole('combobox', { name: 'Against' }).selectOption('SCORM 1.2');
    await press(page, 'Replay');
    await panel(page)
      .getByText(/calls were answered otherwise/)
      .waitFor();
    expect(await panel(page).getByRole('grid').getByRole('row').count()).toBeGreaterThan(1);

    const { name, bytes } = await downloadedBy(page, 'Save as a page');
    await page
      .getByLabel('Open a saved session')
      .setInputFiles({ name, mimeType: 'text/html', buffer: bytes });
    await panel(page)
      .getByText(/^Opened: session-/)
      .waitFor();
    await press(page, 'Replay');
    await words.waitFor();
  });

  it('keeps what it recorded when its page is closed, and offers it again', async () => {
    const { page } = bench();
    const course = await tryOurs(page);
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await page.reload();
    await saidSoon(page, /^Running/);
    await courseFrame(page);
    await openTab(page, 'Record');
    const next = await savedCalls(page);
    await panel(page)
      .getByRole('button', { name: /^Open the recording/ })
      .click();
    await panel(page)
      .getByText(/^Opened:/)
      .waitFor();
    const calls = await savedCalls(page);
    expect(calls.some(({ value }) => value === item.id)).toBe(true);
    // The course's last words come after the bench's own page has heard that it goes, and count:
    // the last of them is the time.
    expect(calls.at(-1)?.method).toBe('Terminate');
    await openTab(page, 'Data');
    expect(await panel(page).textContent()).not.toContain('total_time PT0S');
    await openTab(page, 'Record');
    const said = calls.findLast(({ element }) => element === 'cmi.suspend_data')?.value;
    expect(next.find(({ element }) => element === 'cmi.suspend_data')?.result).toBe(said);
    await panel(page)
      .getByRole('button', { name: /^Delete the recording/ })
      .click();
    await expect.poll(() => panel(page).getByText('Kept from earlier').count()).toBe(0);
  });

  it('keeps learners apart, over visits, until they are wiped', async () => {
    const { page } = bench();
    await tryOurs(page);
    await page.getByRole('combobox', { name: 'Learner' }).selectOption('Lindqvist, Nils');
    await saidSoon(page, /Lindqvist/);
    await courseFrame(page);
    await page.reload();
    await saidSoon(page, /^Running/);
    await openTab(page, 'Grades');
    const names = async () => (await gradebookRows(page)).map((text) => text.slice(0, 6));
    await expect.poll(names).toEqual(['Okafor', 'Lindqv']);
    await page.getByText('Learners, launch data, wiping').click();
    await press(page, 'All learners, this package');
    await saidSoon(page, 'Wiped.');
    await panel(page).getByText('No data yet').waitFor();
    await page.reload();
    await saidSoon(page, /^Running/);
    await openTab(page, 'Grades');
    await expect.poll(names).toEqual(['Okafor']);
  });

  it('stays smooth with more than 1,000 calls in the log: only rows in sight exist', async () => {
    const { page } = bench();
    await page.evaluate(() => {
      Object.assign(window, { observers: 0 });
      window.ResizeObserver = class extends window.ResizeObserver {
        constructor(heard: ResizeObserverCallback) {
          super(heard);
          Reflect.set(window, 'observers', Reflect.get(window, 'observers') + 1);
        }
      };
    });
    const course = await tryOurs(page);
    await course.evaluate(() => {
      const api = Reflect.get(window.parent, 'API_1484_11');
      for (let index = 0; index < 1500; index += 1) api.GetValue('cmi.entry');
    });
    await panel(page)
      .getByText(/^1,5\d\d calls/)
      .waitFor();
    expect(await panel(page).locator('tr[data-index]').count()).toBeLessThan(80);
    const grid = page.getByRole('grid', { name: 'Calls' });
    await grid.focus();
    await page.keyboard.press('Home');
    await panel(page).getByRole('region', { name: 'The chosen call' }).waitFor();
    expect(await panel(page).locator('tr[aria-selected=true]').textContent()).toContain(
      'Initialize',
    );
    // One made at each drawing would hear at once, and so draw again without end.
    expect(await page.evaluate(() => Reflect.get(window, 'observers'))).toBeLessThan(5);
  });

  it('has no fault that axe finds on any of its panels, in light and dark, and no sideways scrolling', async () => {
    const { page } = bench();
    await expectNoAxeFault(page);
    const course = await tryOurs(page);
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await press(page, 'Refuse saves');
    await expectNoAxeFault(page);
    for (const tab of ['Calls', 'Data', 'Saves', 'Strict check', 'Grades', 'Answers', 'Record']) {
      await openTab(page, tab);
      await expectNoAxeFault(page, '.bench-tabs');
    }
    for (const width of [320, 650, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
});

// An AU of several is taken through the same by the tests of several SCOs.
describe.runIf(takesAll)('the bench with our course as cmi5', () => {
  it('keeps an answer over a crash, and its LRS is told all of it in order', async () => {
    const { page } = bench();
    await press(page, 'cmi5');
    await saidSoon(page, /^Running/);
    const course = await courseFrame(page);
    await openPage(course, 'approval');
    await answerCheck(course, item, rightResponse(item));
    await expect.poll(() => course.locator('.save-line').getAttribute('data-kind')).toBe('saved');
    await press(page, 'Crash');
    await saidSoon(page, /^Crashed/);
    await press(page, 'Launch');
    await saidSoon(page, /^Running/);
    const again = await courseFrame(page);
    await openPage(again, 'approval');
    await itemOnPage(again, item).locator('.verdict').waitFor();
    await again.getByRole('button', { name: 'Leave', exact: true }).click();
    const frame = page.frameLocator('.bench-frame iframe');
    await frame.getByText('Back at the LMS').waitFor();
    const verbs = async () =>
      (await panel(page).locator('tbody th').allTextContents()).map((text) => text.trim());
    await expect.poll(async () => (await verbs())[0]).toBe('terminated');
    expect((await verbs()).reverse().filter((verb) => verb !== 'progressed')).toEqual([
      'launched',
      'initialized',
      'answered',
      'abandoned',
      'launched',
      'initialized',
      'terminated',
    ]);
    await panel(page).getByRole('button', { name: 'answered' }).click();
    const statement = JSON.parse((await panel(page).locator('pre').textContent()) ?? '');
    expect(statement.object.id).toMatch(new RegExp(`#${item.id}$`));
    expect(statement.object.definition).toMatchObject({
      interactionType: expect.any(String),
      name: { en: plainText(item.prompt) },
      correctResponsesPattern: [expect.any(String)],
    });
    await openTab(page, /^Strict check/);
    await panel(page).getByText('so far keeps to the specification').waitFor();
    await expectNoAxeFault(page);
  });
});
