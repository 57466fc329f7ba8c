import type { Frame, Locator, Page } from 'playwright-core';
import { bestWay, type WayThrough, waysThrough } from '../../src/quiz/item-types/scenario.ts';
import type { Decision } from '../../src/quiz/item-types/scenario-key.ts';
import type { Item, LearnerResponse } from '../../src/quiz/item-types.ts';
import { parted, plainText, type Text } from '../../src/quiz/text/text.ts';
import { type BuiltCourse, ours } from './packages.ts';

/** Drives the course as a learner does: by labels, buttons and links. */

/** The frame or page the course runs in. */
export type Course = Frame | Page;

/** What a learner works with. */
export type Hand = 'mouse' | 'touch' | 'keyboard';

/** Presses a button or follows a link. */
export async function press(place: Locator, hand: Hand): Promise<void> {
  if (hand === 'keyboard') await place.press('Enter');
  else if (hand === 'mouse') await place.click();
  else {
    // Quick taps on one spot are a double tap, whose second half the course passes over: this one is
    // on the margin.
    await place.page().touchscreen.tap(1, 400);
    await place.tap();
  }
}

/** Chooses a radio button, or checks a box. */
async function choose(place: Locator, hand: Hand): Promise<void> {
  if (hand === 'mouse') await place.check();
  // Another press would take it back.
  else if (await place.isChecked()) return;
  else if (hand === 'touch') await place.tap();
  else await place.press('Space');
}

async function write(place: Locator, text: string, hand: Hand): Promise<void> {
  if (hand === 'touch') await place.tap();
  if (hand === 'keyboard') await place.pressSequentially(text);
  else await place.fill(text);
}

/** The course's frame inside the LMS page, once the launch has been read. */
export async function courseFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The LMS page has no course frame.');
  await launched(frame);
  return frame;
}

/**
 * Waits until the save line tells a state that follows the launch, and all islands show what the
 * launch found: React may draw some of them after Astro has taken them for started.
 */
export async function launched(course: Course): Promise<void> {
  await course.waitForSelector('.save-line:not([data-kind=starting]):not([data-kind=saving])');
  await course.waitForFunction(() => document.querySelector('[ssr], [aria-busy=true]') === null);
}

/** Follows a link to another page of the course, and waits until its islands run. */
export async function openPage(course: Course, page: string, hand: Hand = 'mouse'): Promise<void> {
  if (new URL(course.url()).pathname.endsWith(`/${page}.html`)) return;
  const any = `a[href="${page}.html"]`;
  const listed = course.locator(`.contents ${any}`);
  const link = ((await listed.count()) > 0 ? listed : course.locator(any)).first();
  if (hand === 'mouse') {
    await link.evaluate(
      (element) =>
        new Promise((loaded) => {
          document.addEventListener('astro:page-load', loaded, { once: true });
          if (element instanceof HTMLElement) element.click();
        }),
    );
  } else {
    const contents = course.locator('.contents-button');
    if (!(await link.isVisible())) await press(contents, hand);
    // A tap elsewhere would close the contents.
    await (hand === 'touch' ? link.tap() : link.press('Enter'));
    await course.waitForURL(`**/${page}.html`);
    await course
      .locator(`.contents a[href="${page}.html"][aria-current]`)
      .waitFor({ state: 'attached' });
  }
  await launched(course);
}

/** Runs in the page: follows a link that the course's router leaves to the browser. */
export function followHardLink(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.dataset.astroReload = '';
  document.body.append(link);
  link.click();
}

export function itemOnPage(course: Course, item: Item): Locator {
  return course.locator(`#item-${item.id}`);
}

/** Whether tests take all that they could take: by `npm run engines`. */
export const takesAll = process.env.MODE === 'engines';

/**
 * Ids of the lessons of our course in which a test looks at what any lesson has: as few as have all
 * types of questions, or all.
 */
export const walkedLessons: readonly string[] = takesAll
  ? ours.course.lessons.map(({ id }) => id)
  : withAllTypes();

