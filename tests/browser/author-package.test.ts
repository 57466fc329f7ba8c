import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decodeAttempt } from '../../src/attempt/suspend-data.ts';
import { listed, section, word } from '../../src/preview/api/cmi-data.ts';
import { expectNoAxeFault } from './axe.ts';
import { openTab, panel, saidSoon } from './bench-page.ts';
import {
  answerCheck,
  courseFrame,
  fill,
  itemOnPage,
  openPage,
  press,
  rightResponse,
  takesAll,
} from './learner.ts';
import { servePackage } from './package-server.ts';
import { course, lessonItems, packages } from './packages.ts';
import { richQuizzes } from './rich-questions.ts';
import type { SiteServer } from './site-server.ts';
import { downloadedBy, eachOnTool, openTool } from './staff-page.ts';
import {
  beginAgain,
  downloaded,
  downloadedPackage,
  lookAt,
  lookAtCourse,
  retype,
} from './write-page.ts';

/** Packages made on the page on which questions are written, as an author without Node makes them. */

/** Back on the page, which a package may have led away from, with nothing written. */
async function writeAgain(page: Page) {
  if (!page.url().includes('author.html')) await openTool(page, tool().site.page('author.html'));
  await page.locator('.author-row').first().waitFor();
  await beginAgain(page);
}

