import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  type Course,
  courseFrame,
  itemOnPage,
  launched,
  openPage,
  rightResponse,
  takesAll,
  wrongResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { lessonItems, packages } from './packages.ts';

/** Leaving by the button, looking only, and an LMS that is late. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(() => browser.close());

const [first, second] = lessonItems('approval');
if (first === undefined || second === undefined) throw new Error('the lesson needs two items');

/** Both versions share what does not end the visit or look on: by turns, each way is seen in one of them. */
const inTurn = (version: string, turn: '1.2' | '2004') => it.runIf(takesAll || version === turn);

describe.each(packages)('a visit to the package $zip', ({ zip, version }) => {
  let server: PackageServer;
  let context: BrowserContext;

  beforeEach(async () => {
    server = await servePackage(zip, version);
    context = await browser.newContext({ viewport: { width: 650, height: 800 } });
    onTestFinished(async () => {
      await context.close();
      await server.close();
    });
  });

  const open = async (how = ''): Promise<{ page: Page; course: Course }> => {
    const page = await context.newPage();
    await page.goto(server.lms + how);
    return { page, course: await courseFrame(page) };
  };
  const line = (course: Course, words: string) =>
    course.locator('.save-word').filter({ hasText: words }).waitFor();
  const leave = (course: Course) => course.getByRole('button', { name: 'Leave', exact: true });
  const callsIn = (page: Page) =>
    page.evaluate(() => {
      const calls: readonly { readonly name: string }[] = Reflect.get(window, 'calls');
      return calls.map(({ name }) => name);
    });

  it('ends by the button while the page lives, and takes nothing after it', async () => {
    const { page, course } = await open();
    await openPage(course, 'approval');
    await answerCheck(course, first, rightResponse(first));
    await leave(course).click();
    await line(course, 'you may close this window');
    // An LMS sends the end by a beacon, for which no page waits.
    await expect.poll(() => server.record.launches).toMatchObject([{ ended: true }]);
    expect(await leave(course).count()).toBe(0);
    expect(await course.evaluate(() => document.activeElement?.id)).toBe('main');
    await itemOnPage(course, second).locator('fieldset[disabled]').waitFor();
    await page.close();
    const again = await open();
    await openPage(again.course, 'approval');
    await itemOnPage(again.course, first).locator('.verdict').waitFor();
  });

  it('does not end by the button while the LMS takes nothing, and says why', async () => {
    const { page, course } = await open();
    await openPage(course, 'approval');
    await page.route('**/commit', (route) => route.fulfill({ status: 500 }));
    await answerCheck(course, first, rightResponse(first));
    await line(course, 'Kept in this browser');
    await leave(course).click();
    await course.getByText('Not everything has reached the LMS yet').waitFor();
    expect(await callsIn(page)).not.toContain(version === '1.2' ? 'Finish' : 'Terminate');
    await page.unroute('**/commit');
    await leave(course).click();
    await line(course, 'you may close this window');
  });

  inTurn(version, '2004')(
    'starts over where the learner says so twice, and finds nothing again',
    async () => {
      const { page, course } = await open();
      await openPage(course, 'approval');
      await answerCheck(course, first, rightResponse(first));
      await openPage(course, 'index');
      const opener = course.getByRole('button', { name: 'Start over…' });
      await opener.click();
      const focused = () => course.evaluate(() => document.activeElement?.textContent);
      await expect.poll(focused).toBe('Start over');
      await course.getByText('your best score and your status never go back').waitFor();
      await course.getByRole('button', { name: 'Keep everything' }).click();
      await expect.poll(focused).toBe('Start over…');
      await opener.click();
      await course.getByRole('button', { name: 'Clear my answers and start over' }).click();
      await expect.poll(focused).toContain('are cleared');
      await launched(course);
      await openPage(course, 'approval');
      await itemOnPage(course, first).locator('button').first().waitFor();
      expect(await itemOnPage(course, first).getAttribute('data-state')).toBe('unanswered');
      await page.close();
      const again = await open();
      await openPage(again.course, 'approval');
      await launched(again.course);
      expect(await itemOnPage(again.course, first).getAttribute('data-state')).toBe('unanswered');
      await answerCheck(again.course, second, rightResponse(second));
      await openPage(again.course, 'certificate');
      await again.course.getByText('once you have passed the exam').waitFor();
    },
  );

  inTurn(version, '1.2')(
    'practises nothing before anything was answered, and says where to begin',
    async () => {
      const { course } = await open();
      await openPage(course, 'practice');
      await course.getByText('There is nothing to practise yet').waitFor();
      await course.getByRole('link', { name: /^To the lesson/ }).click();
      await itemOnPage(course, first).waitFor();
    },
  );

  inTurn(version, '2004')(
    'asks in practice only what it can load, and says so where it cannot',
    async () => {
      const { page, course } = await open();
      await openPage(course, 'approval');
      const graded = lessonItems('approval').filter(
        ({ type, points }) => type === 'choice' && points,
      );
      for (const item of graded.slice(0, 1)) await answerCheck(course, item, wrongResponse(item));
      await launched(course);
      await openPage(course, 'practice');
      const start = course.getByRole('button', { name: 'Start', exact: true });
      await page.route('**/approval.html', (route) => route.abort());
      await start.click();
      await course.getByText('could not be loaded').waitFor();
      await page.unroute('**/approval.html');
      await start.click();
      await course.locator('.practice .item').waitFor();
    },
  );

  // Every mode in both versions: tests/scorm/strict-run.test.ts.
  const looking = takesAll ? ['review', 'browse'] : [version === '1.2' ? 'review' : 'browse'];
  it.each(looking)('offers nothing that %s does not record', async (mode) => {
    const before = await open();
    await openPage(before.course, 'approval');
    await answerCheck(before.course, first, rightResponse(first));
    await launched(before.course);
    await before.page.close();
    const { page, course } = await open(`&mode=${mode}`);
    await line(course, 'Looking only');
    expect(await leave(course).count()).toBe(0);
    await openPage(course, 'approval');
    await itemOnPage(course, first).locator('.verdict').waitFor();
    await itemOnPage(course, second).locator('fieldset[disabled]').waitFor();
    await openPage(course, 'exam');
    await course.getByText('no sitting can be started').waitFor();
    expect(await course.getByRole('button', { name: /exam|sitting/ }).count()).toBe(0);
    // Astro's router keeps the document; a reload makes another, which finds the session running.
    await course.evaluate(() => window.location.reload());
    await line(await courseFrame(page), 'Looking only');
    const calls = await callsIn(page);
    expect(calls.filter((name) => name === 'Initialize')).toHaveLength(1);
    expect(calls.filter((name) => /SetValue|Commit|Finish|Terminate/.test(name))).toEqual([]);
  });

  inTurn(version, '1.2')(
    'finds an LMS that puts its API in place late, and offers what was answered before',
    async () => {
      const { page, course } = await open('&late');
      await line(course, 'Not connected to an LMS');
      await openPage(course, 'approval');
      await answerCheck(course, first, rightResponse(first));
      await page.evaluate(() => Reflect.apply(Reflect.get(window, 'offer'), window, []));
      await line(course, 'Saved in the LMS');
      await course.getByRole('button', { name: 'Bring them back' }).click();
      await itemOnPage(course, first).locator('.verdict').waitFor();
      await answerCheck(course, second, rightResponse(second));
      await line(course, 'Saved in the LMS');
      await page.close();
      const again = await open();
      await openPage(again.course, 'approval');
      await itemOnPage(again.course, first).locator('.verdict').waitFor();
      await itemOnPage(again.course, second).locator('.verdict').waitFor();
      expect(await again.course.getByRole('button', { name: 'Bring them back' }).count()).toBe(0);
    },
  );
});
