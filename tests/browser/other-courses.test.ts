import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsById } from '../../src/attempt/course.ts';
import { hasRules } from '../../src/attempt/ruled-draw.ts';
import { answerSizes } from '../../src/attempt/worst-case.ts';
import { packageSite } from '../../src/packaging/node.ts';
import * as words from '../../src/words/zh-Hans.ts';
import { expectNoAxeFault } from './axe.ts';
import { eachOnBench, press, saidSoon, tryOurs } from './bench-page.ts';
import { type Build, buildPages } from './build-pages.ts';
import { byMouse, dragsTarget } from './drag.ts';
import { changedItems, editStarter, edits, questionsIn } from './edited-starter.ts';
import { farAlong, heldOf, offerHeld } from './held-launch.ts';
import {
  answerCheck,
  courseFrame,
  itemOnPage,
  launched,
  openPage,
  rightResponse,
  takesAll,
} from './learner.ts';
import { type BuiltCourse, builtCourse } from './packages.ts';
import { playsAgain } from './scenario.ts';
import { downloadedBy, eachOnTool, openTool } from './staff-page.ts';
import { takesWholeCourse } from './whole-course.ts';
import { downloadedPackage, retype } from './write-page.ts';

/**
 * Courses that are not this project's: the starter, as `npm run new` writes it outside the project,
 * and one in Chinese with looks, licence and exam of its own. Both build, and pass what ours passes.
 */

const home = mkdtempSync(join(tmpdir(), 'course-'));
mkdirSync('node_modules/.cache', { recursive: true });
const builds = mkdtempSync('node_modules/.cache/other-courses-');
afterAll(() => {
  for (const folder of [home, builds]) rmSync(folder, { recursive: true });
});

const starter = join(home, 'starter-elsewhere');
execFileSync(process.execPath, ['src/commands/new.ts', starter], { stdio: 'pipe' });

const edited = join(home, 'edited');
editStarter(starter, edited);
const edition = {
  built: builtCourse(join(builds, 'edited'), edited),
  changed: changedItems,
};

const tools = { width: 1000, height: 900 };

