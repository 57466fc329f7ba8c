import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startSitting,
  submitSitting,
  visit,
} from '../../src/attempt/attempt.ts';
import { checkItems } from '../../src/attempt/course.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { draw } from '../../src/quiz/draw.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { rightResponse, wrongResponse } from './responses.ts';

/** What the answers of a learner of the real course take; a bigger course moves these on purpose. */

const { course } = loadCourse('src/content');
const save = { number: 200, writer: 4095 };
const essay =
  'The announcement says what a government intends. A rule says what is allowed, a licence who may do it, and only a delivery shows that it happened; each can fail without the next.';

const reason = 'It can be undone, and by what I know now neither gate is open before the summer.';

/**
 * A learner who gets every third item wrong, writes a short essay where one is asked for, and a
 * sentence for each decision that wants a reason.
 */
function given(item: ItemKey, index: number): LearnerResponse {
  if (item.type === 'long-fill-in') return { type: item.type, text: essay };
  const response = index % 3 === 2 ? wrongResponse(item) : rightResponse(item);
  if (item.type !== 'performance' || response.type !== 'performance') return response;
  const wanting = new Set(item.steps.filter((step) => step.reason).map(({ id }) => id));
  const decisions = response.decisions.map((each) =>
    wanting.has(each.step) ? { ...each, reason } : each,
  );
  return { ...response, decisions };
}

const opened = course.lessons.reduce(
  (attempt, { id }) => visit(attempt, id, id),
  newAttempt(123_456_789),
);

function answered(items: readonly ItemKey[]): Attempt {
  return items.reduce(
    (attempt, item, index) => answer(attempt, item.id, given(item, index)),
    opened,
  );
}

function sat(attempt: Attempt, number: number): Attempt {
  const byId = new Map(course.exam.items.map((item) => [item.id, item]));
  const drawn = draw(
    [...byId.keys()],
    course.settings.examLength,
    attempt.seed,
    `sitting/${number}`,
    (id) => byId.get(id)?.objective ?? '',
  );
  const items = drawn.flatMap((id) => byId.get(id) ?? []);
  return submitSitting(
    items.reduce(
      (before, item, index) => answerSitting(before, item.id, given(item, index)),
      startSitting(attempt, drawn),
    ),
  );
}

const length = (attempt: Attempt) => encodeAttempt(course, attempt, save, 4096)?.length ?? 0;

describe('suspend data of the real course', () => {
  test('takes at most 220 characters after the first twenty answers, long texts apart', () => {
    const items = checkItems(course).filter(({ type }) => type !== 'long-fill-in');
    const begun = { ...answered(items.slice(0, 20)), opened: new Set(['approval']) };
    expect(length(begun)).toBeLessThanOrEqual(220);
  });

  test('takes at most eight characters for a choice, on average', () => {
    const choices = checkItems(course).filter(({ type }) => type === 'choice');
    const before = length(newAttempt(1));
    expect(
      (length({ ...answered(choices), opened: new Set() }) - before) / choices.length,
    ).toBeLessThanOrEqual(8);
  });

  test('takes under 2,400 characters for every check, short essays and reasons among them, and three sittings', () => {
    const all = [1, 2, 3].reduce(sat, answered(checkItems(course)));
    expect(all.answers.size).toBe(checkItems(course).length);
    expect(length(all)).toBeLessThan(2400);
  });

  test('can never need more than SCORM 1.2 keeps', () => {
    expect(worstCase(course)).toBeLessThanOrEqual(4096);
  });
});
