import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrawnRow } from '../../src/packaging/make/drawn-rows.ts';
import { expectNoAxeFault } from './axe.ts';
import { saidSoon } from './bench-page.ts';
import { courseFrame, openPage } from './learner.ts';
import { madeInNode, ownCourse } from './made-package.ts';
import { downloadedBy, eachOnTool, openTool } from './staff-page.ts';

/** An instructor counts what an exam asks, on the page that makes packages, and a student gets that. */

const tool = eachOnTool('instructor.html', { width: 1000, height: 900 });

const own = ownCourse();
const pool = own.questions.filter(({ lesson }) => lesson === null);
const [whole, other, ...rest] = own.lessons;
const [objective = ''] = pool
  .filter(({ about }) => about === other?.id)
  .map((each) => each.objective);
if (whole === undefined || other === undefined) throw new Error('the course needs two lessons');

/** Three of a lesson, one of an objective of another, and two of whatever else there is. */
const table: readonly DrawnRow[] = [
  { objective, count: 1 },
  { lesson: whole.id, count: 3 },
  { count: 2 },
];

const rows = (page: Page) => page.locator('#rows li');
const counts = (page: Page) => page.locator('#rows input');
const drawing = (page: Page) => page.getByRole('group', { name: 'How a sitting is drawn' });

/** Fills the table in: what it begins with has a row for each lesson. */
async function fillTable(page: Page): Promise<void> {
  await page.getByLabel('By a table of your own').check();
  for (const { title } of rest) {
    expect(await rows(page).nth(2).locator('select').first().innerText()).toContain(title);
    await page.getByRole('button', { name: 'Remove row 3' }).click();
  }
  await counts(page).nth(0).fill('3');
  await rows(page).nth(1).locator('select').first().selectOption(`objective ${objective}`);
  await counts(page).nth(1).fill('1');
  await page.getByRole('button', { name: 'Add a row' }).click();
  await counts(page).nth(2).fill('2');
  await drawing(page).getByText('A sitting has 6 questions.').waitFor();
}

/** What the table says, a row each: what is counted, and how many. */
const filled = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('select')?.value ?? '',
      row.querySelector('input')?.value ?? '',
    ]),
  );

const asWritten = [
  [`objective ${objective}`, '1'],
  [`lesson ${whole.id}`, '3'],
  ['', '2'],
];

describe('an exam drawn by a table of the instructor’s', () => {
  it('begins with what the lessons share evenly, and says of each row what it can have', async () => {
    const { page } = tool();
    await page.getByLabel('By a table of your own').check();
    expect(await rows(page).count()).toBe(own.lessons.length);
    const sum = (await filled(page)).reduce((total, [, count]) => total + Number(count), 0);
    expect(sum).toBe(own.settings.examLength);
    const there = pool.filter(({ about }) => about === whole.id).length;
    await rows(page).first().getByText(`of ${there}`, { exact: true }).waitFor();

    const problem = page.locator('#rows-problem');
    await counts(page)
      .first()
      .fill(String(there + 1));
    await problem.getByText(`asks for ${there + 1}, and there are ${there} questions`).waitFor();
    await problem.getByText(`“${whole.title}”`).waitFor();
    expect(await counts(page).first().getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Make the package' }).first().click();
    await page.getByRole('status').getByText('Not made yet.').waitFor();
    expect(
      await counts(page)
        .first()
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoAxeFault(page);
    await counts(page).first().fill('three');
    await problem.getByText('“three” will not do').waitFor();
    expect(await counts(page).first().getAttribute('aria-invalid')).toBe('true');
    for (const count of await counts(page).all()) await count.fill('0');
    await problem.getByText('No row has a question').waitFor();
    await counts(page).first().fill('1');
    await expect.poll(() => problem.textContent()).toBe('');
    await drawing(page).getByText('A sitting has 1 question.').waitFor();
  });

  it('is in the package as Node makes it, and is what a student gets', async () => {
    const { page, complaints } = tool();
    await fillTable(page);
    await page
      .getByRole('complementary', { name: 'What this comes to' })
      .getByText('as you counted.')
      .waitFor();
    await page.getByRole('button', { name: 'Make the package' }).first().click();
    await page.getByText('is ready').waitFor();
    const { bytes } = await downloadedBy(page, 'Download');
    const made = await madeInNode({ format: 'scorm-1.2', blueprint: table });
    expect(bytes.equals(Buffer.from(made))).toBe(true);

    await page.locator('.made').getByRole('link', { name: 'Try it' }).click();
    await saidSoon(page, /^Running/);
    const frame = await courseFrame(page);
    await openPage(frame, 'exam');
    await frame.getByRole('button', { name: /^Start/ }).click();
    await frame.locator('.exam-bar').waitFor();
    const ids = await frame
      .locator('.items > .item')
      .evaluateAll((found) => found.map(({ id }) => id.replace(/^item-/, '')));
    const asked = pool.filter(({ id }) => ids.includes(id));
    expect([ids.length, asked.length]).toEqual([6, 6]);
    const ofObjective = asked.filter((each) => each.objective === objective);
    const ofLesson = asked.filter(({ about }) => about === whole.id);
    expect([ofObjective.length, ofLesson.length]).toEqual([1, 3]);
    expect(complaints).toEqual([]);
  });

  it('comes back from the link, and from the file of choices', async () => {
    const { page, browser, site } = tool();
    await fillTable(page);
    const address = await page.evaluate(() => location.href);
    const file = await downloadedBy(page, 'Save as file');
    expect(JSON.parse(file.bytes.toString()).blueprint).toEqual(table);

    const elsewhere = await (await browser.newContext()).newPage();
    await openTool(elsewhere, address);
    await expect.poll(() => filled(elsewhere)).toEqual(asWritten);
    await openTool(elsewhere, site.page('index.html'));
    await openTool(elsewhere, site.page('instructor.html?fresh'));
    expect(await elsewhere.getByLabel('As the course draws it').isChecked()).toBe(true);
    await elsewhere
      .getByLabel('Open a file')
      .setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: file.bytes });
    await elsewhere.getByText(`The choices of ${file.name} are in the form.`).waitFor();
    await expect.poll(() => filled(elsewhere)).toEqual(asWritten);
    await elsewhere.context().close();
  });
});
