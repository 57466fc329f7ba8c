import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemTypes } from '../../src/author/list/item-filter.ts';
import { expectNoAxeFault } from './axe.ts';
import { course } from './packages.ts';
import type { SiteServer } from './site-server.ts';
import { eachOnTool, openTool } from './staff-page.ts';
import { beginAgain, lookAtCourse } from './write-page.ts';

/** The page on which questions are written, on the built site, as a new author meets it. */

const tool = eachOnTool('author.html', { width: 1280, height: 900 }, undefined, beginAgain);
let site: SiteServer;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeEach(async () => {
  ({ site, context, page, complaints } = tool());
  await rows().first().waitFor();
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

const rows = () => page.locator('.author-row');
const editor = () => page.getByRole('region', { name: 'The question', exact: true });
const live = () => page.getByRole('region', { name: 'As students see it' });
const frame = (): FrameLocator => page.frameLocator('.author-frame');
const findings = () => page.getByRole('region', { name: 'Findings' });
const button = (name: string) => page.getByRole('button', { name });

/** Shows the questions of a type alone, and the first of them. */
async function lookAtFirst(type: string) {
  const filter = page.getByRole('combobox', { name: 'Type', exact: true });
  if (!(await filter.isVisible())) await page.getByText('Filter', { exact: true }).click();
  await filter.selectOption(type);
  await rows().first().click();
}

/** Sees in the JSON what a part of it is replaced by. */
async function retype(from: string, to: string) {
  await editor().getByRole('radio', { name: 'JSON' }).check();
  const code = page.locator('.cm-content');
  // It draws its last lines once it knows its height and they come near.
  await code.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await expect.poll(() => code.innerText()).toMatch(/\n {4}\}$/);
  const text = await code.innerText();
  expect(text).toContain(from);
  await code.fill(text.replace(from, to));
}

it('opens the questions of the course, and shows one as students get it', async () => {
  expect(await rows().count()).toBeGreaterThan(course.lessons.length);
  await frame().getByRole('group').or(frame().getByRole('radiogroup')).first().waitFor();
  await findings().getByText('Nothing is found in this question.').waitFor();
});

describe('form and JSON', () => {
  it('are one text: what is changed in one shows in the other, and live', async () => {
    await lookAtFirst('true-false');
    await editor().getByLabel('Question', { exact: true }).fill('Is water wet?');
    await frame().getByText('Is water wet?').waitFor();
    await retype('Is water wet?', 'Is ice cold?');
    await frame().getByText('Is ice cold?').waitFor();
    await editor().getByRole('radio', { name: 'Form' }).check();
    expect(await editor().getByLabel('Question', { exact: true }).inputValue()).toBe(
      'Is ice cold?',
    );
    await rows().first().getByText(/./).first().waitFor();
    await button('Undo').click();
    await button('Undo').click();
    await expect.poll(() => button('Undo').isDisabled()).toBe(true);
    await button('Redo').click();
    expect(await editor().getByLabel('Question', { exact: true }).inputValue()).toBe(
      'Is water wet?',
    );
  });

  it('tell a slip in the words of the check, and mend it by a click', async () => {
    await lookAtFirst('true-false');
    await retype('"explanation"', '"explanatoin"');
    await findings().getByText('did you mean "explanation"?').waitFor();
    await button('Write “explanation”').click();
    await findings().getByText('Nothing is found in this question.').waitFor();
    await retype('"correct": ', '"correct" ');
    await findings().getByText('a colon is missing after the name').waitFor();
    await editor().getByRole('radio', { name: 'Form' }).check();
    await editor().getByText('has a slip, so there is no form of it').waitFor();
    await button('Undo').click();
    await editor().getByLabel('Question', { exact: true }).waitFor();
  });

  it('are reviewed, and a finding is silenced with a reason', async () => {
    await lookAtFirst('true-false');
    await editor().getByLabel('To who says true').fill('Wrong.');
    await findings().getByText('[empty-feedback]').first().waitFor();
    await button('Go to feedback.true').first().click();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    await expect.poll(focused).toBe('field-feedback.true');
    await button('Keep it as it is').first().click();
    await page.getByLabel('Why it is right as it is').fill('It is said before.');
    await button('Silence empty-feedback here').click();
    await findings().getByText('Nothing is found in this question.').waitFor();
  });
});

it('adds lines as options, and moves a question to another quiz', async () => {
  await page.getByLabel('Add a question of the type').selectOption('choice');
  await button('Paste lines').click();
  await page.getByLabel('Paste or type one option a line').fill('- Lyon\n- Nice');
  await button('Add 2 options').click();
  await frame().getByText('Nice').waitFor();
  await page.getByLabel('Move to the quiz').selectOption({ index: 1 });
  await editor().getByRole('heading', { name: 'new_question' }).waitFor();
  await button('Undo: move an item').click();
  await button('Undo: paste lines as Options').click();
  await button('Undo: add an item').click();
  await expect.poll(() => button('Undo').isDisabled()).toBe(true);
});

describe('a quiz', () => {
  const quiz = () => page.getByRole('region', { name: 'The quiz', exact: true });
  const heads = () => page.locator('.author-quiz-row');

  it('is written beside its questions: its title, and how an exam is drawn', async () => {
    await heads().filter({ hasText: 'exam' }).first().click();
    await quiz().getByLabel('Title').fill('The last one');
    await heads().filter({ hasText: 'The last one' }).waitFor();
    await quiz().getByLabel('Objectives take turns').uncheck();
    await button('Add a row').click();
    await quiz().getByRole('combobox', { name: 'Difficulty' }).selectOption('easy');
    await quiz().getByLabel('How many').fill('500');
    await findings().getByText('blueprint').first().waitFor();
    await quiz().getByLabel('How many').fill('1');
    await quiz().getByRole('radio', { name: 'JSON' }).check();
    await quiz().locator('.cm-content').getByText('"The last one"').waitFor();
    for (const step of ['change “How many”', 'change “Difficulty”', 'add one: row'])
      await button(`Undo: ${step}`).click();
    await quiz().getByRole('radio', { name: 'Form' }).check();
    await expect.poll(() => quiz().getByLabel('How many').count()).toBe(0);
  });

  it('stands beside the course file, which has a form by its schema', async () => {
    await lookAtCourse(page, course.lessons.length);
    const file = page.getByRole('region', { name: 'The course', exact: true });
    await file.getByLabel('Exam attempts').fill('99');
    await findings().getByText('whole number from 1 to 10').waitFor();
    await file.getByLabel('Exam attempts').fill('2');
    await findings().getByText('Nothing is found in this course.').waitFor();
    await file.getByRole('radio', { name: 'JSON' }).check();
    await file.locator('.cm-content').getByText('"examAttempts": 2').waitFor();
    await file.getByRole('radio', { name: 'Form' }).check();
    await expectNoAxeFault(page, '.author-parts');
  });

  it('is new, named by its lesson, and gets its first question', async () => {
    await button('New quiz').click();
    await page.getByLabel('Title').fill('One more check');
    await page.keyboard.press('Enter');
    await quiz().getByText('quizzes/one-more-check.json').waitFor();
    await quiz()
      .getByText(/A check of the lesson/)
      .waitFor();
    await findings().getByText('items').first().waitFor();
    await page.getByLabel('Add a question of the type').selectOption('true-false');
    await editor().getByRole('heading', { name: 'new_question' }).waitFor();
    await heads().filter({ hasText: 'check, 1 question' }).waitFor();
    await button('Undo').click();
    await button('Undo: add the quiz one-more-check').click();
    await expect.poll(() => button('Undo').isDisabled()).toBe(true);
    expect(await heads().filter({ hasText: 'One more check' }).count()).toBe(0);
  });

  it('has stems, which are written above one question and put above others', async () => {
    const leans = () => editor().getByLabel('Leans on');
    await lookAtFirst('true-false');
    await leans().selectOption({
      label: 'a new stem: a case, table or picture above several questions',
    });
    await editor().getByLabel('Stem, above this question').fill('A village drinks from a well.');
    await frame().getByText('A village drinks from a well.').waitFor();
    await heads().first().click();
    await quiz().getByLabel('Put a question under it').selectOption({ index: 1 });
    await expect.poll(() => button('Take out').count()).toBe(2);
    await quiz().getByLabel('Id', { exact: true }).fill('village');
    await page.keyboard.press('Enter');
    await button('Take out').last().click();
    await expect.poll(() => button('Take out').count()).toBe(1);
    await quiz().locator('.author-order .author-place').click();
    expect(await leans().inputValue()).toBe('village');
    await leans().selectOption('');
    await findings().getByText('1 more in the course').waitFor();
  });
});

describe('a picture', () => {
  const png = (side: number) =>
    page.evaluate(async (side) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
      canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
      return canvas.toDataURL().replace(/^.*,/, '');
    }, side);

  it('is pasted, described and shown, and is there with what was written after the tab was closed', async () => {
    await lookAtFirst('true-false');
    const question = () => editor().getByLabel('Question', { exact: true });
    const before = await question().inputValue();
    const letters = await png(40);
    await question().evaluate((field, letters) => {
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      field.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    }, letters);
    await page.getByLabel('What it shows').fill('A black corner');
    await button('Put it in').click();
    await frame().getByRole('img', { name: 'A black corner' }).waitFor();
    await page.getByText('Your draft is kept in this browser.').waitFor();
    await page.close();
    page = await context.newPage();
    await openTool(page, site.page('author.html'));
    await frame().getByRole('img', { name: 'A black corner' }).waitFor();
    expect(await question().inputValue()).toContain('![A black corner]');
    await page.keyboard.press('Control+z');
    await expect.poll(() => question().inputValue()).toBe(before);
    await page.keyboard.press('Control+y');
    await button('Start again').click();
    await button('Discard all that I wrote').click();
    await page.getByText('Nothing is changed.').waitFor();
  });

  it('is refused in the words of the check, and dropped on an option', async () => {
    await lookAtFirst('choice');
    const file = (buffer: Buffer) => ({ name: 'Big map.PNG', mimeType: 'image/png', buffer });
    const picker = editor().locator('input[type=file]').nth(2);
    await picker.setInputFiles(file(Buffer.from(await png(2401), 'base64')));
    await page.getByText('a side may have 2400').waitFor();
    await button('Go on without it').click();
    await picker.setInputFiles(file(Buffer.from(await png(30), 'base64')));
    await page.getByLabel('What it shows').fill('A map');
    await button('Put it in').click();
    await frame().getByRole('img', { name: 'A map' }).waitFor();
  });
});

