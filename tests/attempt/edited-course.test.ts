import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, answer, newAttempt } from '../../src/attempt/attempt.ts';
import { type Course, checkItems, itemsById } from '../../src/attempt/course.ts';
import { clashingItems, itemCode } from '../../src/attempt/item-code.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { StepOptionKey } from '../../src/quiz/item-types/scenario-key.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import type { QuizKey } from '../../src/quiz/quiz.ts';
import { courseAndAttempt, itemArbitrary } from './arbitraries.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';

/**
 * Authors edit a course while learners are in it. A kept answer still means what the learner
 * answered, in ids; an answer to an item whose choices, or whose right answer, are others now is
 * dropped.
 */

type Entry = { readonly id: string };
type Edit = (items: readonly ItemKey[]) => readonly ItemKey[];

const save = { number: 1, writer: 1 };
const grown = (entries: readonly Entry[]) => [{ id: 'added' }, ...entries];
const fewer = (entries: readonly Entry[]) => entries.slice(1);
const renamed = (entries: readonly Entry[]) =>
  entries.map(({ id }, index) => (index === 0 ? { id: `${id}2` } : { id }));
const turned = (entries: readonly Entry[]) => [...entries].reverse();

/** The item with its choices changed; as it was where it has none. */
function withChoices(
  item: ItemKey,
  change: (entries: readonly Entry[]) => readonly Entry[],
): ItemKey {
  switch (item.type) {
    case 'choice':
      return { ...item, options: change(item.options) };
    case 'matching':
      return { ...item, targets: change(item.targets) };
    case 'sequencing':
      return { ...item, steps: change(item.steps) };
    case 'likert':
      return { ...item, scale: change(item.scale) };
    default:
      return item;
  }
}

/** The item with another right answer; as it was where it has none, or only one is possible. */
function otherKey(item: ItemKey): ItemKey {
  switch (item.type) {
    case 'true-false':
      return { ...item, correct: !item.correct };
    case 'choice':
      return { ...item, correct: item.options.slice(-1).map(({ id }) => id) };
    case 'matching':
      return {
        ...item,
        correct: Object.fromEntries(
          item.sources.map(({ id }) => [id, item.targets.at(-1)?.id ?? '']),
        ),
      };
    case 'sequencing':
      return { ...item, correct: [...item.correct].reverse() };
    case 'numeric':
      return { ...item, correct: item.correct + 1 };
    case 'fill-in':
      return { ...item, accept: ['another', ...item.accept] };
    default:
      return item;
  }
}

/** The item with more that counts as right, which changes no question. */
function lenient(item: ItemKey): ItemKey {
  if (item.type === 'numeric') return { ...item, tolerance: item.tolerance + 1, unit: 'kg' };
  if (item.type !== 'fill-in') return item;
  return { ...item, accept: [...item.accept, 'another spelling'], caseMatters: false };
}

/** Edits that change what a stored answer could mean, or the item it belongs to. */
const itemEdit: fc.Arbitrary<(item: ItemKey) => ItemKey> = fc.oneof(
  fc.constantFrom(
    (item: ItemKey) => withChoices(item, grown),
    (item: ItemKey) => withChoices(item, fewer),
    (item: ItemKey) => withChoices(item, renamed),
    (item: ItemKey) => withChoices(item, turned),
    (item: ItemKey) => ({ ...item, id: `${item.id}_new` }),
    (item: ItemKey) => ({ ...item, points: item.points + 1 }),
    (item: ItemKey): ItemKey =>
      item.type === 'choice' ? { ...item, choose: item.choose === 'one' ? 'many' : 'one' } : item,
    (item: ItemKey): ItemKey =>
      item.type === 'matching'
        ? { ...item, sources: grown(item.sources), correct: { ...item.correct, added: 'a' } }
        : item,
  ),
  fc.constantFrom(otherKey, lenient, (item: ItemKey) => ({ ...item, variation: 3 })),
  itemArbitrary.map((other) => (item: ItemKey) => ({ ...other, id: item.id })),
);

const quizEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), itemEdit).map(
    ([at, change]): Edit =>
      (items) =>
        items.map((item, index) => (index === at % items.length ? change(item) : item)),
  ),
  fc.nat().map(
    (at): Edit =>
      (items) =>
        items.filter((_, index) => index !== at % items.length),
  ),
  fc.tuple(fc.nat({ max: 999 }), itemArbitrary).map(
    ([name, item]): Edit =>
      (items) => [{ ...item, id: `fresh_${name}` }, ...items],
  ),
  fc.constant<Edit>((items) => [...items].reverse()),
  // Two items trade their ids: the worst that copying and pasting does.
  fc.constant<Edit>(([first, second, ...rest]) =>
    first === undefined || second === undefined
      ? rest
      : [{ ...first, id: second.id }, { ...second, id: first.id }, ...rest],
  ),
);

