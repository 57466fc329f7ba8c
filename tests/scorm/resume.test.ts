import { describe, expect, it } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  keepUnfinished,
  newAttempt,
  startOver,
  startSitting,
  submitSitting,
} from '../../src/attempt/attempt.ts';
import { checkItems } from '../../src/attempt/course.ts';
import { courseProgress } from '../../src/attempt/progress.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { type Findings, hasAnswers, resume } from '../../src/scorm/resume.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse, wrongResponse } from '../attempt/responses.ts';

const [first, second] = checkItems(exampleCourse);
const [asked] = exampleCourse.exam.items;
if (!first || !second || !asked) throw new Error('the course has too few items');

const begun: Attempt = { ...newAttempt(1), opened: new Set(['makers']) };
const one = answer(begun, first.id, rightResponse(first));
const two = answer(one, second.id, rightResponse(second));

/** Suspend data or a journal: an attempt as the save of that number left it. */
function saved(attempt: Attempt, number: number, writer = 9): string {
  return encodeAttempt(exampleCourse, attempt, { number, writer }, Number.MAX_SAFE_INTEGER) ?? '';
}
const found = (given: Partial<Findings>) =>
  resume(exampleCourse, { suspendData: '', fresh: false, journal: '', ...given }, 7);

describe('where a launch goes on from', () => {
  it('is a new attempt where there is nothing', () => {
    expect(found({ fresh: true })).toEqual({
      ...{ attempt: newAttempt(7), fromLms: null, lastSave: 0, confirmed: true },
      ...{ setAside: false, locked: false, journalLocked: false, notice: null },
    });
  });

  it('is what the LMS gave back', () => {
    const { attempt, fromLms, ...others } = found({ suspendData: saved(one, 5) });
    expect([attempt, fromLms]).toEqual([one, one]);
    expect(others).toEqual({
      ...{ lastSave: 5, confirmed: true, setAside: false, notice: null },
      ...{ locked: false, journalLocked: false },
    });
  });

  it('is what both have, which confirms the journal', () => {
    const both = found({ suspendData: saved(one, 5), journal: saved(one, 5) });
    expect(both).toMatchObject({ attempt: one, confirmed: true, lastSave: 5, setAside: false });
  });

  it.each([
    ['a later save', saved(two, 6), 6],
    ['an earlier save', saved(two, 4), 5],
    ['the same save of another browser', saved(two, 5, 8), 5],
    ['the same save with more in it', saved(two, 5), 5],
  ])('is joined with the journal, which stays unconfirmed: %s', (_, journal, lastSave) => {
    const joined = found({ suspendData: saved(one, 5), journal });
    expect(joined).toMatchObject({ attempt: two, fromLms: one, lastSave, confirmed: false });
  });

  it('stays unconfirmed by another save, though all of it is there', () => {
    expect(found({ suspendData: saved(two, 5), journal: saved(one, 4) }).confirmed).toBe(false);
    expect(found({ suspendData: saved(one, 5), journal: saved(one, 5, 8) }).confirmed).toBe(false);
    expect(found({ suspendData: saved(two, 5), journal: saved(one, 5) }).confirmed).toBe(true);
  });

  it('is the journal where the LMS gave nothing back of an attempt that it has', () => {
    const lost = found({ journal: saved(one, 3) });
    expect(lost).toMatchObject({ attempt: one, fromLms: null, lastSave: 3, confirmed: false });
    expect(lost.setAside).toBe(false);
  });

  it('is not the journal of another attempt, which is set aside', () => {
    const other = { ...two, seed: 2 };
    const apart = found({ suspendData: saved(one, 5), journal: saved(other, 8) });
    expect(apart).toMatchObject({ attempt: one, lastSave: 8, confirmed: true, setAside: true });
    const nothing = found({ suspendData: saved(one, 5), journal: saved(newAttempt(2), 8) });
    expect(nothing).toMatchObject({ attempt: one, confirmed: true, setAside: false });
  });

  it('is a new attempt where the LMS begins one, unless this launch has shown the journal', () => {
    const journal = saved(one, 3);
    expect(found({ fresh: true, journal })).toMatchObject({
      ...{ attempt: newAttempt(7), lastSave: 3, confirmed: true, setAside: true },
    });
    expect(found({ fresh: true, journal, shown: 1 })).toMatchObject({
      ...{ attempt: one, confirmed: false, setAside: false },
    });
    expect(found({ fresh: true, journal, shown: 2 }).setAside).toBe(true);
  });

  it('prefers, of answers given as often, the later save', () => {
    const wrong = answer(begun, first.id, wrongResponse(first));
    const kept = (lms: number, journal: number) =>
      found({ suspendData: saved(one, lms), journal: saved(wrong, journal) }).attempt;
    expect(kept(5, 4)).toEqual(one);
    expect(kept(5, 5)).toEqual(one);
    expect(kept(5, 6)).toEqual(wrong);
  });

  it('keeps what was reached where one side has not heard that the learner started over', () => {
    const reached = courseProgress(exampleCourse, exampleCourse.settings, two);
    expect(reached).toBeGreaterThan(0.05);
    const again = startOver(one, 0.05);
    const progress = (lms: Attempt, journal: Attempt) =>
      found({ suspendData: saved(lms, 5), journal: saved(journal, 6) }).attempt.restart;
    expect(progress(two, again)).toEqual({ round: 1, progress: reached });
    expect(progress(again, two)).toEqual({ round: 1, progress: reached });
    expect(progress(two, startOver(two, 0.9))).toEqual({ round: 1, progress: 0.9 });
    // What was done since is not what was reached before.
    const since = answer(again, second.id, rightResponse(second));
    expect(progress(since, answer(since, first.id, rightResponse(first)))).toEqual({
      round: 1,
      progress: 0.05,
    });
  });

  it('leaves a sitting that was handed in as the LMS has it', () => {
    const sitting = startSitting(begun, [asked.id]);
    const sat = (response: ReturnType<typeof rightResponse>) =>
      submitSitting(answerSitting(sitting, asked.id, response));
    const [lms, journal] = [sat(rightResponse(asked)), sat(wrongResponse(asked))];
    const again = answerSitting(startSitting(journal, [asked.id]), asked.id, wrongResponse(asked));
    const joined = found({ suspendData: saved(lms, 5), journal: saved(again, 6) }).attempt;
    expect(joined.sittings).toEqual([...lms.sittings, ...again.sittings.slice(1)]);
    // One that still runs goes on with the later save.
    const running = (response: ReturnType<typeof rightResponse>) =>
      answerSitting(sitting, asked.id, response);
    const [held, later] = [running(rightResponse(asked)), running(wrongResponse(asked))];
    expect(found({ suspendData: saved(held, 5), journal: saved(later, 6) }).attempt).toEqual(later);
  });
});