it('shows a scenario as a graph, whose steps are walked, added, renamed and removed', async () => {
  await lookAtFirst('performance');
  const nodes = () => page.locator('button.author-node');
  const count = await nodes().count();
  const first = await nodes().first().innerText();
  await nodes().first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('.author-node[aria-current]').innerText()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await button('Add a step after').click();
  await expect.poll(() => nodes().count()).toBe(count + 1);
  const step = page.locator('.author-entry', { has: page.getByLabel('What is found there') });
  await step.getByLabel('Title').fill('In between');
  const here = page.locator('.author-node[aria-current]');
  await here.filter({ hasText: 'In between' }).waitFor();
  await step.getByLabel('Id', { exact: true }).fill('between');
  await page.keyboard.press('Enter');
  await here.locator('code', { hasText: 'between' }).waitFor();
  expect(await nodes().filter({ hasText: 'nothing leads here' }).count()).toBe(0);
  await button('Add a step').last().click();
  await nodes().filter({ hasText: 'nothing leads here' }).waitFor();
  await button('Undo: add a step').click();
  await nodes().nth(1).click();
  await here.filter({ hasText: 'In between' }).waitFor();
  await button('Remove In between').click();
  await expect.poll(() => nodes().count()).toBe(count);

  // What a choice does to a meter, and values that each learner has, are fields as well.
  await button('Add a meter').click();
  await editor().getByLabel('Name', { exact: true }).last().fill('Fish');
  const effect = editor().getByRole('group', { name: 'What it adds to meters' }).first();
  await effect.getByLabel('Fish').fill('-3');
  await button('Undo: change “Fish”').waitFor();
  await button('Add a variable').click();
  await editor().getByLabel('It comes from').selectOption('list');
  await editor().getByLabel('Values').fill('10\nPeru');
  await button('Undo: change “value”').waitFor();
});