const tool = eachOnTool('author.html', { width: 1280, height: 900 }, undefined, writeAgain);
let site: SiteServer;
let page: Page;
let complaints: readonly string[];
beforeEach(async () => {
  ({ site, page, complaints } = tool());
  await page.locator('.author-row').first().waitFor();
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

/** A question of a lesson that says whether something is so, and the same with the other answer. */
function trueFalse() {
  for (const { id } of course.lessons) {
    for (const item of lessonItems(id)) {
      if (item.type === 'true-false') return { lesson: id, item };
    }
  }
  throw new Error('The course asks whether something is so.');
}

const { lesson, item } = trueFalse();
const turned = { ...item, correct: !item.correct };

/** Asks something else in the question, to which the other answer is right. */
async function turnQuestion() {
  await retype(page, item.id, `"correct": ${item.correct}`, `"correct": ${turned.correct}`);
  await page.getByRole('radio', { name: 'Form' }).check();
  await page.getByLabel('Question', { exact: true }).fill('Is water wet & cold?');
}

/** Runs in the page: 0 where there is none to be shown. */
const widthOfPicture = (element: Element) =>
  element instanceof HTMLImageElement ? element.naturalWidth : 0;

it('runs on the bench with what was written, and the LMS is told of it', async () => {
  await turnQuestion();
  await page.getByRole('button', { name: 'Try it in the course' }).click();
  await page.waitForURL(/preview\.html#package=/);
  await saidSoon(page, /^Running/);
  const frame = await courseFrame(page);
  await openPage(frame, lesson);
  await itemOnPage(frame, item).getByText('Is water wet & cold?').waitFor();
  await answerCheck(frame, turned, rightResponse(turned));
  expect(await itemOnPage(frame, item).locator('.verdict').textContent()).toContain('Right.');
  await openTab(page, 'Answers');
  const row = panel(page).getByRole('row').filter({ hasText: item.id });
  await row.getByText('correct', { exact: true }).waitFor();
});

it('asks what was changed and added, and no longer what was deleted, in an LMS and without scripts', async () => {
  await turnQuestion();
  const text = readFileSync(`src/content/lessons/${lesson}.mdx`, 'utf8');
  const [deleted, copied] = lessonItems(lesson).filter(
    ({ id, stem }) => id !== item.id && !text.includes(`id="${stem ?? id}"`),
  );
  if (deleted === undefined || copied === undefined) throw new Error('The check asks two more.');
  await lookAt(page, copied.id);
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await lookAt(page, deleted.id);
  await page.getByRole('button', { name: 'Delete' }).click();
  // And a bank as a check of its own, which the built page has no place for.
  await page.getByRole('button', { name: 'Bring in a bank…' }).click();
  const bank = page.getByRole('region', { name: 'Bring in a bank' });
  await bank.getByLabel('Where they go').selectOption(`lesson ${lesson}`);
  const gift = Buffer.from('::North:: Which flows north? {=Elbe#Yes ~Po#No}');
  await bank
    .getByLabel('A file of another tool')
    .setInputFiles({ name: 'rivers.gift', mimeType: 'text/plain', buffer: gift });
  await bank.getByRole('button', { name: 'Take in the question' }).click();
  // What the course file says of sitting the exam is in it, what its pages show of it is not.
  await lookAtCourse(page, course.lessons.length);
  await page.getByLabel('Pass mark').fill('55');
  await page.getByText('Your draft is kept in this browser.').waitFor();
  expect(await page.getByText('Not in them:').count()).toBe(0);
  await page.getByLabel('Short name').fill('Other');
  await page.getByText('“shortName” of course.json').waitFor();
  const { file } = await downloadedPackage(page);
  const files = unzipSync(readFileSync(file));
  expect(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array())).toMatch(
    /passMark(?:"|&quot;):55\b/,
  );
  const html = strFromU8(files[`${lesson}.html`] ?? new Uint8Array());
  const drawn = html.replace(/ props='[^']*'/g, '');
  expect(drawn).toContain('Is water wet &amp; cold?');
  const keys = Object.entries(files).find(([path]) => /keys\.[\w-]+\.js$/.test(path));
  const places = (id: string) =>
    [html, strFromU8(keys?.[1] ?? new Uint8Array())].map((each) => each.includes(id));
  expect(places(deleted.id)).toEqual([false, false]);
  expect(places(`${copied.id}_2`)).toEqual([true, true]);
  // Under another name, so that no browser takes the keys it has for these.
  const built = unzipSync(readFileSync(packages[0].zip));
  expect(Object.keys(built)).not.toContain(keys?.[0]);
  const server = await servePackage(file, '1.2');
  try {
    await page.goto(server.lms);
    const frame = await courseFrame(page);
    await openPage(frame, lesson);
    await answerCheck(frame, turned, rightResponse(turned));
    await expect.poll(() => JSON.stringify(server.record.cmi)).toContain('"result":"correct"');
    expect(JSON.stringify(server.record.cmi)).toContain(item.id);
    const copy = { ...copied, id: `${copied.id}_2` };
    await answerCheck(frame, copy, rightResponse(copy));
    expect(await itemOnPage(frame, deleted).count()).toBe(0);
    await frame.getByText('Which flows north?').waitFor();
    await frame.getByRole('radio', { name: 'Elbe' }).check();
    await frame.locator('.quiz').last().getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => JSON.stringify(server.record.cmi)).toContain('Which_flows_north');
  } finally {
    await server.close();
  }
});

it('asks what somebody brought of every type, with pictures, formulas and values, and tells the score', async () => {
  const [objective] = course.lessons.find(({ id }) => id === lesson)?.objectives ?? [];
  const rich = richQuizzes(objective?.id ?? '', course.exam.id);
  await page.getByLabel('Open files…').setInputFiles(rich.exam);
  await page.getByText(`Open: ${course.exam.id}.json.`).waitFor();
  await page.getByRole('button', { name: 'Bring in a bank…' }).click();
  const bank = page.getByRole('region', { name: 'Bring in a bank' });
  await bank.getByLabel('Where they go').selectOption(`lesson ${lesson}`);
  await bank.getByLabel('A file of another tool').setInputFiles(rich.check);
  await bank.getByText(`${rich.counts.check} carried, 0 changed, 0 left.`).waitFor();
  await bank.getByRole('button', { name: `Take in the ${rich.counts.check} questions` }).click();
  await lookAtCourse(page, course.lessons.length);
  await page.getByLabel('Exam length').fill(String(rich.counts.exam));
  await page.getByText('No error keeps the course from being built.').waitFor();

  const { file } = await downloadedPackage(page, 'scorm-2004-4th');
  const changed = await downloaded(page, 'Download what changed');
  const folder = mkdtempSync(join(tmpdir(), 'rich-'));
  const built = rich.courseWith(changed.bytes, folder);
  rmSync(folder, { recursive: true });
  const server = await servePackage(file, '2004');
  try {
    await page.goto(server.lms);
    const frame = await courseFrame(page);
    await openPage(frame, lesson);
    const shown = built.lessonItems(lesson).filter(({ id }) => id.startsWith('rich_'));
    expect(shown).toHaveLength(rich.counts.check);
    await expect.poll(() => word(server.record.cmi.suspend_data)).not.toBe('');
    const decoded = decodeAttempt(built.course, word(server.record.cmi.suspend_data));
    if (decoded.kind !== 'restored') throw new Error('The LMS has no attempt of this course.');
    const { seed } = decoded.attempt;
    for (const each of shown) {
      const own = built.asked(each, seed);
      const place = itemOnPage(frame, each);
      expect(await place.locator('math').count()).toBeGreaterThan(0);
      const picture = place.locator('img').first();
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate(widthOfPicture)).toBeGreaterThan(0);
      await answerCheck(frame, own, rightResponse(own));
      const state = own.points > 0 ? 'correct' : 'neutral';
      await expect.poll(() => place.getAttribute('data-state')).toBe(state);
    }
    // The exam is drawn by the same functions, from the same key.
    if (!takesAll) return;
    await openPage(frame, 'exam');
    await press(frame.locator('.exam .primary'), 'mouse');
    await frame.locator('.exam-bar').waitFor();
    for (const each of built.course.exam.items) {
      const own = built.asked(built.items.get(each.id) ?? item, seed);
      await fill(frame, own, rightResponse(own));
    }
    await press(frame.locator('.exam-bar .primary'), 'mouse');
    await frame.locator('.exam-result').waitFor();
    await expect.poll(() => section(server.record.cmi.score).raw).toBe('100');
    const told = listed(server.record.cmi.interactions).map(({ id, result }) => [id, result]);
    const graded = [...shown, ...built.course.exam.items].filter(({ points }) => points > 0);
    for (const { id } of graded) {
      const results = told.filter(([each]) => word(each).endsWith(id)).map(([, result]) => result);
      expect({ id, results }).toEqual({ id, results: ['correct'] });
    }
  } finally {
    await server.close();
  }
});

it('goes to Make with all that was written, where rules are chosen and it can be taken out again', async () => {
  const toMake = page.getByRole('button', { name: 'Take the draft to Make' });
  expect(await toMake.isDisabled()).toBe(true);
  await turnQuestion();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await lookAtCourse(page, course.lessons.length);
  await page.getByLabel('Pass mark').fill('55');
  await toMake.click();
  await page.waitForURL(/instructor\.html/);
  const came = page.getByRole('status').filter({ hasText: 'Your draft of Write is in the course' });
  await came.getByText('Questions: 1 new, 1 changed.').waitFor();
  await expectNoAxeFault(page);
  await expect.poll(() => page.getByLabel('Pass mark').inputValue()).toBe('55');
  const total = page.locator('#questions .total');
  const whole = await total.textContent();
  await page.getByLabel('Title').fill('From a draft');
  // A reload finds it where it was: at the address by which it came.
  if (takesAll) await page.reload();
  const own = page.getByRole('group', { name: 'Your own questions' });
  await own.getByText('Your draft on Write, of the questions of this site').waitFor();
  expect(await total.textContent()).toBe(whole);
  await page.getByRole('button', { name: 'Make the package' }).first().click();
  await page.getByText('is ready').waitFor();
  const { bytes } = await downloadedBy(page, 'Download');
  const html = strFromU8(unzipSync(bytes)[`${lesson}.html`] ?? new Uint8Array());
  const asked = html.replace(/ props='[^']*'/g, '').match(/Is water wet &amp; cold\?/g);
  expect(asked?.length).toBeGreaterThanOrEqual(2);

  await own.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => total.textContent()).not.toBe(whole);
  await page.goto(site.page('author.html'));
  await page.getByText('Your draft is kept in this browser.').waitFor();
});

it('is not made while there are errors, which lead to their questions, and has the files of the build, to the byte, once they are mended', async () => {
  await retype(page, item.id, '"explanation"', '"explanatoin"');
  await page.getByLabel('Search').fill('');
  await page.locator('.author-row').last().click();
  await page.getByRole('button', { name: 'Download the package' }).click();
  const errors = page.getByRole('region', { name: 'Package' }).getByRole('alert');
  await errors.getByText('did you mean "explanation"?').waitFor();
  // Further down, what is in the way of the head of the page has less room than it has.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNoAxeFault(page, '.author-course');
  await errors.getByRole('button', { name: /^Go to/ }).click();
  await page
    .getByRole('region', { name: 'The question', exact: true })
    .getByRole('heading', { level: 2 })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Write “explanation”' }).click();
  await expect.poll(() => errors.count()).toBe(0);
  const { name, bytes } = await downloadedPackage(page);
  expect(name).toBe('chokepoint-edited-scorm-1.2.zip');
  expect(unzipSync(bytes)).toEqual(unzipSync(readFileSync(packages[0].zip)));
});
