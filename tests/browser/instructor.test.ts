import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedPackage } from '../../src/packaging/make/checked-package.ts';
import { keptChoices, type PackageChoices } from '../../src/packaging/make/choices.ts';
import { linkOfChoices } from '../../src/packaging/make/choices-link.ts';
import { logoUrl } from '../../src/packaging/make/logo.ts';
import { trueFalse } from '../author/document/written-quiz.ts';
import { svgText } from '../packaging/make/logos.ts';
import { expectNoAxeFault } from './axe.ts';
import { saidSoon } from './bench-page.ts';
import { courseFrame, takesAll } from './learner.ts';
import { madeInNode, ownCourse, ownParts } from './made-package.ts';
import { type SiteServer, serveSite } from './site-server.ts';
import { downloadedBy, eachOnTool, openTool } from './staff-page.ts';
import { tellOf } from './told-lms.ts';

/** The page that makes packages, on the built site, as an instructor meets it. */

const tool = eachOnTool('instructor.html', { width: 1000, height: 900 });
let browser: Browser;
let site: SiteServer;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeEach(() => {
  ({ browser, site, context, page, complaints } = tool());
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

const open = (address: string) => openTool(page, site.page(address));
const make = () => page.getByRole('button', { name: 'Make the package' }).first().click();
const summary = () => page.getByRole('complementary', { name: 'What this comes to' });
const isFocused = (id: string) => page.evaluate((it) => document.activeElement?.id === it, id);

/** Leaves in the form only the first and the third lesson. */
async function chooseTwoLessons() {
  for (const lesson of ['rules-and-chips', 'temporary-window', 'long-game', 'reading-the-source']) {
    await page.locator(`#lesson-${lesson}`).uncheck();
  }
}

const twoLessons = {
  format: 'scorm-2004-4th',
  title: 'Étude: two lessons',
  identifier: 'two-lessons',
  lessons: ['approval', 'performance-trap'],
  settings: { passMark: 70, completion: 'exam', examAttempts: 2 },
} as const satisfies PackageChoices;

const branded = {
  format: 'scorm-1.2',
  title: '第七讲: Chips',
  shortName: 'School & co',
  welcome: 'Welcome to the <seminar>.',
  contact: 'seminar@school.example',
  practice: false,
  settings: { passMark: 55 },
} as const satisfies PackageChoices;

async function chooseTwoLessonPackage() {
  await page.getByLabel('SCORM 2004, 4th edition').check();
  await page.getByLabel('Title').fill('Étude: two lessons');
  await page.getByLabel('Identifier').fill('two-lessons');
  await chooseTwoLessons();
  await page.getByLabel('Pass mark').fill('70');
  await page.getByLabel('Sittings of the exam').fill('2');
  await page.getByLabel('The exam alone').check();
}

const svgUrl = (text: string) => logoUrl({ type: 'svg', bytes: new TextEncoder().encode(text) });

const downloaded = (button: string) => downloadedBy(page, button);

describe('the make page', () => {
  it('offers one button and loads nothing large before it is pressed', async () => {
    expect(await page.locator('.primary:visible').count()).toBe(1);
    expect(site.requests.filter((path) => /worker|wasm|packages\//.test(path))).toEqual([]);
    await expectNoAxeFault(page);
    for (const width of [320, 650, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });

  it('stops when told to, and asked again makes the SCORM 1.2 package of the build, until a choice is made', async () => {
    let release = () => {};
    const held = new Promise<void>((released) => {
      release = released;
    });
    await context.route('**/packages/*-web.zip', async (route) => {
      await held;
      await route.abort().catch(() => {});
    });
    await make();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Nothing was kept.').waitFor();
    release();
    await page.getByText('None yet').waitFor();
    await context.unroute('**/packages/*-web.zip');

    await make();
    await page.getByText('chokepoint-scorm-1.2.zip is ready').waitFor();
    expect(await isFocused('made')).toBe(true);
    await expectNoAxeFault(page, '.make-now');
    const { name, bytes } = await downloaded('Download');
    expect(name).toBe('chokepoint-scorm-1.2.zip');
    expect(bytes.equals(readFileSync(`dist/packages/${name}`))).toBe(true);

    expect(await page.getByText('You have changed choices since').count()).toBe(0);
    await page.getByLabel('Exam length').fill('12');
    await page.getByText('You have changed choices since').waitFor();

    await page.locator('.made').getByRole('link', { name: 'Check it' }).click();
    await page.locator('#verdict').waitFor();
    expect(await page.locator('#verdict').textContent()).toContain('should import and work');
  });

  it('shows a package whose interface is in another language before it is made', async () => {
    await page.getByLabel('Simplified Chinese').check();
    await page.getByLabel('cmi5').check();
    await page.getByRole('button', { name: 'Show the preview' }).click();
    await page.frameLocator('iframe').locator('html[lang="zh-Hans"]').waitFor();
    await page.reload();
    expect(await page.getByLabel('Simplified Chinese').isChecked()).toBe(true);
  });

  // Node makes it of the same fetched files for the tests of such a package.
  it.runIf(takesAll)('makes it, and the bytes of Node', async () => {
    await page.getByLabel('Simplified Chinese').check();
    await page.getByLabel('cmi5').check();
    await make();
    await page.getByText('chokepoint-interface-zh-Hans-cmi5.zip is ready').waitFor();
    const { bytes } = await downloaded('Download');
    const made = await madeInNode({ format: 'cmi5', interfaceLanguage: 'zh-Hans' });
    expect(bytes.equals(Buffer.from(made))).toBe(true);
  });

  it('lets one look at questions and choose four', async () => {
    const some = ownCourse().questions;
    const inCheck = some.filter(({ lesson }) => lesson === 'approval').slice(0, 2);
    const four = [...inCheck, ...some.filter(({ lesson }) => lesson === null).slice(0, 2)];
    await page.getByRole('button', { name: 'Choose questions' }).click();
    const status = page.locator('.question-all').getByRole('status');
    await status.getByText(`${some.length} of ${some.length} questions shown`).waitFor();
    await page.getByRole('button', { name: 'Choose none of them' }).click();
    await page.locator('#questions-problem').getByText('Every question of the exam').waitFor();
    for (const { id } of four) {
      await page.getByRole('searchbox', { name: 'Words' }).fill(id);
      await page.locator(`#question-${id}`).check();
    }
    await page.getByText('The exam is to have 20 questions, and you chose 2 for it').waitFor();
    // With the one that is shown last; all others look alike.
    await expectNoAxeFault(page);
    await page.getByText(/“The long game” and .* have no check any more/).waitFor();
    await summary().getByText('An exam of 2 questions: all that you chose').waitFor();
    // Of what is chosen a package is made, and without a word of the others, as other tests show.
    const { bytes } = await downloaded('Save as file');
    const questions = four.map(({ id }) => id);
    const chosen = keptChoices({ format: 'scorm-1.2', questions }, ownCourse());
    expect(JSON.parse(bytes.toString())).toEqual(chosen);
  });

  it('shows two lessons under a name of their own before they are made, makes the bytes of Node, and runs', async () => {
    await page.getByLabel('Title').fill(branded.title);
    await page.getByLabel('Short name').fill(branded.shortName);
    const logo = { name: 'school.svg', mimeType: 'image/svg+xml' };
    const picture = svgText(90, 30, '<script>alert(1)</script><path d="M0 0h90v30H0z"/>');
    await page.locator('#logo input').setInputFiles({ ...logo, buffer: Buffer.from(picture) });
    await page.getByText('school.svg is taken: an SVG, 90 × 30.').waitFor();
    // Too long for a link, it is there after a reload.
    await page.reload();
    await page.getByAltText('Your logo on a light page').waitFor();
    await page.getByLabel('One of your own').check();
    await page.locator('#light').fill('#ffcc00');
    await make();
    expect(await isFocused('light')).toBe(true);
    await page.getByRole('button', { name: /^Take #/ }).click();
    await page.getByLabel('Welcome').fill(branded.welcome);
    await page.getByLabel('Contact').fill(branded.contact);
    await page.getByLabel('No practice').check();
    await page.getByLabel('SCORM 2004, 4th edition').check();
    await chooseTwoLessons();
    await summary().getByText('2 lessons with').waitFor();

    await page.getByRole('button', { name: 'Show the preview' }).click();
    const preview = page.frameLocator('.preview-place iframe');
    await preview.getByText(branded.welcome).waitFor();
    await page.getByLabel('Page', { exact: true }).selectOption('exam');
    await page.getByLabel('Pass mark').fill('55');
    await preview.getByText('55% of the points').waitFor();
    await expectNoAxeFault(page, '.make-preview');

    await make();
    await page.getByText('第七讲-Chips-scorm-2004-4th.zip is ready').waitFor();
    const light = await page.locator('#light').inputValue();
    const dark = await page.locator('#dark').inputValue();
    const { name, bytes } = await downloaded('Download');
    const { format, lessons } = twoLessons;
    const looks = { colours: { light, dark }, logo: svgUrl(picture) };
    const choices = { ...branded, ...looks, format, lessons };
    const made = await checkedPackage(await ownParts(), choices);
    if (made.kind === 'failed') throw new Error(JSON.stringify(made.problems));
    expect(name).toBe(made.name);
    expect(bytes.equals(Buffer.from(made.bytes))).toBe(true);

    const shelf = page.getByRole('region', { name: 'Packages on this device' });
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      shelf.getByRole('button', { name: `Download ${name}` }).click(),
    ]);
    expect(again.suggestedFilename()).toBe(name);
    expect(readFileSync(await again.path()).equals(bytes)).toBe(true);

    await page.locator('.made').getByRole('link', { name: 'Try it' }).click();
    await saidSoon(page, /^Running/);
    const course = await courseFrame(page);
    expect(await course.title()).toBe(branded.title);
    expect(await course.locator('.brand').textContent()).toBe(branded.shortName);
    const shape = (image: HTMLImageElement) => [
      image.naturalWidth / image.naturalHeight,
      image.clientHeight,
    ];
    await expect.poll(() => course.locator('.brand img').evaluate(shape)).toEqual([3, 28]);
    expect(await course.locator('footer').textContent()).toContain(branded.contact);
    expect(await course.locator('a[href="practice.html"]').count()).toBe(0);
  });

  it('gives a course closing words with the result, and a certificate in words of its own', async () => {
    const certificate = { statement: 'has taken part in', issuer: 'School of <Trade>' };
    const own = { ...branded, format: 'web', closing: 'Hand in by Friday.\nGood luck!' } as const;
    const bytes = await madeInNode({ ...own, certificate });
    const folder = mkdtempSync(join(tmpdir(), 'own-name-'));
    for (const [path, file] of Object.entries(unzipSync(bytes))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), file);
    }
    const served = await serveSite(folder);
    await tellOf(context, 'passed');
    await page.goto(served.page('exam.html'));
    await page.locator('.exam-result').getByText('Hand in by Friday.').waitFor();
    await page.getByRole('link', { name: 'See your certificate' }).click();
    await page.locator('.certificate').getByText('has taken part in').waitFor();
    expect(await page.locator('.certificate h2').textContent()).toBe(branded.title);
    expect(await page.locator('.certificate-issuer').textContent()).toBe(certificate.issuer);
    await expectNoAxeFault(page);
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps choices over a reload, and hands them on in its address, which it copies', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseTwoLessonPackage();
    const link = linkOfChoices(twoLessons, ownCourse());
    // As the page has it: Playwright hears of a new address some time later.
    expect(await page.evaluate(() => location.hash)).toBe(`#choices=${link}`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    await page.reload();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Étude: two lessons');
    expect(page.url()).toBe(address);

    const other = await browser.newContext();
    const elsewhere = await other.newPage();
    await openTool(elsewhere, address);
    await expect.poll(() => elsewhere.getByLabel('Title').inputValue()).toBe('Étude: two lessons');
    expect(await elsewhere.getByLabel('SCORM 2004, 4th edition').isChecked()).toBe(true);
    expect(await elsewhere.getByLabel('The exam alone').isChecked()).toBe(true);
    expect(await elsewhere.locator('#lesson-approval').isChecked()).toBe(true);
    expect(await elsewhere.locator('#lesson-long-game').isChecked()).toBe(false);
    await other.close();
  });

  it('saves choices as a file and takes them back from it', async () => {
    await chooseTwoLessonPackage();
    const { name, bytes } = await downloaded('Save as file');
    expect(name).toBe('chokepoint-package.json');
    expect(JSON.parse(bytes.toString())).toEqual(keptChoices(twoLessons, ownCourse()));

    const folder = mkdtempSync(join(tmpdir(), 'make-page-'));
    const file = join(folder, name);
    writeFileSync(file, bytes);
    await open('instructor.html?fresh');
    await page.getByLabel('Open a file').setInputFiles(file);
    await page.getByText(`The choices of ${name} are in the form.`).waitFor();
    expect(await page.getByLabel('Sittings of the exam').inputValue()).toBe('2');

    writeFileSync(file, '{"format": "scorm-3"}');
    await page.getByLabel('Open a file').setInputFiles(file);
    await page.getByText('"scorm-3" will not do').waitFor();
    expect(await page.getByLabel('Sittings of the exam').inputValue()).toBe('2');
    rmSync(folder, { recursive: true });
  });

  it('takes in questions of one’s own, keeps them over a reload and in a file, and packs them', async () => {
    const own = page.getByRole('group', { name: 'Your own questions' });
    const quiz = {
      ...{ id: 'seas', kind: 'check', title: 'Seas', intro: 'Seas.' },
      items: [{ ...JSON.parse(trueFalse('sea', 'Is the sea salt & wet?')), objective: 'none' }],
    };
    await own.getByRole('button', { name: 'Bring in questions' }).click();
    await own.getByLabel('Where the questions go').selectOption('long-game');
    await own.getByLabel('Choose a file').setInputFiles({
      ...{ name: 'seas.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(quiz)),
    });
    const takeIn = own.getByRole('button', { name: 'Take in the question', exact: true });
    await takeIn.waitFor();
    await expectNoAxeFault(page, '#own');
    await takeIn.click();
    await own.getByText('seas.json: 1 question').waitFor();
    const left = ownCourse().questions.find(({ lesson }) => lesson === null)?.id ?? '';
    const total = page.locator('#questions .total');
    const all = await total.textContent();
    await page.getByRole('button', { name: 'Choose questions' }).click();
    await page.getByRole('searchbox', { name: 'Words' }).fill(left);
    await page
      .getByRole('status')
      .getByText(/^1 of /)
      .waitFor();
    await page.getByRole('button', { name: 'Choose none of them' }).click();
    const some = await total.textContent();
    expect(some).not.toBe(all);
    const file = await downloaded('Save as file');
    await page.reload();
    await own.getByText('seas.json: 1 question').waitFor();
    expect(await total.textContent()).toBe(some);
    await open('instructor.html?fresh');
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'c.json', mimeType: 'text/plain', buffer: file.bytes });
    await page.getByText('The choices of c.json are in the form.').waitFor();
    expect(await total.textContent()).toBe(some);
    await make();
    const { name, bytes } = await downloaded('Download');
    expect(name).toContain('own-questions');
    const packed = unzipSync(bytes);
    const text = (path: string) => new TextDecoder().decode(packed[path]);
    expect(text('long-game.html')).toContain('Is the sea salt &amp; wet?');
    const keys = Object.keys(packed).find((path) => path.startsWith('assets/keys.')) ?? '';
    const asks = (id: string) => new RegExp(`\\b${id}\\b`).test(text(keys));
    expect([asks('sea'), asks(left)]).toEqual([true, false]);
  });

  it('says at the field what is wrong with it, and goes there instead of making anything', async () => {
    await page.getByLabel('Pass mark').fill('170');
    await page.locator('#passMark-problem').getByText('170 will not do').waitFor();
    expect(await page.getByLabel('Pass mark').getAttribute('aria-invalid')).toBe('true');
    await make();
    await page.getByRole('status').getByText('Not made yet. 170 will not do').waitFor();
    expect(await isFocused('passMark')).toBe(true);
    await summary().getByText('70% of its points pass it').waitFor();
    // Where the page stands, its head may hide half of a box.
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoAxeFault(page);
  });

  it('goes to the first of several where what is wrong is wrong with all', async () => {
    const { lessons } = ownCourse();
    for (const { id } of lessons) await page.locator(`#lesson-${id}`).uncheck();
    await make();
    await page.getByRole('status').getByText('Not made yet. Keep at least one lesson.').waitFor();
    expect(await isFocused(`lesson-${lessons[0]?.id}`)).toBe(true);
  });

  it('warns at a rule of what an LMS makes of it, and of none where there is no LMS', async () => {
    const warnings = page.locator('#completion-warnings');
    await page.getByLabel('The checks alone').check();
    await warnings.getByText('Warning, Moodle:').first().waitFor();
    await warnings.getByText('Warning, Chamilo:').waitFor();
    const group = page.getByRole('group', { name: 'What completes the course' });
    expect(await group.getAttribute('aria-describedby')).toBe('completion-warnings');
    await expectNoAxeFault(page);
    await page.getByLabel('Web pages, without an LMS').check();
    await expect.poll(() => warnings.textContent()).toBe('');
  });

  it('says that a link cannot be read, and stands with the defaults', async () => {
    await open('index.html');
    await open('instructor.html#choices=eyJmb3J');
    await page.getByRole('alert').getByText('The choices of this link could not be read').waitFor();
    await page.getByRole('alert').getByText('it is incomplete').waitFor();
    expect(await page.getByLabel('SCORM 1.2').isChecked()).toBe(true);
  });

  it('says why where the parts cannot be fetched, and loses no choice', async () => {
    await page.getByLabel('Pass mark').fill('55');
    await context.route('**/packages/*-web.zip', (route) => route.fulfill({ status: 503 }));
    await make();
    await page.getByRole('alert').getByText('could not be fetched').waitFor();
    expect(await page.getByLabel('Pass mark').inputValue()).toBe('55');
    complaints = complaints.filter((complaint) => !complaint.includes('503'));
  });
});
