import fc from 'fast-check';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  runningSitting,
  startSitting,
  submitSitting,
  visit,
} from '../../src/attempt/attempt.ts';
import { type Course, checkItems, lessonItems } from '../../src/attempt/course.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { responseArbitrary } from './arbitraries.ts';
import { rightResponse, wrongResponse } from './responses.ts';

/** What learners do, step by step, for tests that follow an attempt on its way. */
export type Step = (attempt: Attempt) => Attempt;

/** A new attempt after the steps. */
export function attemptAfter(...steps: readonly Step[]): Attempt {
  return steps.reduce((attempt, step) => step(attempt), newAttempt(1));
}

/** Answers the first `count` items of the checks, all right. */
export function answers(course: Course, count: number): Step {
  return (attempt) =>
    checkItems(course)
      .slice(0, count)
      .reduce((before, item) => answer(before, item.id, rightResponse(item)), attempt);
}

/** Begins a sitting with the first items of the pool; answers `right` of them right, the rest wrong. */
export function sits(course: Course, right: number): Step {
  const items = course.exam.items.slice(0, course.settings.examLength);
  return (attempt) =>
    items.reduce(
      (before, item, index) =>
        answerSitting(before, item.id, (index < right ? rightResponse : wrongResponse)(item)),
      startSitting(
        attempt,
        items.map(({ id }) => id),
      ),
    );
}

/** Any order of steps a learner can take in a course; steps that make no sense do nothing. */
export function stepsArbitrary(course: Course): fc.Arbitrary<readonly Step[]> {
  const answering = (
    items: readonly ItemKey[],
    apply: (attempt: Attempt, item: ItemKey, response: Parameters<typeof answer>[2]) => Attempt,
  ): readonly fc.Arbitrary<Step>[] =>
    items.map((item) =>
      responseArbitrary(item).map(
        (response) => (attempt: Attempt) => apply(attempt, item, response),
      ),
    );
  const items = course.exam.items;
  const length = Math.min(course.settings.examLength, items.length);
  const starts = fc.shuffledSubarray([...items], { minLength: length, maxLength: length }).map(
    (drawn): Step =>
      (attempt) => {
        const isFree = runningSitting(attempt) === null;
        const isLeft = attempt.sittings.length < course.settings.examAttempts;
        return isFree && isLeft
          ? startSitting(
              attempt,
              drawn.map(({ id }) => id),
            )
          : attempt;
      },
  );
  const visits = course.lessons.map(
    ({ id }): Step =>
      (attempt) =>
        visit(attempt, id, id),
  );
  const checks = answering(course.lessons.flatMap(lessonItems), (attempt, { id }, response) =>
    answer(attempt, id, response),
  );
  const exam = answering(items, (attempt, { id }, response) =>
    answerSitting(attempt, id, response),
  );
  const groups = [
    [...checks],
    [...exam],
    [starts],
    [fc.constant<Step>(submitSitting)],
    [fc.constantFrom(...visits)],
  ].filter((group) => group.length > 0);
  return fc.array(fc.oneof(...groups.map((group) => fc.oneof(...group))), { maxLength: 40 });
}