function edited(course: Course, edits: readonly Edit[]): Course {
  const change = (quiz: QuizKey): QuizKey => ({
    ...quiz,
    items: edits.reduce((items, edit) => edit(items), quiz.items),
  });
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    checks: lesson.checks.map(change),
  }));
  const exam = change(course.exam);
  const seen = new Set<string>();
  const once = (items: readonly ItemKey[]) =>
    items.filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    ...course,
    lessons: lessons
      .map((lesson) => ({
        ...lesson,
        checks: lesson.checks.map((quiz) => ({ ...quiz, items: once(quiz.items) })),
      }))
      .reverse(),
    exam: { ...exam, items: once(exam.items) },
  };
}

/** What makes two versions of an item take the same answers, said independently of its code. */
function meaning(item: ItemKey): unknown {
  const ids = (entries: readonly Entry[]) => new Set(entries.map(({ id }) => id));
  const right = (key: unknown) => (item.variation === undefined ? key : item.variation);
  switch (item.type) {
    case 'choice':
      return [item.type, item.choose, ids(item.options), right(new Set(item.correct))];
    case 'matching':
      return [
        item.type,
        ids(item.sources),
        ids(item.targets),
        right(new Set(item.sources.map(({ id }) => `${id}:${item.correct[id]}`))),
      ];
    case 'sequencing':
      return [item.type, ids(item.steps), right(item.correct)];
    case 'likert':
      return [item.type, ids(item.scale), item.variation];
    case 'performance': {
      const each = (what: (option: StepOptionKey) => unknown) =>
        new Set(
          item.steps.flatMap(({ id, options }) =>
            options.map((of) => `${id}.${of.id}:${what(of)}`),
          ),
        );
      const [best] = item.outcomes;
      const starts = item.meters.map(({ start }) => start);
      const ends = [each(({ effects }) => effects.m ?? 0), starts, best?.when?.m, best?.points];
      return [item.type, item.steps[0]?.id, each(({ next }) => next), right(ends)];
    }
    case 'true-false':
    case 'numeric':
      return [item.type, right(item.correct)];
    case 'fill-in':
      return [item.type, right(item.accept[0]?.toLowerCase())];
    default:
      return [item.type, item.variation];
  }
}

const same = (one: ItemKey | undefined, other: ItemKey | undefined) =>
  one !== undefined && other !== undefined && equal(meaning(one), meaning(other));

function equal(one: unknown, other: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, each) => (each instanceof Set ? [...each].sort() : each));
  return text(one) === text(other);
}

/** An answer with the ticks that its item has room for after an edit: none if the rubric is another. */
function withTicksOf(
  { ticked = [], ...answer }: Answer,
  before?: ItemKey,
  after?: ItemKey,
): Answer {
  const [old, now] = [before, after].map((item) =>
    item?.type === 'long-fill-in' ? item.rubricKey : undefined,
  );
  const kept = old?.code === now?.code ? ticked.filter((at) => at < (now?.points ?? 0)) : [];
  return kept.length > 0 ? { ...answer, ticked: kept } : answer;
}

