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
import { type Decoded, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';

/** Attempts at the example course and what they are written as, for tests of suspend data. */

export const save = { number: 7, writer: 9 };
export const wide = 64_000;

export function encode(course: typeof exampleCourse, attempt: Attempt, limit = wide): string {
  const data = encodeAttempt(course, attempt, save, limit);
  if (data === null) throw new Error(`does not fit in ${limit} characters`);
  return data;
}

export function restored(decoded: Decoded): Attempt {
  if (decoded.kind !== 'restored') throw new Error(JSON.stringify(decoded));
  return decoded.attempt;
}

export const drawnItems = exampleCourse.exam.items.slice(0, 4);

/** Every check answered and one sitting submitted, all right. */
export const finished = submitSitting(
  drawnItems.reduce(
    (attempt, item) => answerSitting(attempt, item.id, rightResponse(item)),
    startSitting(
      checkItems(exampleCourse).reduce(
        (attempt, item) => answer(attempt, item.id, rightResponse(item)),
        visit(visit(newAttempt(5), 'makers', 'makers'), 'rules', 'rules'),
      ),
      drawnItems.map(({ id }) => id),
    ),
  ),
);
