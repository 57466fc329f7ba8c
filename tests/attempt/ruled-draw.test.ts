import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, newAttempt } from '../../src/attempt/attempt.ts';
import { type Course, shorterCourse, sittingLength } from '../../src/attempt/course.ts';
import { mergeAttempts } from '../../src/attempt/merge.ts';
import { plainDraw } from '../../src/attempt/plain-draw.ts';
import { hasRules, ruledDraw } from '../../src/attempt/ruled-draw.ts';
import { createStore } from '../../src/attempt/store.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { ItemId } from '../../src/quiz/item-types/item.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import type { DrawRules } from '../../src/quiz/quiz.ts';
import { exampleCourse } from './example-course.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 - 1 });

/** What the sittings of an attempt have, each submitted before the next. */
function sittingsOf(
  course: Course,
  seed: number,
  drawSitting = hasRules(course.exam) ? ruledDraw : plainDraw,
): readonly (readonly ItemId[])[] {
  const store = createStore(
    () => course,
    () => 0,
  );
  store.begin(newAttempt(seed), course.settings, { keep: () => {} });
  while (store.startSitting(drawSitting)) store.submitSitting();
  return store.$attempt.get().sittings.map(({ drawn }) => drawn);
}

const withExam = (marks: (item: ItemKey) => Partial<ItemKey>, draw?: DrawRules): Course => ({
  ...exampleCourse,
  exam: {
    ...exampleCourse.exam,
    ...(draw && { draw }),
    items: exampleCourse.exam.items.map((item): ItemKey => Object.assign({ ...item }, marks(item))),
  },
});

const stemmed = withExam(({ id }) =>
  ['exam_steps', 'exam_pairs'].includes(id) ? { stem: 'case' } : {},
);

describe('an exam without rules', () => {
  test.each([
    [77, ['number pairs steps fill', 'pairs choice true number', 'pairs choice true number']],
    [1, ['pairs choice true number', 'steps true number pairs', 'number pairs steps fill']],
    [2, ['choice steps number pairs', 'true number fill pairs', 'true pairs choice number']],
    [2 ** 29 - 1, ['pairs number steps fill', 'number pairs true steps', 'pairs number true fill']],
  ])('draws for the seed %i what it drew before there were rules', (seed, sittings) => {
    expect(hasRules(exampleCourse.exam)).toBe(false);
    const drawn = sittingsOf(exampleCourse, seed).map((ids) =>
      ids.map((id) => id.replace('exam_', '')).join(' '),
    );
    expect(drawn).toEqual(sittings);
  });

  test('that is given rules draws the same first sitting, and then what was not seen', () => {
    const ruled = withExam(() => ({}), { unseenFirst: true, blueprint: [] });
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first = [], second = []] = sittingsOf(ruled, seed);
        expect(first).toEqual(sittingsOf(exampleCourse, seed)[0]);
        // Of six items two are left, one in each lesson.
        const left = ruled.exam.items.map(({ id }) => id).filter((id) => !first.includes(id));
        expect(second).toHaveLength(4);
        expect(second).toEqual(expect.arrayContaining(left));
      }),
    );
  });
});