it('shows a lesson as text, offers what it may name, and tells what is wrong with it', async () => {
  const lesson = () => page.getByRole('region', { name: 'The lesson', exact: true });
  const said = () => page.getByRole('region', { name: 'What it says' });
  await rows().first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await said().locator('p').first().waitFor();
  await findings().getByText('Nothing is found in this lesson.').waitFor();
  await lesson().locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A new beginning. <');
  // Where the worker is late, the names are not known yet.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+Space');
      return page.locator('.cm-tooltip-autocomplete').count();
    })
    .toBe(1);
  await page.keyboard.type('Ter');
  await page.locator('.cm-tooltip-autocomplete').getByText('<Term').click();
  await page.keyboard.type('no_such_term');
  const code = lesson().locator('.cm-content');
  await expect.poll(() => code.innerText()).toContain('beginning. <Term id="no_such_term"></Term>');
  await said().getByText('A new beginning.').waitFor();
  await findings().getByText('there is no term "no_such_term"').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Not closed: <Claim facts="A1">x. ');
  await findings().getByText('<Claim> is not closed').waitFor();
  await button('Undo: type in a lesson').click();
  await findings().getByText('Nothing is found in this lesson.').waitFor();
});

it('is walked through by keys: one stop in the list, and arrows from there', async () => {
  await rows().first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows().nth(2).getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('Tab');
  const isInList = () =>
    page.evaluate(() => document.activeElement?.closest('.author-list') !== null);
  expect(await isInList()).toBe(false);
});

