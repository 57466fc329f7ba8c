import { globSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parted, plainText } from '../../src/quiz/text/text.ts';
import { launchBrowser } from './launch-browser.ts';
import { launched } from './learner.ts';
import { course, items, lessonItems, ours } from './packages.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** The course on paper: what a lesson prints, and the worksheets. */

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** As wide as what is printed on A4. */
const paper = { width: 660, height: 990 };

async function printed(name: string, part = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: paper });
  await page.goto(site.page(`${name}.html${part}`));
  if (part === '' && !name.startsWith('worksheet')) await launched(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page;
}

describe.each(course.lessons.map(({ id }) => id))('the lesson %s', (id) => {
  let page: Page;
  beforeAll(async () => {
    page = await printed(id);
  });
  afterAll(() => page.close());

  it('prints its questions with all that can be chosen, lines to write on, and its notes', async () => {
    const text = await page.locator('body').innerText();
    expect(text).toContain('Chokepoint');
    for (const item of lessonItems(id)) {
      const place = page.locator(`#item-${item.id}`);
      const shown = (await place.innerText()).replace(/\s+/gu, ' ');
      const choices =
        item.type === 'matching'
          ? item.targets
          : item.type === 'choice'
            ? ours.varied.includes(item.id)
              ? []
              : item.options
            : item.type === 'sequencing'
              ? item.steps
              : [];
      for (const { text: words } of choices) {
        expect(shown, item.id).toContain(plainText(words).replace(/\s+/gu, ' '));
      }
      if (item.type === 'long-fill-in') {
        const lines = await place.locator('textarea').evaluate((field) => ({
          drawn: getComputedStyle(field).backgroundImage,
          height: field.clientHeight,
        }));
        expect(lines.drawn).toContain('repeating-linear-gradient');
        expect(lines.height).toBeGreaterThan(80);
      }
    }
    // Every number at a claim has its note, which counts itself.
    const numbers = await page.locator('.note-number').allInnerTexts();
    const notes = page.locator('.note:not(.definition)');
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of new Set(numbers)) {
      const note = notes.nth(Number(number) - 1);
      expect(await note.getAttribute('id')).toBe(`note-${number}`);
      expect(await note.isVisible()).toBe(true);
    }
  });

  it('prints no control, no link of the site, and what moves as a still', async () => {
    const seen = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button:not(.claim button), summary, .contents, .save, .turn, .hint, .figure-controls, [data-only], input[type=range]',
        ),
      ]
        .filter((each) => each.checkVisibility())
        // What stands opened on paper has it for a heading.
        .filter((each) => !(each.matches('summary') && each.nextElementSibling?.checkVisibility()))
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(seen).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(paper.width);
  });
});

describe('a worksheet', () => {
  it('asks what its lesson asks, and tells what is right only where it is asked to', async () => {
    const page = await printed('worksheet-rules-and-chips-b');
    expect(await page.locator('.item').count()).toBe(lessonItems('rules-and-chips').length);
    expect(await page.locator('.key').isVisible()).toBe(false);
    expect(await page.locator('.sheet-choices').isVisible()).toBe(false);
    expect(await page.locator('.sheet-head').innerText()).toContain('Form B (seed 2)');
    await page.close();
    const withKey = await printed('worksheet-rules-and-chips-b', '#key');
    const key = withKey.locator('.key');
    expect(await key.isVisible()).toBe(true);
    expect(await key.locator('.answer-key > li').count()).toBe(
      lessonItems('rules-and-chips').length,
    );
    await withKey.close();
  });

  it('has the values of its form, in the questions and in the key alike', async () => {
    const varied = lessonItems('rules-and-chips').filter(
      ({ id, type }) => type === 'numeric' && ours.varied.includes(id),
    );
    expect(varied.length).toBeGreaterThan(0);
    const asked: string[][] = [];
    for (const [form, seed] of [
      ['a', 1],
      ['b', 2],
    ] as const) {
      const page = await printed(`worksheet-rules-and-chips-${form}`, '#key');
      const key = await page.locator('.key').innerText();
      for (const item of varied) {
        const own = ours.asked(item, seed);
        const lead = plainText(parted(own.prompt).lead);
        expect(await page.locator(`#item-${item.id} .item-prompt`).innerText()).toBe(lead);
        expect(key).toContain(lead);
        if (own.type === 'numeric') expect(key).toContain(own.correct.toLocaleString('en-GB'));
        asked.push([form, lead]);
      }
      await page.close();
    }
    const leads = (form: string) => asked.filter(([of]) => of === form).map(([, lead]) => lead);
    expect(leads('a')).not.toEqual(leads('b'));
  });

  it('of the exam is a sitting by the rules of the course, another in each form', async () => {
    const drawn: string[] = [];
    for (const form of ['a', 'b']) {
      const page = await printed(`worksheet-exam-${form}`);
      const ids = await page.locator('.item').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids).toHaveLength(course.settings.examLength);
      expect(ids.every((id) => items.has(id.replace('item-', '')))).toBe(true);
      drawn.push(ids.join(' '));
      await page.close();
    }
    expect(drawn[0]).not.toBe(drawn[1]);
  });

  it('is in no package', () => {
    for (const zip of globSync('dist/packages/*.zip')) {
      const names = Object.keys(unzipSync(new Uint8Array(readFileSync(zip))));
      expect(names.filter((name) => name.includes('worksheet'))).toEqual([]);
    }
  });
});