describe.each([starter, 'tests/courses/zh'])('the course of %s', (folder) => {
  const built = builtCourse(join(builds, basename(folder)), folder);
  const { course, quizzes, lessonItems } = built;
  const [first] = course.lessons;
  if (first === undefined) throw new Error('A course has a lesson.');
  const [item] = lessonItems(first.id);
  if (item === undefined) throw new Error('The lesson needs an item.');

  beforeAll(async () => {
    await packaged(built, folder);
    // Of this one its packages alone are looked at.
    if (folder === starter) await packaged(edition.built, edited, { interfaceLanguage: 'en' });
  }, 600_000);

  // Ours is taken in both versions.
  if (folder === starter) takesWholeCourse(built, edition, { '1.2': 'mouse' });
  else if (takesAll) takesWholeCourse(built, undefined, { '2004': 'mouse' });

  it('has no page that names our course', () => {
    const files = unzipSync(readFileSync(built.webPackage));
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(course.lessons.length);
    for (const [, bytes] of pages) expect(strFromU8(bytes)).not.toMatch(/chokepoint|copper/i);
  });

  it('holds the item types that the course has, what draws its stems and its exam, and no others', () => {
    const scripts = Object.entries(unzipSync(readFileSync(built.webPackage)))
      .filter(([path]) => path.endsWith('.js'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
    const types = [...itemsById(course).values()].map((item) => item.type);
    // What only the component of the type has.
    expect(scripts.includes('className:`scale`')).toBe(types.includes('likert'));
    expect(scripts.includes('className:`steps`')).toBe(types.includes('sequencing'));
    for (const words of ['className:`scenario`', 'kind:`over`'])
      expect(scripts.includes(words)).toBe(types.includes('performance'));
    // What only fills in the values of items with variables.
    expect(/hole[`'"] ?in /.test(scripts)).toBe(built.varied.length > 0);
    // What only shows an answer again.
    expect(scripts.includes('className:`predicted`')).toBe(folder !== starter);
    expect(scripts.includes('className:`stem-group`')).toBe(quizzes.some(({ stems }) => stems));
    expect(scripts.includes('.blueprint')).toBe(hasRules(course.exam));
  });

  describe('on the page Make', () => {
    const tool = eachOnTool('instructor.html', tools, built.site);

    it('becomes the very package of the build', async () => {
      const { page } = tool();
      await page.getByRole('button', { name: 'Make the package' }).first().click();
      await page.getByText(`${course.id}-scorm-1.2.zip is ready`).waitFor();
      const made = await downloadedBy(page, 'Download');
      expect(made.bytes.equals(readFileSync(built.packages[0].zip))).toBe(true);
    });
  });

  describe('on the page Write', () => {
    const tool = eachOnTool('author.html', tools, built.site);

    it.runIf(folder === starter)('becomes what the build makes of the same edits', async () => {
      const { page } = tool();
      for (const [id, old, now] of edits) await retype(page, id, old, now);
      const { file } = await downloadedPackage(page);
      const made = questionsIn(file);
      expect(made).toEqual(questionsIn(edition.built.packages[0].zip));
      expect(made.pages.map(([path]) => path)).toContain(`${first.id}.html`);
    });
  });

  describe('on the page Check', () => {
    const tool = eachOnTool('check.html', tools, built.site);

    it.runIf(folder === starter || takesAll)('should import and work', async () => {
      const { page } = tool();
      await page.getByLabel('Choose a package').setInputFiles(built.fourthEdition);
      await page.locator('#verdict').waitFor();
      expect(await page.locator('#verdict').textContent()).toContain('should import and work');
    });
  });

  describe('on the page Try', () => {
    const bench = eachOnBench(built.site);

    // What the bench does with a package depends on no course: one is enough to see that it takes others.
    it.runIf(folder === starter || takesAll)('keeps an answer over a crash', async () => {
      const { page } = bench();
      const frame = await tryOurs(page);
      await openPage(frame, first.id);
      await answerCheck(frame, item, rightResponse(item));
      await expect.poll(() => frame.locator('.save-line').getAttribute('data-kind')).toBe('saved');
      await press(page, 'Crash');
      await saidSoon(page, /^Crashed/);
      await press(page, 'Launch');
      await saidSoon(page, /^Running/);
      const again = await courseFrame(page);
      await openPage(again, first.id);
      await itemOnPage(again, item).locator('.verdict').waitFor();
    });
  });

  describe('in a browser', () => {
    const tool = eachOnTool('index.html', { width: 1280, height: 900 }, built.site);

    const hasOwnLooks = folder !== starter;
    it.runIf(hasOwnLooks || takesAll)(
      'has no fault that axe finds, on any page, before and after answers, in light and dark',
      async () => {
        const { page, site, complaints } = tool();
        const lessons = course.lessons.map(({ id }) => id);
        const pages = ['index', ...lessons, 'exam', 'accessibility'];
        // What is looked at here is the look of the course: its colours and letters, on a page of each kind.
        for (const name of takesAll ? pages : ['index', first.id]) {
          await openTool(page, site.page(`${name}.html`));
          await launched(page);
          await expectNoAxeFault(page);
        }
        await offerHeld(page.context(), heldOf(farAlong(built, 'failed'), 'normal', built));
        for (const name of takesAll ? [...pages, 'certificate'] : [...lessons, 'exam']) {
          await openTool(page, site.page(`${name}.html`));
          await launched(page);
          await expectNoAxeFault(page, 'main');
        }
        expect(complaints).toEqual([]);
      },
    );

    it('numbers the questions of a lesson in the order of the page, asked in the text or in a check', async () => {
      const { page, site } = tool();
      for (const { id } of course.lessons) {
        await openTool(page, site.page(`${id}.html`));
        const all = await page.locator('.item-number').allTextContents();
        const said = all.filter((text) => !text.startsWith('出自'));
        const count = lessonItems(id).length - (all.length - said.length);
        const numbers = Array.from({ length: count }, (_, at) => [at + 1, count]);
        expect(said.map((text) => text.match(/\d+/g)?.map(Number))).toEqual(numbers);
        expect(await page.locator('.ask .item').count()).toBeGreaterThan(id === 'leaf' ? -1 : 0);
      }
    });

    it.runIf(hasRules(course.exam))(
      'draws sittings by its rules, and unseen questions first',
      async () => {
        const { page, site } = tool();
        await openTool(page, site.page('exam.html'));
        await launched(page);
        await page.locator('.exam .primary').click();
        const first = await sittingOn(page);
        await submit(page);
        await page.locator('.exam-result .item-actions button').click();
        const second = await sittingOn(page);
        for (const { drawn } of [first, second]) {
          expect(drawn).toHaveLength(course.settings.examLength);
          const families = drawn.flatMap(({ family }) => family ?? []);
          expect(new Set(families).size).toBe(families.length);
          for (const { stem } of drawn) {
            const together = course.exam.items.filter((each) => each.stem === stem);
            if (stem !== undefined)
              expect(drawn.filter((each) => each.stem === stem)).toEqual(together);
          }
        }
        expect(second.drawn.filter((each) => !first.drawn.includes(each)).length).toBeGreaterThan(
          1,
        );
        // What the first sitting leaves out, the second has.
        const stem = quizzes.find(({ id }) => id === course.exam.id)?.stems?.[0];
        expect([...first.stems, ...second.stems]).toContain(stem?.text);
        await submit(page);
        const groups = page.locator('.review .stem-group');
        expect(await groups.count()).toBe(second.stems.length);
      },
    );

    /** The items of the running sitting, and the stems that describe their groups. */
    async function sittingOn(page: Page) {
      await page.locator('.exam-bar').waitFor();
      const ids = await page.locator('.exam .item').evaluateAll((all) => all.map(({ id }) => id));
      const groups = page.getByRole('group', { name: /^For questions \d and \d$/ });
      return {
        drawn: ids.flatMap(
          (id) => course.exam.items.find((each) => `item-${each.id}` === id) ?? [],
        ),
        stems: await groups.evaluateAll((all) =>
          all.map(
            (group) =>
              document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent,
          ),
        ),
      };
    }

    async function submit(page: Page): Promise<void> {
      await page.locator('.exam-bar .primary').click();
      await page.locator('.exam-confirm .primary').click();
      await page.locator('.exam-result').waitFor();
    }

    it.skipIf(folder === starter)('asks about an earlier lesson, and says which', async () => {
      const { page, site } = tool();
      await openTool(page, site.page('water.html'));
      const again = page.locator('.quiz [data-with="leaf"] .item');
      expect(await again.count()).toBe(1);
      expect(await again.locator('.item-number').textContent()).toBe('出自“一片叶子”');
    });

    it.skipIf(folder === starter)('shows what was predicted, once it was', async () => {
      const { page, site } = tool();
      await openTool(page, site.page('water.html'));
      await launched(page);
      const said = page.locator('.predicted');
      expect(await said.innerText()).toContain(words.predicted.none);
      expect(await said.getByRole('link').getAttribute('href')).toBe('#item-water_guess');
      const [guess] = lessonItems('water');
      if (guess === undefined) throw new Error('there is no guess');
      await answerCheck(page, guess, { type: 'likert', chosen: 'no' });
      expect(await said.locator('p').allInnerTexts()).toEqual([words.predicted.said, '不适合']);
    });

    describe.runIf(folder === starter)('a figure that moves', () => {
      it('loads when it is near, and moves by keyboard', async () => {
        const { page, site, complaints } = tool();
        const loaded = figureRequests(page);
        await page.setViewportSize({ width: 650, height: 200 });
        await openTool(page, site.page('water.html'));
        await launched(page);
        const slider = page.getByRole('slider', { name: 'Size of the tank' });
        expect(await slider.count()).toBe(0);
        expect(loaded).toEqual([]);
        await page.getByText('A tank of the water on Earth').scrollIntoViewIfNeeded();
        await slider.waitFor();
        expect(loaded).toHaveLength(1);
        await slider.press('ArrowRight');
        expect(await slider.getAttribute('aria-valuetext')).toBe('110 litres');
        await page.getByText('Of 110 litres').waitFor();
        expect(complaints).toEqual([]);
      });

      it('stays as it was drawn where its script does not come, without its controls', async () => {
        const { page, site } = tool();
        await page.route(/WaterTank/, (route) => route.abort());
        await openTool(page, site.page('water.html'));
        await page.getByText('A tank of the water on Earth').scrollIntoViewIfNeeded();
        await page.locator('course-island[failed]').waitFor({ state: 'attached' });
        expect(await page.getByText('Of 100 litres').isVisible()).toBe(true);
        expect(await page.getByText('Size of the tank').isVisible()).toBe(false);
      });

      it('is printed as it stands, without controls', async () => {
        const { page, site } = tool();
        await openTool(page, site.page('water.html'));
        await page.getByText('A tank of the water on Earth').scrollIntoViewIfNeeded();
        await page.getByRole('slider').press('ArrowRight');
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByText('Of 110 litres').isVisible()).toBe(true);
        expect(await page.getByText('Size of the tank').isVisible()).toBe(false);
      });

      it('is in a package with its lesson', () => {
        const names = Object.keys(unzipSync(readFileSync(built.webPackage)));
        expect(names.filter((name) => /WaterTank/.test(name))).toHaveLength(1);
      });
    });

    it.runIf(folder !== starter)('has nothing of figures that move', () => {
      const files = Object.entries(unzipSync(readFileSync(built.webPackage)));
      const texts = files.map(([, bytes]) => strFromU8(bytes)).join('');
      expect(/component-url|figure-controls/.test(texts)).toBe(false);
    });

    /** Addresses of what a page asks for of the figure, as it does. */
    function figureRequests(page: Page): readonly string[] {
      const addresses: string[] = [];
      page.on('request', (request) => {
        if (/WaterTank/.test(request.url())) addresses.push(request.url());
      });
      return addresses;
    }

    const [matching] = course.lessons.flatMap(({ id }) =>
      lessonItems(id).flatMap((each) => (each.type === 'matching' ? [{ lesson: id, each }] : [])),
    );
    it.runIf(matching)('takes a short target to its source', async () => {
      if (matching === undefined) return;
      const { page, site } = tool();
      await openTool(page, site.page(`${matching.lesson}.html`));
      await launched(page);
      await dragsTarget(page, page, matching.each, byMouse);
    });

    const [scenario] = course.lessons.flatMap(({ id }) =>
      lessonItems(id).flatMap((each) =>
        each.type === 'performance' ? [{ lesson: id, each }] : [],
      ),
    );
    it.runIf(scenario)('has its scenario played by keyboard, and again', async () => {
      if (scenario === undefined) return;
      const { page, site } = tool();
      await openTool(page, site.page(`${scenario.lesson}.html`));
      await launched(page);
      await playsAgain(page, scenario.each);
    });

    it('shows its own sign, and its images', async () => {
      const { page, site } = tool();
      for (const { id } of course.lessons) {
        await openTool(page, site.page(`${id}.html`));
        const images = await page.locator('img').all();
        expect(images.length).toBeGreaterThan(0);
        for (const image of images) {
          await image.scrollIntoViewIfNeeded();
          const width = () => image.evaluate((each: HTMLImageElement) => each.naturalWidth);
          await expect.poll(width).toBeGreaterThan(0);
        }
      }
    });

    it.runIf(folder === starter || takesAll)(
      'says formulas in the names of options, and a link in one picks nothing',
      async () => {
        const { page, site } = tool();
        let [formulas, links] = [0, 0];
        for (const { id } of course.lessons) {
          await openTool(page, site.page(`${id}.html`));
          await launched(page);
          for (const math of await page.locator('.option label math').all()) {
            const name = (await math.getAttribute('aria-label')) ?? '';
            await page.getByRole('radio', { name }).waitFor();
            formulas += 1;
          }
          for (const link of await page.locator('.option label a').all()) {
            const [leaving] = await Promise.all([
              page.context().waitForEvent('page'),
              link.click(),
            ]);
            await leaving.close();
            links += 1;
          }
          expect(await page.locator('.option input:checked').count()).toBe(0);
        }
        const options = course.lessons.flatMap(({ id }) =>
          lessonItems(id).flatMap((each) => (each.type === 'choice' ? each.options : [])),
        );
        const written = JSON.stringify(options.map(({ text }) => text));
        expect(formulas).toBe(written.split('"tag":"math"').length - 1);
        expect(links).toBe(written.split('"tag":"a"').length - 1);
      },
    );

    // All of them stand in the one in Chinese as well.
    it.runIf(folder !== starter || takesAll)(
      'shows formulas, tables and pictures that fit a phone, in their elements',
      async () => {
        const { page, site, complaints } = tool();
        await page.setViewportSize({ width: 360, height: 800 });
        const found = new Set<string>();
        for (const { id } of course.lessons) {
          await openTool(page, site.page(`${id}.html`));
          await launched(page);
          // What has values of the learner's own is answered in a package, whose LMS tells the seed.
          const same = lessonItems(id).filter(({ variation }) => variation === undefined);
          for (const each of same) await answerCheck(page, each, rightResponse(each));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(360);
          for (const name of ['math', 'table', 'img[width]', 'em, strong']) {
            if ((await page.locator(`.item :is(${name})`).count()) > 0) found.add(name);
          }
        }
        expect([...found]).toHaveLength(4);
        // A namespace is what makes a formula one.
        const drawn = await page
          .locator('.item math')
          .evaluateAll((all) => all.map(({ namespaceURI }) => namespaceURI));
        expect(new Set(drawn)).toEqual(new Set(['http://www.w3.org/1998/Math/MathML']));
        expect(complaints).toEqual([]);
      },
    );
  });
});

/** Builds a course with its packages, beside ours. */
async function packaged(built: BuiltCourse, course: string, options: Build = {}): Promise<void> {
  expect(buildPages(built.site, { course, ...options })).not.toMatch(/warn|error/i);
  const sizes = { answerSizes: answerSizes(built.course) };
  expect(await packageSite({ folder: built.site, built: sizes }, join(course, 'course.json'))).toBe(
    true,
  );
}
