import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { gradebookRows, openTab, panel, press, saidSoon, tryOther } from './bench-page.ts';
import { answerCheck, asShown, courseFrame, launched, rightResponse, takesAll } from './learner.ts';
import { madeInNode } from './made-package.ts';
import { course, lessonItems } from './packages.ts';
import { eachOnTool, openTool } from './staff-page.ts';

/** An instructor makes a package of several SCOs, and tries it on the bench as a student meets it. */

const tool = eachOnTool('instructor.html', { width: 1280, height: 1000 });
const lesson = 'approval';
const [title = ''] = course.lessons.filter(({ id }) => id === lesson).map((each) => each.title);
const items = lessonItems(lesson);

/** Makes it of one lesson and the exam, and opens it on the bench. */
async function onBench(page: Page): Promise<Frame> {
  await page.getByLabel('SCORM 1.2').check();
  for (const { id } of course.lessons) {
    if (id !== lesson) await page.locator(`#lesson-${id}`).uncheck();
  }
  await page.getByLabel('One for each lesson, and one for the exam').check();
  await page.getByRole('button', { name: 'Make the package' }).first().click();
  await page.getByText('is ready').waitFor();
  await page.locator('.made').getByRole('link', { name: 'Try it' }).click();
  await saidSoon(page, /^Running/);
  return courseFrame(page);
}

/** Opens such a package in another format, which Node has made, on the bench. */
async function madeOnBench(page: Page, format: PackageChoices['format']): Promise<Frame> {
  const bytes = await madeInNode({ format, lessons: [lesson], scos: 'per-lesson' });
  await openTool(page, tool().site.page('preview.html'));
  await tryOther(page, 'made.zip', Buffer.from(bytes));
  return courseFrame(page);
}

const activity = (page: Page, name: string) =>
  page.locator('.activity-tree').getByRole('button', { name });

const answered = (frame: Frame) =>
  frame.locator('.quiz .item:not([data-state=unanswered])').count();

async function answer(frame: Frame, some: typeof items): Promise<void> {
  for (const item of some) {
    const shown = await asShown(frame, item);
    await answerCheck(frame, shown, rightResponse(shown));
  }
}

/** Opens another AU of a package of cmi5. */
async function launchUnit(page: Page, name: string): Promise<Frame> {
  await page.getByRole('combobox', { name: /^AU/ }).selectOption({ label: name });
  await saidSoon(page, new RegExp(`^Running “${name}”`));
  return courseFrame(page);
}

async function keepsToStandard(page: Page): Promise<void> {
  await openTab(page, /Strict check/);
  expect(await panel(page).textContent()).toMatch(/^Every call so far keeps to the standard\./);
}

/** The addresses that links of the page have. */
const addresses = (frame: Frame) =>
  frame
    .locator('a[href]')
    .evaluateAll((links) =>
      links.flatMap((link) => (link.getAttribute('href') ?? '').match(/^[\w-]+\.html/) ?? []),
    );

/** The pages that the preview offers, by their titles. */
const previewed = (page: Page) =>
  page.getByLabel('Page', { exact: true }).locator('option').allTextContents();