describe('an edited course', () => {
  test('keeps each answer with its item, its meaning unchanged, and drops those to changed items', () => {
    fc.assert(
      fc.property(
        courseAndAttempt,
        fc.array(quizEdit, { minLength: 1, maxLength: 4 }),
        ({ course, attempt }, edits) => {
          const next = edited(course, edits);
          const [before, after] = [itemsById(course), itemsById(next)];
          // Codes are 24 bits: two items in sixteen million look alike, and the build refuses
          // that in one course; between two versions of it, it is left to chance.
          const all = new Map(
            [...before.values(), ...after.values()].map((item) => [item.id + itemCode(item), item]),
          );
          fc.pre(clashingItems([...all.values()]).length === 0);

          const decoded = decodeAttempt(next, encodeAttempt(course, attempt, save, 1e5) ?? '');
          if (decoded.kind !== 'restored') throw new Error(decoded.kind);
          const back = decoded.attempt;

          const expected = [...attempt.answers]
            .filter(([id]) => same(before.get(id), after.get(id)))
            .map(([id, answer]) => [id, withTicksOf(answer, before.get(id), after.get(id))]);
          expect([...back.answers]).toEqual(expected);
          expect(back.sittings.map(({ number, submitted }) => ({ number, submitted }))).toEqual(
            attempt.sittings.map(({ number, submitted }) => ({ number, submitted })),
          );
          back.sittings.forEach((sitting, index) => {
            const old = attempt.sittings[index];
            const kept = (id: string) => same(before.get(id), after.get(id));
            expect(sitting.drawn).toEqual(old?.drawn.filter(kept));
            expect([...sitting.answers].toSorted()).toEqual(
              [...(old?.answers ?? [])].filter(([id]) => kept(id)).toSorted(),
            );
          });
          expect([...attempt.opened].sort()).toEqual(
            expect.arrayContaining([...back.opened].sort()),
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  test('drops an answer to an item with another right answer, and keeps it where more counts', () => {
    for (const item of checkItems(exampleCourse)) {
      const isAsked = JSON.stringify(otherKey(item)) !== JSON.stringify(item);
      const kept = rightResponse(item);
      expect(keptIn(withItem(item.id, otherKey), item.id)).toEqual(isAsked ? undefined : kept);
      expect(keptIn(withItem(item.id, lenient), item.id)).toEqual(kept);
    }
  });

  test('keeps an answer whose options were put in another order', () => {
    const course = withItem('makers_choice', (item) => withChoices(item, turned));
    expect(keptIn(course, 'makers_choice')).toEqual({ type: 'choice', chosen: ['asml', 'zeiss'] });
  });

  test.each<[string, (entries: readonly Entry[]) => readonly Entry[]]>([
    ['added', grown],
    ['removed', fewer],
    ['renamed', renamed],
  ])('drops an answer to an item with an option %s', (_, change) => {
    for (const id of ['makers_choice', 'makers_steps', 'rules_pairs', 'rules_view']) {
      expect(
        keptIn(
          withItem(id, (item) => withChoices(item, change)),
          id,
        ),
      ).toBeUndefined();
    }
  });

  test('drops an answer to an item that became one of another type', () => {
    const course = withItem('makers_fill', (item) => ({
      ...item,
      type: 'numeric',
      correct: 1,
      tolerance: 0,
    }));
    expect(keptIn(course, 'makers_fill')).toBeUndefined();
  });

  test('keeps an answer when its item moves to another lesson', () => {
    const [makers, rules] = exampleCourse.lessons;
    if (makers === undefined || rules === undefined) throw new Error('two lessons expected');
    const course = {
      ...exampleCourse,
      lessons: [
        { ...makers, checks: rules.checks },
        { ...rules, checks: makers.checks },
      ],
    };
    for (const item of checkItems(exampleCourse)) {
      expect(keptIn(course, item.id)).toEqual(rightResponse(item));
    }
  });

  test('forgets the place when its lesson is gone', () => {
    const attempt = { ...newAttempt(1), place: 'makers', opened: new Set(['makers']) };
    const data = encodeAttempt(exampleCourse, attempt, save, 4096) ?? '';
    const course = { ...exampleCourse, lessons: exampleCourse.lessons.slice(1) };
    expect(decodeAttempt(course, data)).toMatchObject({
      attempt: { place: '', opened: new Set() },
    });
  });
});

describe('itemCode', () => {
  test('does not depend on the order of options or points', () => {
    fc.assert(
      fc.property(itemArbitrary, (item) => {
        const moved = { ...withChoices(item, turned), points: 9 };
        expect(itemCode(moved)).toBe(itemCode(item));
      }),
    );
  });

  test('tells the items of a pair that clash', () => {
    const item = (id: string): ItemKey => ({
      id,
      type: 'long-fill-in',
      points: 0,
      objective: 'goal',
    });
    expect(clashingItems([item('one'), item('two')])).toEqual([]);
    expect(clashingItems([item('one'), item('two'), item('one')])).toEqual([['one', 'one']]);
  });
});

/** The example course with one item changed. */
function withItem(id: string, change: (item: ItemKey) => ItemKey): Course {
  return {
    ...exampleCourse,
    lessons: exampleCourse.lessons.map((lesson) => ({
      ...lesson,
      checks: lesson.checks.map((quiz) => ({
        ...quiz,
        items: quiz.items.map((item) => (item.id === id ? change(item) : item)),
      })),
    })),
  };
}

/** What an edited course still holds of an attempt that answered every check right. */
function keptIn(course: Course, id: string) {
  const attempt = checkItems(exampleCourse).reduce(
    (before, item) => answer(before, item.id, rightResponse(item)),
    newAttempt(1),
  );
  const decoded = decodeAttempt(course, encodeAttempt(exampleCourse, attempt, save, 4096) ?? '');
  return decoded.kind === 'restored' ? decoded.attempt.answers.get(id)?.response : undefined;
}
