import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { writeAnswers } from '../bench/result-rows.ts';
import { moodleRows, moodleText, statements } from '../results/exports.ts';
import { plantedClass } from '../results/planted-class.ts';
import { canvasAnalysis, quizClass, quizSheet } from '../results/quiz-exports.ts';
import { expectNoAxeFault } from './axe.ts';
import { downloadedBy, eachOnTool, type OpenTool } from './staff-page.ts';

/** The page that says what results say, on the built site, as an instructor meets it. */

const viewport = { width: 1000, height: 900 };
const course = askedCourse(loadCourse('src/content'));
const planted = plantedClass(course, 200);
let folder: string;
let tool: () => OpenTool;
let page: Page;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A page for the tests of a `describe`. */
function onPage(own: () => OpenTool) {
  beforeEach(() => {
    tool = own;
    ({ page } = tool());
  });
  afterEach(() => {
    expect(tool().complaints).toEqual([]);
  });
}

async function choose(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.getByLabel('Choose files of results').setInputFiles(path);
}

const chooseClass = () => choose('report.txt', moodleText(moodleRows(planted)));
const verdict = () => page.getByRole('heading', { name: '3 questions to change first' });
const first = () => page.getByRole('region', { name: '3 questions to change first' });

describe('an export of 200 learners', () => {
  // Its tests look at one reading of it.
  onPage(eachOnTool('results.html', viewport, undefined, async () => {}));
  const chosen = async () => {
    if ((await verdict().count()) === 0) await chooseClass();
    await verdict().waitFor();
  };

  it('names the three questions to change, and why, and sends nothing', async () => {
    const { site } = tool();
    const before = site.requests.length;
    await chosen();
    expect(await verdict().evaluate((heading) => heading === document.activeElement)).toBe(true);
    const cards = first().getByRole('article');
    const named = await cards.evaluateAll((all) => all.map((card) => card.dataset.item));
    expect(named.sort()).toEqual([...planted.faults.values()].sort());
    const why = {
      key: 'is the key right?',
      'two-right': 'is it right as well?',
      backwards: 'does the question mislead those who know more',
    };
    for (const [fault, id] of planted.faults) {
      const card = page.locator(`[data-item="${id}"]`);
      await card.getByText(why[fault]).waitFor();
      await card.getByRole('heading', { name: course.items.get(id)?.prompt ?? '?' }).waitFor();
      expect(await card.getByRole('row').count()).toBe(
        1 + (course.items.get(id)?.options.length ?? 0),
      );
    }
    expect(
      site.requests
        .slice(before)
        .filter((path) => !path.startsWith('/assets/') && !/\.js/.test(path)),
    ).toEqual([]);
  });

  it('saves answers and tables without names', async () => {
    await chosen();
    for (const name of ['questions as CSV', 'who chose what', 'answers without names']) {
      const article = name === 'who chose what' ? '' : 'the ';
      const text = (await downloadedBy(page, `Save ${article}${name}`)).bytes.toString();
      expect(text.split('\n').length).toBeGreaterThan(course.items.size / 2);
      expect(text).not.toMatch(/example\.org|Learner </);
    }
  });

  it('prints a report of one page', async () => {
    await chosen();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('reads well at 320, 650 and 1280 px, in light and dark and on paper', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await chosen();
    for (const summary of await page.locator('.results details > summary').all())
      await summary.click();
    await expectNoAxeFault(page, 'html', 650, 320);
    for (const width of [320, 650, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    await page.emulateMedia({ media: 'print' });
    await verdict().waitFor();
    expect(await page.getByRole('button', { name: 'Print the report' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  it('leads from a question to the page on which it is written', async () => {
    await chosen();
    const id = planted.faults.get('key') ?? '';
    await page.locator(`[data-item="${id}"]`).getByRole('link').click();
    await page
      .frameLocator('.author-frame')
      .getByText(course.items.get(id)?.prompt ?? '?')
      .first()
      .waitFor();
  });
});

describe('the results page', () => {
  onPage(eachOnTool('results.html', viewport));

  it('shows what changed since an earlier version', async () => {
    await choose('now.txt', moodleText(moodleRows(planted)));
    await verdict().waitFor();
    const earlier = plantedClass(course, 100);
    await choose('earlier.json', statements(earlier));
    await page
      .getByRole('checkbox', { name: /earlier version of the course\s*: earlier\.json/ })
      .check();
    await page.getByRole('heading', { name: 'What changed since the earlier version' }).waitFor();
    expect(
      await page.getByRole('region', { name: 'Changes', exact: true }).getByRole('row').count(),
    ).toBeGreaterThan(50);
  });

  it('knows the questions of a quiz in Canvas by their words, and leads to them', async () => {
    await choose('quiz.csv', canvasAnalysis(quizSheet(quizClass(planted, course), course)));
    await verdict().waitFor();
    const links = first().getByRole('link', { name: /^Open it in Write/ });
    const named = await links.evaluateAll((all) =>
      all.map((link) => decodeURIComponent(link.getAttribute('href')?.split('#item=')[1] ?? '')),
    );
    expect(named.sort()).toEqual([...planted.faults.values()].sort());
  });

  it('says of a file that it cannot be read, and why', async () => {
    await choose('letter.txt', new TextEncoder().encode('Dear colleague'));
    await page.getByText('It is in no format that is known here').waitFor();
    await page.getByRole('alert').getByText('No answer could be read.').waitFor();
  });

  it('stops reading a large file when it is told to, and keeps nothing of it', async () => {
    const path = join(folder, 'large.csv');
    writeAnswers(path, 1_000_000);
    await page.getByLabel('Choose files of results').setInputFiles(path);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Reading was cancelled, and nothing of it was kept.').waitFor();
    expect(await page.getByText('large.csv').count()).toBe(0);
    await chooseClass();
    await verdict().waitFor();
  });

  it('begins without a fault, and forgets files that are removed', async () => {
    await expectNoAxeFault(page);
    await chooseClass();
    await verdict().waitFor();
    await page.getByRole('button', { name: 'Remove report.txt' }).click();
    await verdict().waitFor({ state: 'detached' });
  });
});