function withAllTypes(): readonly string[] {
  const typesOf = (lesson: string) => new Set(ours.lessonItems(lesson).map(({ type }) => type));
  const missing = new Set(ours.course.lessons.flatMap(({ id }) => [...typesOf(id)]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const news = (lesson: string) => typesOf(lesson).intersection(missing).size;
    const [best] = ours.course.lessons.toSorted((one, other) => news(other.id) - news(one.id));
    if (best === undefined) break;
    for (const type of typesOf(best.id)) missing.delete(type);
    chosen.push(best.id);
  }
  return chosen;
}

/**
 * Of some questions of a course the first of each kind: what the interface says and does, and what an
 * LMS is told, depends on nothing else.
 */
export function firstOfKinds(some: readonly Item[], { varied }: BuiltCourse): readonly Item[] {
  const kindOf = (item: Item) => {
    const stated = ['choose', 'unit', 'asAt', 'hint'].map((field) => Reflect.get(item, field));
    const [choose, ...others] = stated;
    const has = [...others.map((each) => each !== undefined), item.points > 0];
    return [item.type, choose, ...has, varied.includes(item.id)].join();
  };
  const firsts = new Map(some.toReversed().map((item) => [kindOf(item), item]));
  return some.filter((item) => firsts.get(kindOf(item)) === item);
}

const walkedKinds = firstOfKinds(
  walkedLessons.flatMap((id) => ours.lessonItems(id)),
  ours,
);

/** Of the questions in one of the walked lessons, those of a kind that none before has. */
export function newKinds(lesson: string): readonly Item[] {
  return ours.lessonItems(lesson).filter((item) => walkedKinds.includes(item));
}

/** Draws that are tried to find the one on a page. */
const mostSeeds = 20_000;

/** An item of our course with the values of the student whose page it is, found by what it asks. */
export async function asShown(course: Course, item: Item): Promise<Item> {
  if (!ours.varied.includes(item.id)) return item;
  const words = letters((await itemOnPage(course, item).textContent()) ?? '');
  for (let seed = 0; seed < mostSeeds; seed += 1) {
    const shown = ours.asked(item, seed);
    if (asks(shown).every((text) => words.includes(letters(plainText(text))))) return shown;
  }
  throw new Error(`No draw gives ${item.id} the values that the page shows`);
}

/** What an unanswered item shows of its values, as far as its answers depend on it. */
function asks(item: Item): readonly Text[] {
  const options = item.type === 'choice' ? item.options.map(({ text }) => text) : [];
  return [parted(item.prompt).lead, ...options];
}

/** Blanks and signs are set otherwise where a text has formulas or stands in several elements. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Fills in the item; does not press its button. */
export async function fill(
  course: Course,
  item: Item,
  response: LearnerResponse,
  hand: Hand = 'mouse',
): Promise<void> {
  const place = itemOnPage(course, item);
  await place.locator('fieldset:not([disabled])').first().waitFor();
  switch (response.type) {
    case 'true-false':
      return choose(place.getByRole('radio').nth(response.value ? 0 : 1), hand);
    case 'choice':
      if (item.type === 'choice') {
        for (const option of item.options) {
          if (response.chosen.includes(option.id)) await pick(place, option.text, hand);
        }
      }
      return;
    case 'likert':
      if (item.type === 'likert') {
        const point = item.scale.find(({ id }) => id === response.chosen);
        await pick(place, point?.text ?? '', hand);
      }
      return;
    case 'fill-in':
    case 'numeric':
    case 'long-fill-in': {
      const field = place.locator('fieldset').locator('input, textarea');
      await write(field, response.text, hand);
      await field.blur();
      return;
    }
    case 'matching':
      for (const [source, target] of Object.entries(response.pairs)) {
        const control = `${item.id}-${source}`;
        const radio = place.locator(`input[name="${control}"][value="${target}"]`);
        if ((await radio.count()) > 0) await choose(radio, hand);
        else await select(place.locator(`select[id="${control}"]`), target, hand);
      }
      return;
    case 'sequencing':
      if (item.type === 'sequencing') await arrange(place, item, response.order, hand);
      return;
    case 'performance':
      if (item.type === 'performance') await decide(place, item, response.decisions, hand);
  }
}

/** Decides one step after another, from the one at hand on. */
export async function decide(
  place: Locator,
  item: Item & { readonly type: 'performance' },
  decisions: readonly Decision[],
  hand: Hand = 'mouse',
): Promise<void> {
  for (const { step: id, option, reason } of decisions) {
    const step = item.steps.find((each) => each.id === id);
    const text = step?.options.find((each) => each.id === option)?.text ?? '';
    const field = place.locator(`input[name="${item.id}-${id}"]`);
    const here = place.locator('.scenario-step');
    await choose(here.getByLabel(plainText(text), { exact: true }), hand);
    if (reason !== undefined) await write(here.locator('textarea'), reason, hand);
    await press(here.locator('button'), hand);
    await field.first().waitFor({ state: 'detached' });
  }
}

/** By its label; where that has formulas and links in it, by what is heard of them. */
async function pick(place: Locator, text: Text, hand: Hand): Promise<void> {
  // A formula is set apart by blanks in the name.
  const letters = [...plainText(text).replace(/\s/gu, '')].map((each) => RegExp.escape(each));
  const name = new RegExp(letters.join('\\s*'), 'u');
  const heard = place.getByRole('radio', { name }).or(place.getByRole('checkbox', { name }));
  await choose(typeof text === 'string' ? place.getByLabel(text, { exact: true }) : heard, hand);
}

/** What a select offers on a phone is the system's own. */
async function select(place: Locator, value: string, hand: Hand): Promise<void> {
  if (hand !== 'keyboard') {
    await place.selectOption(value);
    return;
  }
  const at = await place.evaluate(
    (element, wanted) =>
      element instanceof HTMLSelectElement
        ? [...element.options].findIndex((option) => option.value === wanted)
        : -1,
    value,
  );
  await place.press('Home');
  for (let moved = 0; moved < at; moved += 1) await place.press('ArrowDown');
}

async function arrange(
  place: Locator,
  item: Item & { readonly type: 'sequencing' },
  order: readonly string[],
  hand: Hand,
): Promise<void> {
  const moveUp = (at: number) => press(place.locator('.step').nth(at).locator('.step-up'), hand);
  // Nothing counts as answered until a step has moved, and chance may begin with the order wanted.
  await moveUp(1);
  for (const [index, id] of order.entries()) {
    const text = plainText(item.steps.find((step) => step.id === id)?.text ?? '');
    for (;;) {
      const texts = await place.locator('.step-text').allTextContents();
      const at = texts.indexOf(text);
      if (at <= index) break;
      await moveUp(at);
    }
  }
}

/** Answers an item of a check and waits for its feedback. */
export async function answerCheck(
  course: Course,
  item: Item,
  response: LearnerResponse,
  hand: Hand = 'mouse',
): Promise<void> {
  await fill(course, item, response, hand);
  if (item.type !== 'performance')
    await press(itemOnPage(course, item).locator('.item-actions button').first(), hand);
  await itemOnPage(course, item).locator('.verdict').waitFor();
}

/** The response that earns all points, or any for items that are not graded. */
export function rightResponse(item: Item): LearnerResponse {
  switch (item.type) {
    case 'true-false':
      return { type: item.type, value: item.correct };
    case 'choice':
      return { type: item.type, chosen: item.correct };
    case 'fill-in':
      return { type: item.type, text: item.accept[0] ?? '' };
    case 'numeric':
      return { type: item.type, text: String(item.correct) };
    case 'matching':
      return { type: item.type, pairs: item.correct };
    case 'sequencing':
      return { type: item.type, order: item.correct };
    case 'long-fill-in':
      return { type: item.type, text: 'Short-term gain, long-term reliance; 短期 gain & "risk".' };
    case 'likert':
      return { type: item.type, chosen: item.scale[0]?.id ?? '' };
    case 'performance':
      return { type: item.type, decisions: reasoned(item, bestWay(item) ?? anyWay(item)) };
  }
}

/** A response that earns nothing. */
export function wrongResponse(item: Item): LearnerResponse {
  switch (item.type) {
    case 'true-false':
      return { type: item.type, value: !item.correct };
    case 'choice':
      return {
        type: item.type,
        chosen: item.options
          .map(({ id }) => id)
          .filter((id) => !item.correct.includes(id))
          .slice(0, 1),
      };
    case 'fill-in':
      return { type: item.type, text: 'something else' };
    case 'numeric':
      return { type: item.type, text: '-1' };
    case 'matching': {
      const [first, second] = item.targets.map(({ id }) => id);
      const other = (right: string | undefined) => (right === first ? second : first) ?? '';
      const pairs = item.sources.map(({ id }) => [id, other(item.correct[id])] as const);
      return { type: item.type, pairs: Object.fromEntries(pairs) };
    }
    case 'sequencing':
      return { type: item.type, order: [...item.correct].reverse() };
    case 'performance':
      return { type: item.type, decisions: reasoned(item, worstWay(item)) };
    case 'long-fill-in':
    case 'likert':
      return rightResponse(item);
  }
}

type Scenario = Item & { readonly type: 'performance' };

function anyWay(item: Scenario): readonly Decision[] {
  const [first] = waysThrough(item);
  return first?.decisions ?? [];
}

function worstWay(item: Scenario): readonly Decision[] {
  const points = (way: WayThrough) => way.outcome?.points ?? 0;
  const [worst] = [...waysThrough(item)].sort((one, other) => points(one) - points(other));
  return worst?.decisions ?? [];
}

/** What learners write as the reason of a decision, wherever one is asked for. */
export const typedReason = 'It keeps more choices open; 选择 & "time".';

function reasoned({ steps }: Scenario, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.map((each) => {
    const asks = steps.some(({ id, reason }) => id === each.step && reason !== undefined);
    return asks ? { ...each, reason: typedReason } : each;
  });
}
