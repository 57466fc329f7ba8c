import { describe, expect, it } from 'vitest';
import { checkItems, shorterCourse, sittingLength } from '../../src/attempt/course.ts';
import { askedCourse } from '../../src/instructor/asked-course.ts';
import { listed, section } from '../../src/preview/api/cmi-data.ts';
import {
  answerCheck,
  asShown,
  type Course,
  fill,
  itemOnPage,
  launched,
  openPage,
  rightResponse,
  wrongResponse,
} from './learner.ts';
import { onceInLms } from './made-package.ts';
import { course, items, lessonItems } from './packages.ts';

/** A student takes a course of two lessons and of some of their questions, made to an instructor's choices, in an LMS. */

const lessons = ['rules-and-chips', 'long-game'] as const;
const onLessons = shorterCourse(course, lessons);
/** Six of the exam, and of the checks each third. */
const questions = [
  ...checkItems(onLessons).filter((_, at) => at % 3 === 1),
  ...onLessons.exam.items.slice(0, 6),
].map(({ id }) => id);
const shorter = askedCourse(course, { lessons, questions });
const asked = checkItems(shorter).length;
const examined = sittingLength(shorter, shorter.settings);
const lms = onceInLms(
  {
    format: 'scorm-2004-3rd',
    title: 'Two lessons',
    identifier: 'two-lessons',
    lessons,
    questions,
    settings: { passMark: 60, examAttempts: 2, feedback: 'after-last-sitting' },
  },
  { viewport: { width: 1280, height: 900 } },
);

describe('a SCORM 2004 package of two lessons', () => {
  it('shows them alone, numbered and counted', async () => {
    const { page, frame } = await lms().launch();
    const words = (await frame.locator('main').textContent()) ?? '';
    expect(words).toMatch(/2 lessons, about \d\d minutes/);
    expect(words).toContain(`2 lessons, ${asked} questions and an exam`);
    expect(await frame.locator('h1').textContent()).toBe('Two lessons');
    expect(await frame.locator('.lessons > li > a').allTextContents()).toEqual([
      'Rules and chips',
      'The long game',
      'Exam',
    ]);
    await frame.getByRole('link', { name: 'Start' }).click();
    await frame.waitForURL(/rules-and-chips\.html$/);
    await launched(frame);
    expect(await frame.locator('.turn a').allTextContents()).toEqual([
      'BackCover',
      'NextThe long game',
    ]);
    await page.close();
  });

  it('examines what they teach, by the rules that were chosen, and keeps the answers back', async () => {
    const { page, frame } = await lms().launch();
    await openPage(frame, 'exam');
    const rules = await frame.locator('.exam-rules').innerText();
    expect(rules).toContain(`${examined} questions`);
    expect(rules.includes('drawn')).toBe(examined < shorter.exam.items.length);
    expect(rules).toContain('60% of the points to pass');
    expect(rules).toContain('Up to 2 sittings');
    expect(rules).toContain('once no sitting is left');
    await sit(frame, wrongResponse);
    await frame.locator('.exam-result[data-passed=false]').waitFor();
    expect(await frame.locator('.explanation, .right-answer').count()).toBe(0);
    expect(await frame.locator('.review .verdict').count()).toBe(examined);
    await page.close();
  });

  it('is completed and passed in the LMS with its two lessons and its exam', async () => {
    let visit = await lms().launch();
    for (const lesson of lessons) {
      await openPage(visit.frame, lesson);
      for (const item of lessonItems(lesson)) {
        const there = (await itemOnPage(visit.frame, item).count()) === 1;
        // What it asks about a lesson left out is left out with it.
        expect(there).toBe(checkItems(shorter).some(({ id }) => id === item.id));
        if (!there) continue;
        const shown = await asShown(visit.frame, item);
        await answerCheck(visit.frame, shown, rightResponse(shown));
      }
    }
    await launched(visit.frame);
    expect(lms().server.record.cmi).toMatchObject({ completion_status: 'incomplete' });
    await visit.page.close();

    visit = await lms().launch();
    await openPage(visit.frame, 'exam');
    await sit(visit.frame, rightResponse);
    await visit.frame.locator('.exam-result[data-passed=true]').waitFor();
    expect(await visit.frame.locator('.explanation').count()).toBe(examined);
    await launched(visit.frame);
    const { cmi } = lms().server.record;
    expect(cmi).toMatchObject({ completion_status: 'completed', success_status: 'passed' });
    expect(Number(section(cmi.score).raw)).toBe(100);
    expect(Number(cmi.progress_measure)).toBe(1);
    const taught = course.lessons.filter(({ id }) => lessons.some((each) => each === id));
    const reported = listed(cmi.objectives).map(({ id }) => id);
    expect(reported.sort()).toEqual(
      taught.flatMap(({ objectives }) => objectives.map(({ id }) => id)).sort(),
    );
    await visit.page.close();
  });

  it('keeps its answers in this browser under its own name, and has nothing to complain of', async () => {
    const { page, frame } = await lms().launch();
    const keys = await frame.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
    const own = keys.filter((key) => key.startsWith('chokepoint/'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((key) => !key.startsWith('chokepoint/two-lessons/'))).toEqual([]);
    expect([...new Set(lms().complaints)]).toEqual([]);
    await page.close();
  });
});

/** Takes a sitting of the exam from its start, and hands it in. */
async function sit(frame: Course, respond: typeof rightResponse): Promise<void> {
  await frame.getByRole('button', { name: /^Start/ }).click();
  await frame.locator('.exam-bar').waitFor();
  const ids = await frame
    .locator('.items > .item')
    .evaluateAll((found) => found.map(({ id }) => id.replace(/^item-/, '')));
  const drawn = ids.flatMap((id) => items.get(id) ?? []);
  expect(drawn).toHaveLength(examined);
  for (const each of drawn) {
    const item = await asShown(frame, each);
    await fill(frame, item, respond(item));
  }
  await frame.getByText(`${examined} of ${examined} answered`).waitFor();
  await frame.getByRole('button', { name: 'Submit the exam' }).click();
}
