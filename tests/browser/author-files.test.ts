import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectNoAxeFault } from './axe.ts';
import { course, lessonItems } from './packages.ts';
import { eachOnTool, openTool } from './staff-page.ts';
import { beginAgain, downloaded, lookAt, retype } from './write-page.ts';

/** Opening and saving on the page on which questions are written, on the built site. */

/** Back on the questions of the site, whatever was opened. */
async function openSite(page: Page) {
  const close = page.getByRole('button', { name: 'Close the folder' });
  if ((await close.count()) > 0) await close.click();
  else await openTool(page, tool().site.page('author.html'));
  await page.getByText('Open: the questions of this site.').waitFor();
  await beginAgain(page);
}

const tool = eachOnTool('author.html', { width: 1280, height: 900 }, undefined, openSite);
let page: Page;
let complaints: readonly string[];
/** The folder of the test: a draft of another would come back with its name. */
let chosen = '';
let count = 0;
beforeEach(async () => {
  count += 1;
  chosen = `my-course-${count}`;
  ({ page, complaints } = tool());
  await page.locator('.author-row').first().waitFor();
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

const [lesson] = course.lessons;
const [check] = lesson?.checks ?? [];
const [item] = lessonItems(lesson?.id ?? '');
if (check === undefined || item === undefined) throw new Error('The course has a check.');
const file = `${check.id}.json`;
const onDisk = readFileSync(`quizzes/${file}`, 'utf8');
const said = () => page.getByRole('region', { name: 'Files' }).getByRole('status');
const button = (name: string) => page.getByRole('button', { name, exact: true });

/**
 * The folder that is chosen: one of the browser's own, which has the same handles.
 *
 * @param texts by their paths from the folder of the quizzes
 */
async function offerFolder(texts: Readonly<Record<string, string>>) {
  await page.evaluate(
    async ([name, files]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(name, { create: true });
      const quizzes = await folder.getDirectoryHandle('quizzes', { create: true });
      for (const [path, text] of Object.entries(files)) {
        const [name = '', ...above] = path.replace('../', '').split('/').reverse();
        let place = path.startsWith('../') ? folder : quizzes;
        for (const each of above.reverse())
          place = await place.getDirectoryHandle(each, { create: true });
        const handle = await place.getFileHandle(name, { create: true });
        const stream = await handle.createWritable();
        await stream.write(text);
        await stream.close();
      }
      window.showDirectoryPicker = async () => folder;
    },
    [chosen, texts] as const,
  );
}

const inFolder = (name: string) =>
  page.evaluate(
    async ([chosen, named]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(chosen);
      const quizzes = await folder.getDirectoryHandle('quizzes');
      const [last = '', ...above] = named.replace('../', '').split('/').reverse();
      let holding = named.startsWith('../') ? folder : quizzes;
      for (const each of above.reverse()) holding = await holding.getDirectoryHandle(each);
      const found = await (await holding.getFileHandle(last)).getFile();
      return found.text();
    },
    [chosen, name] as const,
  );

const withId = `"id": "${item.id}"`;
const renamed = onDisk.replace(withId, `"id": "${item.id}_x"`);

it('opens a folder, and saves one changed word as one changed word', async () => {
  await offerFolder({
    [file]: `\uFEFF${onDisk.replaceAll('\n', '\r\n')}`,
    'quiz.schema.json': '{}',
  });
  await button('Open a folder…').click();
  await page.getByText(`Open: the folder ${chosen}.`).waitFor();
  expect(await button('Save').isDisabled()).toBe(true);
  await retype(page, item.id, withId, `"id": "${item.id}_x"`);
  await said().getByText('1 file changed.').waitFor();
  await page.keyboard.press('Control+S');
  await said()
    .getByText(/^Saved .+\.json\.$/)
    .waitFor();
  // As text() has it, without the mark at its beginning.
  expect(await inFolder(file)).toBe(renamed.replaceAll('\n', '\r\n'));
  expect(await button('Save').isDisabled()).toBe(true);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await button('Save').click();
  await expect.poll(() => inFolder(file)).toBe(onDisk.replaceAll('\n', '\r\n'));

  // A picture that is put in is saved beside the quizzes, before what shows it.
  const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
  await page.getByRole('radio', { name: 'Form' }).check();
  await page
    .getByRole('region', { name: 'The question', exact: true })
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Dot.gif', mimeType: 'image/gif', buffer: gif });
  await page.getByLabel('What it shows').fill('A dot');
  await page.getByRole('button', { name: 'Put it in' }).click();
  await said().getByText('2 files changed.').waitFor();
  await button('Save').click();
  await said()
    .getByText(/^Saved quizzes\/images\/dot\.gif, .+\.json\.$/)
    .waitFor();
  expect(await inFolder(file)).toContain('![A dot](images/dot.gif)');
  expect(await inFolder('images/dot.gif')).toBe(gif.toString('utf8'));
  // It is read again with the folder.
  await button('Open a folder…').click();
  await lookAt(page, item.id);
  await page.frameLocator('.author-frame').getByRole('img', { name: 'A dot' }).waitFor();
});

it('does not write over what was changed elsewhere, and shows where the two differ', async () => {
  await offerFolder({ [file]: onDisk });
  await button('Open a folder…').click();
  await page.getByText(`Open: the folder ${chosen}.`).waitFor();
  await retype(page, item.id, withId, `"id": "${item.id}_x"`);
  const theirs = onDisk.replace(withId, `"id": "${item.id}_theirs"`);
  await offerFolder({ [file]: theirs });
  await button('Save').click();
  const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await conflict.getByText(`"id": "${item.id}_theirs"`).waitFor();
  await conflict.getByText(`"id": "${item.id}_x"`).waitFor();
  await expectNoAxeFault(page, '.author-course');
  expect(await inFolder(file)).toBe(theirs);
  await conflict.getByRole('button', { name: 'Write mine over it' }).click();
  await said()
    .getByText(/^Saved /)
    .waitFor();
  expect(await inFolder(file)).toBe(renamed);

  await offerFolder({ [file]: theirs });
  await retype(page, `${item.id}_x`, `"id": "${item.id}_x"`, `"id": "${item.id}_y"`);
  await button('Save').click();
  await conflict.getByRole('button', { name: 'Take what is in the file' }).click();
  await page.getByLabel('Search').fill(`${item.id}_theirs`);
  await expect.poll(() => page.locator('.author-row').count()).toBe(1);
  expect(await button('Save').isDisabled()).toBe(true);
  expect(await inFolder(file)).toBe(theirs);
});

it('takes chosen files and zips, and gives back the file that changed, or a zip of all', async () => {
  await page.getByLabel('Open files…').setInputFiles(`quizzes/${file}`);
  await page.getByText(`Open: ${file}.`).waitFor();
  await retype(page, item.id, withId, `"id": "${item.id}_x"`);
  const one = await downloaded(page, 'Download what changed');
  expect([one.name, one.bytes.toString()]).toEqual([file, renamed]);

  const [other] = course.exam.items;
  await retype(page, other?.id ?? '', `"id": "${other?.id}"`, `"id": "${other?.id}_x"`);
  const all = await downloaded(page, 'Download what changed');
  expect(all.name).toBe('course-files.zip');
  expect(Object.keys(unzipSync(all.bytes)).sort()).toEqual(
    [`quizzes/${file}`, `quizzes/${course.exam.id}.json`].sort(),
  );

  await page.getByLabel('Open files…').setInputFiles({
    name: 'changed.zip',
    mimeType: 'application/zip',
    buffer: all.bytes,
  });
  await page.getByText('Open: 2 files.').waitFor();
  await page.getByLabel('Search').fill(`${item.id}_x`);
  await page.locator('.author-row').first().waitFor();
});

it('says what cannot be opened, and keeps what is open', async () => {
  await page.getByLabel('Open files…').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await said().getByText('Not opened: notes.json: there is no quiz in it.').waitFor();
  await page.getByText('Open: the questions of this site.').waitFor();
});

it('opens the folder of a course with errors, leads to each, and saves what mends them', async () => {
  const starter = (path: string) => readFileSync(`src/starter/${path}`, 'utf8');
  const quiz = starter('quizzes/water-check.json');
  const written = starter('lessons/water.mdx');
  await offerFolder({
    '../course.json': starter('course.json').replace('"passMark": 60', '"passMark": 600'),
    'exam.json': starter('quizzes/exam.json'),
    'water-check.json': quiz.replace('"choose": "many",', '"choose": "many"'),
    'images/share.svg': starter('quizzes/images/share.svg'),
    '../lessons/water.mdx': written.replace('<Quiz id="water-check"', '<Quiz id="water-chek"'),
    '../figures/FreshWater.astro': '',
    '../figures/WaterTank.astro': '',
  });
  await button('Open a folder…').click();
  const errors = page.locator('details.author-errors');
  await errors.waitFor();
  const lead = (place: string) => errors.getByRole('button', { name: place }).click();
  const focused = (label: string) =>
    expect.poll(() => page.getByLabel(label).evaluate((it) => it.matches(':focus'))).toBe(true);

  // A file that is no JSON is told alone, with line and column; the cursor gets there.
  await lead('quizzes/water-check.json:');
  await page.getByRole('button', { name: 'Add the comma' }).click();
  await lead('course.json:13:17');
  await focused('JSON of this course');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await lead('lessons/water.mdx:35:1');
  await focused('Text of this lesson');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('<Quiz id="water-check" />');
  await page.getByText('No error keeps the course from being built.').waitFor();
  await expectNoAxeFault(page, '.author-parts');
  await button('Save').click();
  await expect.poll(() => inFolder('../lessons/water.mdx')).toBe(written);
  await expect.poll(() => inFolder('water-check.json')).toBe(quiz);
  await expect.poll(() => inFolder('../course.json')).toBe(starter('course.json'));
});

it('asks before a page goes whose folder lacks what was written, and has it on the way back', async () => {
  await offerFolder({ [file]: onDisk });
  await button('Open a folder…').click();
  await page.getByText(`Open: the folder ${chosen}.`).waitFor();
  await retype(page, item.id, withId, `"id": "${item.id}_x"`);
  await page.getByText('Your draft is kept in this browser.').waitFor();
  const asked = page.waitForEvent('dialog');
  const left = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await left;
  // This browser lets it be written to still.
  await page.getByText(`Open: the folder ${chosen}.`).waitFor();
  await said().getByText('1 file changed.').waitFor();

  // One that asks anew is asked by a click.
  await page.addInitScript(() => {
    const handle = FileSystemDirectoryHandle.prototype;
    handle.queryPermission = async () => 'prompt';
    handle.requestPermission = async () => 'granted';
  });
  page.once('dialog', (again) => void again.accept());
  await page.reload();
  await page.getByText('Open: the questions of this site.').waitFor();
  await button(`Open the folder ${chosen} again`).click();
  await page.getByText(`Open: the folder ${chosen}.`).waitFor();
  await said().getByText('1 file changed.').waitFor();
  await button('Save').click();
  await expect.poll(() => inFolder(file)).toBe(renamed);
  await button('Close the folder').click();
  await page.getByText('Open: the questions of this site.').waitFor();
});

it('tells nothing of a draft that was discarded while it was being kept', async () => {
  // Another window holds the place of drafts until it is told to let go.
  await page.evaluate(async () => {
    const opening = indexedDB.open('author-drafts');
    await new Promise((opened) => opening.addEventListener('success', opened, { once: true }));
    const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
    let holds = true;
    const hold = () => {
      if (holds) store.count().addEventListener('success', hold, { once: true });
    };
    hold();
    const letGo = () => {
      holds = false;
      const behind = opening.result.transaction('drafts');
      behind.objectStore('drafts').count();
      return new Promise((drawn) => {
        behind.addEventListener('complete', () => requestAnimationFrame(() => setTimeout(drawn)));
      });
    };
    Object.assign(window, { letGo });
  });
  const bar = page.locator('.author-bar');
  await page.getByLabel('Question', { exact: true }).first().fill('Is water wet?');
  await bar.getByText('Keeping your draft…').waitFor();
  // It is kept at once.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Discard all that I wrote' }).click();
  await bar.getByText('Nothing is changed.').waitFor();
  await page.evaluate(() => Reflect.apply(Reflect.get(window, 'letGo'), window, []));
  expect(await bar.getByText(/draft/).allTextContents()).toEqual([]);
});
