import { afterEach, expect, it } from 'vitest';
import { section } from '../../src/preview/api/cmi-data.ts';
import {
  answerCheck,
  asShown,
  type Course,
  launched,
  openPage,
  rightResponse,
  wrongResponse,
} from './learner.ts';
import { onceInLms } from './made-package.ts';
import { lessonItems } from './packages.ts';

/** A student takes our English course with a Chinese interface, from its zip, in an LMS. */

const lms = onceInLms(
  { format: 'scorm-1.2', interfaceLanguage: 'zh-Hans' },
  { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
);
afterEach(() => expect(lms().complaints).toEqual([]));

const ofAllTypes = lessonItems('approval').filter(
  ({ type }, at, all) => all.findIndex((each) => each.type === type) === at,
);

/** Runs in the page: texts that are not in the language that the elements around them name. */
function wronglySpoken(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const around = node.parentElement;
    // The router announces the title of a page, which names its language in the head alone.
    if (around?.closest('script, style, [translate=no], .astro-route-announcer') !== null) continue;
    const isChinese = around.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
    const letters = text.replace(/[^\p{L}]/gu, '');
    const han = letters.replace(/[^\p{Script=Han}]/gu, '');
    // A sentence of the interface may name a text of the course, and a text a word in Chinese.
    const isWrong = isChinese
      ? han === '' && /[a-z] [a-z]/u.test(text)
      : han.length * 2 > letters.length;
    if (isWrong) wrong.push(`${around.tagName} ${around.className}: ${text}`);
  }
  return wrong;
}

async function misread(frame: Course): Promise<readonly string[]> {
  await launched(frame);
  return frame.evaluate(wronglySpoken);
}

it('answers in Chinese to English questions, and finds the answers again', async () => {
  const first = await lms().launch();
  await openPage(first.frame, 'approval');
  expect(await first.frame.locator('html').getAttribute('lang')).toBe('zh-Hans');
  for (const [at, item] of ofAllTypes.entries()) {
    const shown = await asShown(first.frame, item);
    await answerCheck(
      first.frame,
      shown,
      at % 2 === 0 ? rightResponse(shown) : wrongResponse(shown),
    );
  }
  expect(await misread(first.frame)).toEqual([]);
  const verdicts = await first.frame.locator('.verdict').allTextContents();
  expect(verdicts.join()).toMatch(/正确/);
  await first.page.close();

  const again = await lms().launch();
  await openPage(again.frame, 'approval');
  expect(await again.frame.locator('.verdict').allTextContents()).toEqual(verdicts);
  expect(await again.frame.locator('.save-line').textContent()).toMatch(/已保存/);
  expect(Number(section(lms().server.record.cmi.interactions)._count ?? 1)).toBeGreaterThan(0);
});

it('names the language of each text: of the interface, and of the course in it', async () => {
  const { frame } = await lms().launch();
  for (const name of ['glossary', 'sources', 'certificate', 'index']) {
    await openPage(frame, name);
    expect(await misread(frame), name).toEqual([]);
  }
  await openPage(frame, 'exam');
  await frame.locator('.exam .primary').click();
  await frame.locator('.exam-bar .primary').click();
  expect(await misread(frame), 'a sitting').toEqual([]);
  await frame.locator('.exam-confirm .primary').click();
  await frame.locator('.exam-result').waitFor();
  expect(await misread(frame), 'a result').toEqual([]);
});
