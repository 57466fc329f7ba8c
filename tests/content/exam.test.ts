import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttempt, startSitting, submitSitting } from '../../src/attempt/attempt.ts';
import { lessonsByItem } from '../../src/attempt/plain-draw.ts';
import { ruledDraw } from '../../src/attempt/ruled-draw.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { isSecondHand } from '../../src/authoring/read-reference.ts';
import { guessedExam } from '../../src/authoring/review-problems.ts';

const whole = loadCourse('src/content');
const { course, file } = whole;
const { items } = course.exam;
const lessonOf = lessonsByItem(course);
const seeds = fc.integer({ min: 0, max: 2 ** 30 - 1 });

/** The sittings of a learner who takes as many as the course allows. */
function sittingsOf(seed: number): readonly (readonly string[])[] {
  const sittings: (readonly string[])[] = [];
  let attempt = newAttempt(seed);
  while (sittings.length < file.settings.examAttempts) {
    const drawn = ruledDraw(course, file.settings, attempt);
    sittings.push(drawn);
    attempt = submitSitting(startSitting(attempt, drawn));
  }
  return sittings;
}

const shared = (one: readonly string[], other: readonly string[]) =>
  one.filter((id) => other.includes(id)).length;

describe('the exam of the course', () => {
  it('has at least a hundred questions, and four for each objective', () => {
    expect(items.length).toBeGreaterThanOrEqual(100);
    for (const { id } of course.lessons.flatMap(({ objectives }) => objectives)) {
      expect(items.filter(({ objective }) => objective === id).length, id).toBeGreaterThan(3);
    }
  });

  it('hangs no question on facts alone that nobody of the course has read at their source', () => {
    const { facts, sources } = whole.reference;
    const exam = whole.quizzes.find(({ id }) => id === file.exam);
    const hanging = exam?.items.filter((item) => {
      const rests = (item.facts ?? []).flatMap((id) => facts?.[id] ?? []);
      return rests.length > 0 && rests.every((fact) => isSecondHand(fact, (id) => sources?.[id]));
    });
    expect(hanging?.map(({ id }) => id)).toEqual([]);
  });

  it('asks nobody the same in two sittings, and something of every lesson in each', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sittings = sittingsOf(seed);
        expect(new Set(sittings.flat()).size).toBe(sittings.flat().length);
        for (const drawn of sittings) {
          expect(drawn).toHaveLength(20);
          const asked = items.filter(({ id }) => drawn.includes(id));
          for (const { id } of course.lessons) {
            const own = asked.filter((item) => lessonOf(item) === id).length;
            expect([3, 4], id).toContain(own);
          }
          expect(new Set(asked.map(({ objective }) => objective)).size).toBeGreaterThanOrEqual(16);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has at most three of twenty in common for two learners, on average', () => {
    const firsts = Array.from({ length: 200 }, (_, seed) => {
      return ruledDraw(course, file.settings, newAttempt(seed * 7919));
    });
    const pairs = firsts.flatMap((one, at) =>
      firsts.slice(at + 1).map((other) => shared(one, other)),
    );
    expect(pairs.reduce((sum, count) => sum + count, 0) / pairs.length).toBeLessThanOrEqual(3);
  });

  it('gives a guesser no more than three points above chance, and fails who knows plain facts alone', () => {
    const guessed = guessedExam(whole);
    if (guessed === null) throw new Error('the course has an exam');
    expect(guessed.best.mean - guessed.chance.mean).toBeLessThanOrEqual(3);
    expect(guessed.recaller.items).toBeGreaterThan(10);
    expect(guessed.recaller.passed).toBeLessThanOrEqual(guessed.sittings / 100);
  });
});