describe('an exam with rules', () => {
  test('draws what was not seen where stems are all of its rules', () => {
    const several = [1, 2, 3, 4, 5, 6];
    const drawn = (course: Course) => several.map((seed) => sittingsOf(course, seed));
    const withDraw = (unseenFirst: boolean): Course => ({
      ...stemmed,
      exam: { ...stemmed.exam, draw: { unseenFirst, blueprint: [] } },
    });
    expect(drawn(stemmed)).toEqual(drawn(withDraw(true)));
    expect(drawn(stemmed)).not.toEqual(drawn(withDraw(false)));
  });

  test('draws again what was seen where its author wants chance alone', () => {
    const chance = withExam(() => ({}), { unseenFirst: false, blueprint: [] });
    expect(sittingsOf(chance, 77)).toEqual(sittingsOf(exampleCourse, 77));
  });

  test('asks of as many objectives as can be where they are to be even', () => {
    const rules = { unseenFirst: false, blueprint: [{ count: 4 }] };
    const drawn = (draw: DrawRules) =>
      withExam(({ id }) => ({ objective: id === 'exam_true' ? 'rare' : 'makers_name' }), draw);
    const [even, chance] = [drawn({ ...rules, evenObjectives: true }), drawn(rules)];
    const all = Array.from({ length: 40 }, (_, seed) => seed);
    const having = (course: Course) =>
      all.filter((seed) => sittingsOf(course, seed)[0]?.includes('exam_true'));
    expect(having(even)).toEqual(all);
    expect(having(chance).length).toBeLessThan(all.length);
  });

  test('draws a stem whole or not at all, and nothing twice of a family', () => {
    const bound = withExam(({ id }) => ({
      ...(['exam_steps', 'exam_pairs'].includes(id) && { stem: 'case' }),
      ...(['exam_true', 'exam_choice'].includes(id) && { family: 'twins' }),
    }));
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const drawn of sittingsOf(bound, seed)) {
          expect(drawn).toHaveLength(4);
          expect(drawn.includes('exam_true') && drawn.includes('exam_choice')).toBe(false);
          const at = drawn.indexOf('exam_steps');
          expect(drawn.indexOf('exam_pairs')).toBe(at === -1 ? -1 : at + 1);
        }
      }),
    );
  });

  test('has a sitting as long as families allow, and says so', () => {
    const twins = withExam(() => ({ family: 'all' }));
    expect(hasRules(twins.exam)).toBe(true);
    expect(sittingLength(twins, twins.settings)).toBe(1);
    expect(sittingsOf(twins, 5).map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  test('meets its blueprint, in proportion where a package has another length or fewer lessons', () => {
    const counted = withExam(() => ({}), {
      unseenFirst: true,
      blueprint: [
        { objective: 'makers_name', count: 2 },
        { objective: 'makers_order', count: 1 },
        { objective: 'rules_match', count: 1 },
      ],
    });
    const objectivesOf = (course: Course, seed: number) =>
      sittingsOf(course, seed).map((drawn) =>
        drawn
          .map((id) => course.exam.items.find((item) => item.id === id)?.objective ?? '')
          .sort()
          .join(' '),
      );
    const twoOf = 'makers_name makers_name makers_order rules_match';
    expect(objectivesOf(counted, 9)).toEqual([twoOf, twoOf, twoOf]);
    const two = { ...counted, settings: { ...counted.settings, examLength: 2 } };
    expect(new Set(objectivesOf(two, 9))).toEqual(new Set(['makers_name makers_order']));
    const makers = shorterCourse({ ...counted, settings: { ...counted.settings, examLength: 3 } }, [
      'makers',
    ]);
    expect(objectivesOf(makers, 9)[0]).toBe('makers_name makers_name makers_order');
  });
});

describe('a sitting that was begun', () => {
  const running = (course: Course, seed = 3): Attempt => {
    const store = createStore(
      () => course,
      () => 0,
    );
    store.begin(newAttempt(seed), course.settings, { keep: () => {} });
    store.startSitting(ruledDraw);
    return store.$attempt.get();
  };
  const resumed = (course: Course, attempt: Attempt): Attempt | null => {
    const data = encodeAttempt(stemmed, attempt, { number: 1, writer: 1 }, 4096) ?? '';
    const decoded = decodeAttempt(course, data);
    return decoded.kind === 'restored' ? decoded.attempt : null;
  };

  test('is the same after its stem, the order of the pool, its families or its rules were edited', () => {
    const attempt = running(stemmed);
    const edits = [
      exampleCourse,
      withExam(() => ({ family: 'all' })),
      withExam(({ id }) => (id === 'exam_true' ? { stem: 'other' } : {})),
      { ...stemmed, exam: { ...stemmed.exam, items: [...stemmed.exam.items].reverse() } },
      withExam(() => ({}), {
        unseenFirst: true,
        blueprint: [{ objective: 'rules_match', count: 1 }],
      }),
    ];
    for (const edited of edits)
      expect(resumed(edited, attempt)?.sittings).toEqual(attempt.sittings);
  });

  test('is the same after it was merged with a state of before', () => {
    const attempt = running(stemmed);
    expect(mergeAttempts(attempt, newAttempt(3)).sittings).toEqual(attempt.sittings);
    expect(mergeAttempts(newAttempt(3), attempt).sittings).toEqual(attempt.sittings);
  });
});