it('replaces words in all questions as one step', async () => {
  await button('Find and replace').click();
  await page.getByLabel('Find', { exact: true }).fill('licence');
  await page.getByText(/^found \d+ times, in \d+ places$/).waitFor();
  const heading = () => page.locator('.author-head h2').innerText();
  const before = await heading();
  await page.keyboard.press('Enter');
  await expect.poll(heading).not.toBe(before);
  await page.getByLabel('Replace by').fill('permit');
  await button('Replace all').click();
  await button('Undo: replace “licence”').click();
  await expect.poll(() => button('Undo').isDisabled()).toBe(true);
});

it('brings in a bank of another tool, reads its report, and takes it back in one step', async () => {
  // Of the list only what is in view is drawn.
  const count = async () =>
    Number.parseInt(
      await page
        .getByText(/^\d+ questions$/)
        .first()
        .innerText(),
      10,
    );
  const before = await count();
  await button('Bring in a bank…').click();
  const bank = page.getByRole('region', { name: 'Bring in a bank' });
  await bank.getByLabel('A file of another tool').setInputFiles({
    name: 'rivers.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      '$CATEGORY: Rivers\n\n::North:: Which flows north? {=Elbe#Yes ~Po#No}\n\nIt is long. {T}\n\nBroken {=a',
    ),
  });
  await bank.getByText('Read as GIFT: 2 carried, 0 changed, 1 left.').waitFor();
  await bank.getByText('No } ends its answers').waitFor();
  await expectNoAxeFault(page, '.author-bar');
  await bank.getByRole('button', { name: 'Take in the 2 questions' }).click();
  await expect.poll(count).toBe(before + 2);
  await button('Undo: bring in a bank').click();
  await expect.poll(count).toBe(before);
});

