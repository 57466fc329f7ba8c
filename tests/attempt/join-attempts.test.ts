import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startSitting,
  submitSitting,
} from '../../src/attempt/attempt.ts';
import { checkItems } from '../../src/attempt/course.ts';
import { joinAttempts, mergeAttempts } from '../../src/attempt/merge.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { courseAndAttempt } from './arbitraries.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';

describe('joinAttempts', () => {
  const [first, ...others] = checkItems(exampleCourse);
  if (first === undefined) throw new Error('The example has checks.');
  const [plain] = others;
  if (plain === undefined) throw new Error('The example has more than one item.');
  /** The example, where the values of its first item are drawn. */
  const varied = {
    ...exampleCourse,
    lessons: exampleCourse.lessons.map((lesson) => ({
      ...lesson,
      checks: lesson.checks.map((quiz) => ({
        ...quiz,
        items: quiz.items.map((item) => (item === first ? { ...item, variation: 3 } : item)),
      })),
    })),
  };
  const given = (seed: number, ...items: readonly ItemKey[]) =>
    items.reduce((all, item) => answer(all, item.id, rightResponse(item)), newAttempt(seed));
  const kept = (attempt: Attempt) => [attempt.seed, ...[...attempt.answers.keys()].sort()];
  const both = [first.id, plain.id].sort();

  test('takes the seed by which values were drawn that were answered', () => {
    expect(kept(joinAttempts(varied, given(1, plain), given(2, first)))).toEqual([2, ...both]);
    expect(kept(joinAttempts(varied, given(1, first), given(2, plain)))).toEqual([1, ...both]);
    expect(kept(joinAttempts(varied, given(1), given(2, plain)))).toEqual([1, plain.id]);
  });

  test('judges no answer by the values of another attempt', () => {
    const joined = joinAttempts(varied, given(1, first), given(2, first, plain));
    expect(kept(joined)).toEqual([1, ...both]);
    expect(joined.answers.get(first.id)?.tries).toBe(1);
    const again = given(2, first, first, plain);
    expect(joinAttempts(varied, given(1, first), again).answers.get(first.id)?.tries).toBe(1);
  });

  test('keeps both sides’ answers where the values are the same', () => {
    const more = given(1, first, first, plain);
    expect(joinAttempts(varied, given(1, first), more).answers).toEqual(more.answers);
  });

  test('keeps answers to items that the course no longer has', () => {
    const gone = { ...plain, id: 'gone' };
    expect(kept(joinAttempts(varied, given(1, first), given(2, gone)))).toEqual([
      1,
      ...[first.id, 'gone'].sort(),
    ]);
  });

  test('takes such items out of the sittings of the other attempt, with their points', () => {
    const sat = (attempt: Attempt, ...items: readonly ItemKey[]) =>
      submitSitting(
        items.reduce(
          (all, item) => answerSitting(all, item.id, rightResponse(item)),
          startSitting(attempt, [first.id, plain.id]),
        ),
      );
    const older = sat(newAttempt(2), first, plain);
    const [sitting] = joinAttempts(varied, given(1, first), older).sittings;
    expect(sitting?.drawn).toEqual([plain.id]);
    expect(joinAttempts(varied, given(1), older)).toEqual({ ...older, place: '' });
    // What was drawn and not answered counts as before.
    const open = sat(newAttempt(2), plain);
    expect(joinAttempts(varied, given(1, first), open).sittings).toEqual(open.sittings);
  });

  test('brings an earlier attempt into one that was started over, and the other way round', () => {
    const again = (seed: number, ...items: readonly ItemKey[]) => ({
      ...given(seed, ...items),
      restart: { round: 2, progress: 0.25 },
    });
    for (const joined of [
      joinAttempts(varied, again(1), given(2, plain)),
      joinAttempts(varied, given(1, plain), again(2)),
    ]) {
      expect(kept(joined)).toEqual([1, plain.id]);
      expect(joined.restart).toEqual({ round: 2, progress: 0.25 });
    }
  });

  test('is what merging is where no values are drawn', () => {
    fc.assert(
      fc.property(
        courseAndAttempt,
        fc.integer({ min: 0, max: 9 }),
        ({ course, ...drawn }, seed) => {
          const { restart: _, ...attempt } = drawn.attempt;
          const other = given(seed);
          expect(joinAttempts(course, other, attempt)).toEqual(mergeAttempts(other, attempt));
          expect(joinAttempts(course, attempt, other)).toEqual(mergeAttempts(attempt, other));
        },
      ),
    );
  });
});