describe('a package of several SCOs', () => {
  it.each(
    takesAll ? ['SCORM 1.2', 'cmi5'] : ['SCORM 1.2'],
  )('is seen in the preview of %s as it will be', async (format) => {
    const { page, complaints } = tool();
    await page.getByLabel(format, { exact: true }).check();
    await page.getByRole('button', { name: 'Show the preview' }).click();
    const seen = page.frameLocator('.preview-place iframe');
    await seen.locator('.lessons').waitFor();
    await page.getByLabel('One for each lesson, and one for the exam').check();
    const titles = course.lessons.map((each) => each.title);
    // The cover, which was looked at, is not in such a package.
    await seen.locator('h1', { hasText: titles[0] ?? '' }).waitFor();
    expect(await previewed(page)).toEqual([...titles, 'Exam', 'Certificate']);
    await seen.getByText('open from the list of contents that your LMS shows').waitFor({
      state: 'attached',
    });
    const others = seen.locator('.contents a[data-sco]');
    expect(await others.count()).toBe(titles.length);
    expect(await others.and(seen.locator('[role]')).count()).toBe(0);

    await page.getByLabel('Page', { exact: true }).selectOption('exam');
    await seen.getByText('Not known here to be complete').waitFor();
    await seen.getByRole('button', { name: /^Start/ }).click();
    await seen.locator('.exam-bar').waitFor();
    await page.getByLabel('Page', { exact: true }).selectOption('certificate');
    await seen.getByText('There is a certificate once').waitFor();
    expect(await seen.getByText('Not known here to be complete').count()).toBe(0);
    // One entry again: the cover is back, and the page that is looked at stays.
    await page.getByLabel('One: the whole course').check();
    await expect.poll(() => previewed(page)).toContain('Cover');
    await seen.getByRole('heading', { name: 'Certificate' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps each apart in 1.2, through a crash, and opens the exam once the lesson is complete', async () => {
    const { page, complaints } = tool();
    let frame = await onBench(page);
    expect(new Set(await addresses(frame))).toEqual(
      new Set([`${lesson}.html`, 'sources.html', 'glossary.html', 'accessibility.html']),
    );
    await activity(page, 'Exam').click();
    await saidSoon(page, '“Exam” stays closed until what it waits for is completed.');

    await activity(page, title).click();
    await saidSoon(page, /^Running/);
    frame = await courseFrame(page);
    await answer(frame, items.slice(0, 4));
    await launched(frame);
    await press(page, 'Crash');
    await activity(page, title).click();
    await saidSoon(page, /^Running/);
    frame = await courseFrame(page);
    expect(await answered(frame)).toBe(4);
    // What all SCOs have belongs to the one that it is opened in, also when it is loaded anew.
    await frame
      .locator('a[href="glossary.html"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await frame.waitForURL('**/glossary.html');
    await frame.evaluate(() => location.reload());
    await frame.waitForURL('**/glossary.html');
    await launched(frame);
    await frame
      .locator(`a[href^="${lesson}.html"]`)
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await frame.waitForURL(`**/${lesson}.html*`);
    await launched(frame);
    await answer(frame, items.slice(4));
    await frame.getByText('This lesson is complete.').waitFor();
    await launched(frame);

    await activity(page, 'Exam').click();
    await saidSoon(page, /^Running “Exam”/);
    frame = await courseFrame(page);
    await frame.getByRole('button', { name: /^Start/ }).click();
    await frame.locator('.exam-bar').waitFor();
    await launched(frame);
    expect(await frame.getByText('Not known here to be complete').count()).toBe(0);
    await openTab(page, 'Grades');
    await panel(page).getByText('By activity').click();
    const records = panel(page).getByRole('region', { name: 'Grades by activity' });
    expect(await records.locator('tbody tr').allTextContents()).toEqual([
      expect.stringContaining(`${title}completed`),
      expect.stringContaining('Examincomplete'),
    ]);
    expect(await gradebookRows(page)).toEqual([expect.stringContaining('incomplete')]);
    await keepsToStandard(page);
    expect(complaints).toEqual([]);
  });

  // Tests of packages of others hold the bench to such sequencing, tests of the manifest the rules.
  it.runIf(takesAll)(
    'goes from SCO to SCO in 2004 where sequencing lets it, which keeps the exam until then',
    async () => {
      const { page, complaints } = tool();
      let frame = await madeOnBench(page, 'scorm-2004-4th');
      const exam = frame.locator('.contents a[data-sco=exam]');
      expect(await exam.getAttribute('role')).toBeNull();
      await answer(frame, items);
      await frame.locator('.turn a[data-sco=exam][role=link]').waitFor();
      await frame.locator('.turn a[data-sco=exam]').click();
      await saidSoon(page, /^Running “Exam”/);
      frame = await courseFrame(page);
      await frame.getByRole('button', { name: /^Start/ }).waitFor();
      await launched(frame);
      expect(await frame.getByText('Not known here to be complete').count()).toBe(0);
      expect(await frame.locator(`.contents [data-other=${lesson}]`).textContent()).toBe('Done');
      await keepsToStandard(page);
      expect(complaints).toEqual([]);
    },
  );

  it('is in cmi5 an AU each in one registration, where the exam asks the LRS which lessons are complete', async () => {
    const { page, complaints } = tool();
    await madeOnBench(page, 'cmi5');
    let frame = await launchUnit(page, 'Exam');
    const notice = frame.getByText('Not known here to be complete');
    expect(await notice.textContent()).not.toContain('only what was completed in this browser');
    frame = await launchUnit(page, title);
    await answer(frame, items.slice(0, 4));
    await expect.poll(() => frame.locator('.save-line').getAttribute('data-kind')).toBe('saved');
    await press(page, 'Crash');
    await saidSoon(page, /^Crashed/);
    await press(page, 'Launch');
    await saidSoon(page, /^Running/);
    frame = await courseFrame(page);
    expect(await answered(frame)).toBe(4);
    await answer(frame, items.slice(4));
    await frame.getByText('This lesson is complete.').waitFor();
    await launched(frame);
    // Whatever this browser knows, another learner’s would not.
    await page.evaluate(() => localStorage.clear());
    frame = await launchUnit(page, 'Exam');
    await frame.getByRole('button', { name: /^Start/ }).waitFor();
    await launched(frame);
    expect(await frame.getByText('Not known here to be complete').count()).toBe(0);
    await frame.getByRole('button', { name: /^Start/ }).click();
    await frame.locator('.exam-bar').waitFor();
    await launched(frame);
    await press(page, 'Close the tab');
    await saidSoon(page, /^Closed/);
    const verbs = (await panel(page).locator('tbody th').allTextContents()).map((each) =>
      each.trim(),
    );
    expect(verbs.reverse().filter((verb) => verb !== 'progressed' && verb !== 'answered')).toEqual([
      // The lesson at first sight, then the exam.
      ...['launched', 'initialized', 'terminated'],
      ...['launched', 'initialized', 'terminated'],
      ...['launched', 'initialized', 'abandoned'],
      ...['launched', 'initialized', 'completed', 'terminated'],
      ...['launched', 'initialized', 'terminated'],
    ]);
    await openTab(page, /Strict check/);
    await panel(page).getByText('so far keeps to the specification').waitFor();
    // An LRS answers so where there is no document or statement yet.
    expect(complaints.filter((each) => !each.includes('status of 404'))).toEqual([]);
  });
});