describe('what a launch says of progress that it could not read', () => {
  const all = checkItems(exampleCourse).reduce(
    (attempt, item) => answer(attempt, item.id, rightResponse(item)),
    begun,
  );
  const essay = checkItems(exampleCourse).find(({ type }) => type === 'long-fill-in');
  if (essay === undefined) throw new Error('the course asks for no text');
  const text = { type: 'long-fill-in', text: 'x'.repeat(500) } as const;
  const whole = saved(answer(all, essay.id, text), 5);
  const other = encodeAttempt(
    { ...exampleCourse, id: 'other' },
    begun,
    { number: 1, writer: 1 },
    4096,
  );

  it.each([
    ['cut off', whole.slice(0, -20), '', { kind: 'progress-cut', found: false }],
    ['cut off here', whole.slice(0, -20), saved(two, 5), { kind: 'progress-cut', found: true }],
    ['damaged', '!', '', { kind: 'progress-damaged', found: false }],
    ['damaged, and kept here', '!', saved(two, 5), { kind: 'progress-damaged', found: true }],
    ['of another course', other ?? '', '', { kind: 'other-course' }],
    ['not there', '', saved(two, 5), null],
    ['whole', whole, '', null],
  ])('%s', (_, suspendData, journal, notice) => {
    expect(found({ suspendData, journal }).notice).toEqual(notice);
  });
});

describe('whether there is anything that a learner would miss', () => {
  it('is so of answers, of answers begun and of sittings', () => {
    expect(hasAnswers(begun)).toBe(false);
    expect(hasAnswers({ ...begun, place: 'makers', opened: new Set(['makers']) })).toBe(false);
    expect(hasAnswers(one)).toBe(true);
    expect(hasAnswers(keepUnfinished(begun, first.id, rightResponse(first)))).toBe(true);
    const kept = keepUnfinished(one, second.id, rightResponse(second));
    expect(hasAnswers(startSitting(kept, [asked.id]))).toBe(true);
    expect(hasAnswers(startSitting(begun, [asked.id]))).toBe(true);
    expect(hasAnswers(startSitting(one, [asked.id]))).toBe(true);
  });
});
