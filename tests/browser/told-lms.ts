import type { BrowserContext } from 'playwright-core';
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
import { ruledDraw } from '../../src/attempt/ruled-draw.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { rightResponse, wrongResponse } from './learner.ts';
import { course, items, ours } from './packages.ts';

/** Learners of our course that have come some way, and an LMS that says so to every page anew. */

const seed = 7;

/** An item as this learner has it. */
const asked = (id: string): Item => {
  const item = items.get(id);
  if (item === undefined) throw new Error(`nothing asks ${id}`);
  return ours.asked(item, seed);
};

const fresh = newAttempt(seed);

/** Each third answer in the lessons is wrong. */
const answered = checkItems(course).reduce(
  (attempt, { id }, at) =>
    answer(attempt, id, (at % 3 === 1 ? wrongResponse : rightResponse)(asked(id))),
  course.lessons.reduce((attempt, { id }) => visit(attempt, id, id), fresh),
);

/** A sitting with so many answers, of which so many are right. */
function sits(attempt: Attempt, given: number, right: number): Attempt {
  const drawn = ruledDraw(course, course.settings, attempt);
  return drawn
    .slice(0, given)
    .reduce(
      (before, id, at) =>
        answerSitting(before, id, (at < right ? rightResponse : wrongResponse)(asked(id))),
      startSitting(attempt, drawn),
    );
}

const all = course.settings.examLength;

export const learners = {
  fresh,
  answered,
  'in the exam': sits(answered, all / 2, all / 2),
  failed: submitSitting(sits(answered, all, all / 4), 20_700),
  passed: submitSitting(sits(answered, all, all - 2), 20_700),
} as const satisfies Readonly<Record<string, Attempt>>;

/** Every page that opens in the context finds this learner's attempt. */
export async function tellOf(
  context: BrowserContext,
  learner: keyof typeof learners,
): Promise<void> {
  const attempt = learners[learner];
  const held = {
    'cmi.core.student_id': 'ada',
    'cmi.core.student_name': 'Lovelace, Ada',
    'cmi.core.lesson_status': attempt === fresh ? 'not attempted' : 'incomplete',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.credit': 'credit',
    'cmi.suspend_data':
      attempt === fresh
        ? ''
        : (encodeAttempt(course, attempt, { number: 1, writer: 1 }, 64_000) ?? ''),
  };
  await context.addInitScript((given: Readonly<Record<string, string>>) => {
    const values = new Map(Object.entries(given));
    const yes = () => 'true';
    Object.assign(window, {
      API: {
        LMSInitialize: yes,
        LMSGetValue: (element: string) => values.get(element) ?? '',
        LMSSetValue: (element: string, value: string) => {
          values.set(element, value);
          return 'true';
        },
        LMSCommit: yes,
        LMSFinish: yes,
        LMSGetLastError: () => '0',
        LMSGetErrorString: () => '',
        LMSGetDiagnostic: () => '',
      },
    });
  }, held);
}
