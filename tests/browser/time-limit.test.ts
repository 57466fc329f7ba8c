import { beforeAll, describe, expect, it } from 'vitest';
import { listed, section } from '../../src/preview/api/cmi-data.ts';
import { asShown, fill, itemOnPage, openPage, rightResponse } from './learner.ts';
import { onceInLms } from './made-package.ts';
import { course, items } from './packages.ts';

/** A sitting with a limit of time, in a package made to an instructor's choices, by a clock of the test's own. */

const minute = 60_000;
const start = Date.UTC(2026, 10, 30, 12);
const lms = onceInLms(
  {
    format: 'scorm-1.2',
    lessons: course.lessons.slice(0, 3).map(({ id }) => id),
    settings: {
      // All there are, so that one is typed.
      examLength: 200,
      examAttempts: 2,
      examMinutes: 20,
      extraTime: 1.5,
      examCloses: '2026-11-30T17:00+01:00',
    },
  },
  { viewport: { width: 650, height: 900 }, timezoneId: 'Asia/Shanghai' },
);
beforeAll(() => lms().context.clock.install({ time: start }));

const typed = course.exam.items.find(({ type }) => type === 'fill-in');
const picked = course.exam.items.find(({ type }) => type === 'choice');

/** What an answer to an item became in the LMS. */
function responseTo(id: string) {
  const record = listed(lms().server.record.cmi.interactions).find((each) =>
    String(each.id).includes(id),
  );
  return record?.student_response;
}

describe('an exam with a limit of time', () => {
  it('counts what is open, warns, and hands in all that is answered and typed when time is up', async () => {
    const item = items.get(typed?.id ?? '');
    const other = items.get(picked?.id ?? '');
    if (item === undefined || other === undefined) throw new Error('no such item');
    const { clock } = lms().context;
    let { page, frame } = await lms().launch();
    await openPage(frame, 'exam');
    const rules = await frame.locator('.exam-rules').innerText();
    expect(rules).toContain('30 minutes for a sitting: 1.5 times 20');
    expect(rules).toContain(
      'until 17:00 (UTC+01:00) on 30 November 2026, which is 00:00 on 1 December 2026 here',
    );
    await frame.getByRole('button', { name: 'Start the exam' }).click();
    await frame.getByText('30 minutes left').waitFor();
    const shown = await asShown(frame, other);
    await fill(frame, shown, rightResponse(shown));
    await clock.runFor(15 * minute);
    await frame.locator('.exam-time').getByText('15 minutes left').waitFor();
    expect(await frame.locator('body > [role=status]').textContent()).toBe('15 minutes left');
    await frame.getByRole('button', { name: 'Hide the time' }).click();
    expect(await frame.getByRole('timer').count()).toBe(0);

    // Closed for a night, with a clock that somebody has moved: nothing is given or taken.
    await page.close();
    await clock.setSystemTime(start + 1000 * minute);
    ({ page, frame } = await lms().launch());
    await frame.getByText('The exam is under way, and its clock runs.').waitFor();
    await frame.getByText('15 minutes left').waitFor();
    await openPage(frame, 'exam');
    const field = itemOnPage(frame, item).getByRole('textbox');
    await field.pressSequentially('half a wo');
    expect(responseTo(item.id)).toBeUndefined();
    await clock.runFor(15 * minute);
    await frame
      .getByText('Time was up: what you had answered by then was submitted.')
      .first()
      .waitFor();
    await frame.locator('.save-line[data-kind=saved]').waitFor();
    expect(responseTo(item.id)).toBe('half a wo');
    expect(responseTo(other.id)).toBeDefined();
    const score = Number(section(section(lms().server.record.cmi.core).score).raw);
    expect(score).toBeGreaterThan(0);
    await frame.getByText('The exam closed at 17:00 (UTC+01:00) on 30 November 2026.').waitFor();
    expect(await frame.getByRole('button', { name: 'Start another sitting' }).count()).toBe(0);
    await page.close();
    expect([...new Set(lms().complaints)]).toEqual([]);
  });
});