describe('the question as others get it', () => {
  // What is chosen for one question stays chosen for the next, until none is shown.
  beforeEach(async () => {
    await page.locator('.author-quiz-row').first().click();
    await rows().first().click();
  });

  it('scores an answer, and says what an LMS is told of it', async () => {
    await lookAtFirst('true-false');
    await frame().getByRole('radio').first().check();
    await frame().getByRole('button', { name: 'Check' }).click();
    await live()
      .getByText(/^Scored: (?:correct|incorrect), [01] of \d+ points?\.$/)
      .waitFor();
    await live().getByText('As an LMS gets it').click();
    const row = (element: string) => live().getByRole('row', { name: element });
    await row('cmi.interactions.0.student_response')
      .getByText(/^[tf]$/)
      .waitFor();
    await row('cmi.interactions.0.learner_response')
      .getByText(/^(?:true|false)$/)
      .waitFor();
    await live().getByText('As a screen reader says it').click();
    await live()
      .getByText(/radio button, (?:not )?checked/)
      .first()
      .waitFor();
  });

  it('shows it with the key, in the dark, on a phone and in another language', async () => {
    await lookAtFirst('choice');
    await live().getByRole('combobox', { name: 'Show' }).selectOption('key');
    await frame().locator('.explanation').waitFor();
    await live().getByLabel('360 px wide').check();
    await expect
      .poll(() =>
        frame()
          .locator('body')
          .evaluate((body) => body.clientWidth),
      )
      .toBe(360);
    const paper = () =>
      frame()
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    const before = await paper();
    await live().getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    await expect.poll(paper).not.toBe(before);
    await live().getByRole('combobox', { name: 'Interface' }).selectOption('zh-Hans');
    await frame().locator('html[lang="zh-Hans"]').waitFor();
    await frame().locator('.explanation').waitFor();
  });

  it('shows ten draws of values side by side', async () => {
    await page.getByLabel('Search').fill('{{');
    await rows().first().click();
    await live().getByLabel('Ten draws of its values').check();
    await expect.poll(() => page.locator('.author-frame').count()).toBe(10);
    const prompts = async () => {
      const all = [];
      for (let at = 0; at < 10; at += 1) {
        const draw = page.frameLocator('.author-frame').nth(at);
        all.push(await draw.locator('.item-prompt').innerText());
      }
      return new Set(all).size;
    };
    await expect.poll(prompts).toBeGreaterThan(1);
  });

  it('shows a new question of each type before it is whole, in each of the ways in which others get it', async () => {
    await live().getByText('As an LMS gets it').click();
    await live().getByText('As a screen reader says it').click();
    await live().getByLabel('360 px wide').check();
    await live().getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    for (const [at, type] of itemTypes.entries()) {
      const asked = `What is ${type}?`;
      await page.getByLabel('Add a question of the type').selectOption(type);
      await editor().getByLabel('Question', { exact: true }).fill(asked);
      await frame().getByText(asked).waitFor();
      await live().getByRole('row', { name: 'cmi.interactions.0.type' }).nth(1).waitFor();
      await live().locator('.author-heard li').filter({ hasText: asked }).first().waitFor();
      if (at === 0) {
        await live().getByRole('combobox', { name: 'Interface' }).selectOption('zh-Hans');
        await frame().locator('html[lang="zh-Hans"]').waitFor();
      }
      await live().getByRole('combobox', { name: 'Show' }).selectOption('key');
      await frame().getByText(asked).waitFor();
      await live().getByRole('combobox', { name: 'Show' }).selectOption('answering');
    }
  });
});

it('fits a window of 360, 650 and 1280 pixels, without a fault of access', async () => {
  const fits = async () => {
    // What stands still while the page scrolls covers nothing there.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectNoAxeFault(page, 'html', 650, 360);
    for (const width of [360, 650, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  await lookAtFirst('performance');
  await frame().locator('.item').waitFor();
  await fits();
  await button('Show all').click();
  await page.locator('.author-quiz-row').first().click();
  await button('New quiz').click();
  await button('Add a stem').click();
  await fits();
  await button('Undo').click();
  await rows().first().click();
  for (const view of ['JSON', 'Form']) {
    await editor().getByRole('radio', { name: view }).check();
    await frame().locator('.item').waitFor();
    await fits();
  }
});
