import fc from 'fast-check';
import type { Answer, Attempt, Practice, Restart, Sitting } from '../../src/attempt/attempt.ts';
import {
  type Course,
  checkItems,
  examPage,
  itemsById,
  lessonItems,
} from '../../src/attempt/course.ts';
import { clashingItems } from '../../src/attempt/item-code.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import type { QuizKey } from '../../src/quiz/quiz.ts';
import { isInSteps } from '../../src/quiz/score.ts';
import { decisionsArbitrary, scenarioArbitrary } from '../quiz/item-types/scenarios.ts';
import { textLimits } from './text-limits.ts';

/** Courses and attempts for properties. */

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const bare = (ids: readonly string[]) => ids.map((id) => ({ id }));
const someIds = (least: number, most: number) =>
  fc.shuffledSubarray(letters, { minLength: least, maxLength: most });

/** An item without its id and objective. */
type Shape = {
  [Type in ItemKey['type']]: Omit<Extract<ItemKey, { type: Type }>, 'id' | 'objective'>;
}[ItemKey['type']];

const points = fc.integer({ min: 1, max: 10 });

const shapeArbitrary: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ type: fc.constant('true-false'), points, correct: fc.boolean() }),
  fc.record({ points, options: someIds(2, 12), many: fc.boolean(), size: fc.nat() }).map(
    ({ options, many, size, points }): Shape => ({
      type: 'choice',
      points,
      choose: many ? 'many' : 'one',
      options: bare(options),
      correct: many ? options.slice(0, 1 + (size % options.length)) : options.slice(0, 1),
    }),
  ),
  fc.record({
    type: fc.constant('fill-in'),
    points,
    accept: fc.uniqueArray(fc.constantFrom('Entity List', 'HBM', 'TSMC', 'café', 'x'), {
      minLength: 1,
    }),
    caseMatters: fc.boolean(),
  }),
  fc
    .option(fc.record({ points: fc.integer({ min: 1, max: 20 }), code: fc.nat(4095) }))
    .map(
      (rubricKey): Shape => ({ type: 'long-fill-in', points: 0, ...(rubricKey && { rubricKey }) }),
    ),
  fc.record({ points, sources: someIds(2, 10), targets: someIds(2, 12), shift: fc.nat() }).map(
    ({ points, sources, targets, shift }): Shape => ({
      type: 'matching',
      points,
      sources: bare(sources),
      targets: bare(targets),
      correct: Object.fromEntries(
        sources.map((id, index) => [id, targets[(index + shift) % targets.length] ?? 'a']),
      ),
    }),
  ),
  fc.record({ points, steps: someIds(2, 10) }).map(
    ({ points, steps }): Shape => ({
      type: 'sequencing',
      points,
      steps: bare(steps),
      correct: [...steps].reverse(),
    }),
  ),
  fc.record({
    type: fc.constant('numeric'),
    points,
    correct: fc.integer({ min: -5000, max: 5000 }),
    tolerance: fc.constantFrom(0, 0.5, 10),
  }),
  someIds(2, 9).map((scale): Shape => ({ type: 'likert', points: 0, scale: bare(scale) })),
  scenarioArbitrary,
);

/** A single item of any type. */
export const itemArbitrary: fc.Arbitrary<ItemKey> = shapeArbitrary.map((shape) => ({
  ...shape,
  id: 'item',
  objective: 'goal',
}));

const quizShape = fc.array(shapeArbitrary, { minLength: 1, maxLength: 5 });

/** Courses with every item type, one to three lessons (some without a check) and any settings. */
export const courseArbitrary: fc.Arbitrary<Course> = fc
  .record({
    lessons: fc.array(fc.array(quizShape, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    pool: fc.array(shapeArbitrary, { minLength: 1, maxLength: 8 }),
    examLength: fc.nat(),
    practice: fc.boolean(),
    settings: fc.record({
      passMark: fc.integer({ min: 0, max: 100 }),
      examAttempts: fc.integer({ min: 1, max: 4 }),
      completion: fc.constantFrom('checks', 'exam', 'checks-and-exam'),
      feedback: fc.constantFrom('after-sitting', 'after-last-sitting', 'never'),
      interactions: fc.constantFrom('journal', 'state', 'off'),
      exit: fc.constantFrom('suspend', 'normal-when-complete'),
    }),
  })
  .map(({ lessons, pool, examLength, practice, settings }): Course => {
    const goal = (lesson: number, item: number) => `goal_${lesson}_${item % 2}`;
    return {
      id: 'generated',
      title: 'A generated course',
      version: '1.0.0',
      practice,
      settings: { ...settings, examLength: 1 + (examLength % pool.length) },
      lessons: lessons.map((checks, at) => ({
        id: `lesson-${at}`,
        title: `Lesson ${at}`,
        objectives: [0, 1].map((nth) => ({ id: goal(at, nth), text: `Goal ${nth}` })),
        checks: checks.map(
          (shapes, nth): QuizKey => ({
            id: `check-${at}-${nth}`,
            kind: 'check',
            items: shapes.map((shape, index) => ({
              ...shape,
              id: `check_${at}_${nth}_${index}`,
              // The first of each check asks of the lesson before.
              objective: index === 0 && at > 0 ? goal(at - 1, nth) : goal(at, index),
            })),
          }),
        ),
      })),
      exam: {
        id: 'exam',
        kind: 'exam',
        items: pool.map((shape, index) => ({
          ...shape,
          id: `exam_${index}`,
          objective: goal(index % lessons.length, index),
        })),
      },
    };
  })
  .filter((course) => clashingItems([...itemsById(course).values()]).length === 0);

const unitsArbitrary = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** UTF-16 as learners and their tools send it: words, any script, emoji, controls, lone surrogates. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(' ', 'chip', 'A', 'S', 'L', '…', '🙂', '_', '-', '<b>') }),
  unitsArbitrary,
);
const longTextArbitrary = fc.oneof(
  { weight: 4, arbitrary: textArbitrary },
  { weight: 1, arbitrary: fc.constant('A chip is a step, ü. '.repeat(140)) },
);
const atMost = (limit: number) => textArbitrary.map((text) => text.slice(0, limit));
const fillInArbitrary = atMost(textLimits['fill-in']);
const numericArbitrary = atMost(textLimits.numeric);

/** Any answer the pages let through to an item, right, wrong or half done. Ids chosen are sorted. */
export function responseArbitrary(item: ItemKey): fc.Arbitrary<LearnerResponse> {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).sort();
  switch (item.type) {
    case 'true-false':
      return fc.boolean().map((value) => ({ type: item.type, value }));
    case 'choice':
      return item.choose === 'one'
        ? fc.constantFrom(...ids(item.options)).map((id) => ({ type: item.type, chosen: [id] }))
        : fc.subarray(ids(item.options)).map((chosen) => ({ type: item.type, chosen }));
    case 'fill-in':
      return fc
        .oneof(
          fillInArbitrary,
          fc.constantFrom(
            ...item.accept.flatMap((text) => [text, text.toUpperCase(), text.normalize('NFD')]),
          ),
        )
        .map((text) => ({ type: item.type, text }));
    case 'long-fill-in':
      return longTextArbitrary.map((text) => ({ type: item.type, text }));
    case 'matching':
      return fc
        .array(fc.option(fc.constantFrom(...ids(item.targets))), {
          minLength: item.sources.length,
          maxLength: item.sources.length,
        })
        .map((targets) => ({
          type: item.type,
          pairs: Object.fromEntries(
            item.sources.flatMap(({ id }, index) => {
              const target = targets[index];
              return target === null || target === undefined ? [] : [[id, target]];
            }),
          ),
        }));
    case 'sequencing': {
      const steps = ids(item.steps);
      return fc
        .shuffledSubarray(steps, { minLength: steps.length })
        .map((order) => ({ type: item.type, order }));
    }
    case 'numeric':
      return fc
        .oneof(numericArbitrary, fc.constant(String(item.correct)))
        .map((text) => ({ type: item.type, text }));
    case 'likert':
      return fc.constantFrom(...ids(item.scale)).map((chosen) => ({ type: item.type, chosen }));
    case 'performance':
      return decisionsArbitrary(item, atMost(textLimits.performance)).map((decisions) => ({
        type: item.type,
        decisions,
      }));
  }
}

function responsesTo(
  items: readonly ItemKey[],
): fc.Arbitrary<ReadonlyMap<string, LearnerResponse>> {
  return fc
    .subarray([...items])
    .chain((some) =>
      fc.tuple(
        ...some.map((item) => responseArbitrary(item).map((given) => [item.id, given] as const)),
      ),
    )
    .map((entries) => new Map(entries));
}

function sittingArbitrary(course: Course, number: number): fc.Arbitrary<Sitting> {
  const length = Math.min(course.settings.examLength, course.exam.items.length);
  return fc
    .shuffledSubarray([...course.exam.items], { minLength: length, maxLength: length })
    .chain((drawn) =>
      fc.tuple(responsesTo(drawn), fc.nat({ max: 6 })).map(([answers, shift]) => {
        const times = [...answers.keys()].flatMap((id, index): [string, number][] => {
          const count = 1 + ((shift + index) % 7);
          return count > 1 ? [[id, count]] : [];
        });
        return {
          number,
          drawn: drawn.map(({ id }) => id),
          answers,
          ...(times.length > 0 && { times: new Map(times) }),
          submitted: true,
          ...(shift % 3 > 0 && { day: 20_000 + shift }),
          ...(shift % 2 > 0 && { spent: 1000 * shift }),
          ...(shift === 3 && { timedOut: true }),
        };
      }),
    );
}

/** What practising some of the items of a course came to; nothing where it has no practice. */
export function practiceArbitrary(course: Course): fc.Arbitrary<Practice | undefined> {
  const items = course.practice ? checkItems(course) : [];
  const state = fc.record({ box: fc.integer({ min: 1, max: 7 }), day: fc.nat({ max: 511 }) });
  return fc
    .record({
      some: fc.subarray([...items]),
      states: fc.array(state, { minLength: items.length, maxLength: items.length }),
      given: fc.integer({ min: 1, max: 4095 }),
    })
    .map(({ some, states, given }) => {
      if (some.length === 0) return undefined;
      const practised = some.flatMap(({ id }, at) => {
        const one = states[at];
        return one === undefined ? [] : [[id, { ...one, day: 20_000 + one.day }] as const];
      });
      return { items: new Map(practised), given };
    });
}

const restartArbitrary: fc.Arbitrary<Restart | undefined> = fc.option(
  fc.record({
    round: fc.integer({ min: 1, max: 3 }),
    progress: fc.nat({ max: 10_000 }).map((share) => share / 10_000),
  }),
  { nil: undefined, freq: 2 },
);

/** Attempts a learner can reach in the course: some answers, sittings within what is allowed. */
export function attemptArbitrary(course: Course): fc.Arbitrary<Attempt> {
  const lessons = course.lessons.map(({ id }) => id);
  const sittings = fc
    .integer({ min: 0, max: course.settings.examAttempts })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, at) => sittingArbitrary(course, at + 1))),
    );
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 2 ** 30 - 1 }),
      place: fc.constantFrom('', examPage, ...lessons),
      visited: fc.subarray(lessons),
      responses: responsesTo(checkItems(course)),
      ticks: fc.nat(),
      parts: responsesTo(checkItems(course).filter(isInSteps)),
      tries: fc.integer({ min: 1, max: 7 }),
      sittings,
      running: fc.boolean(),
      practice: practiceArbitrary(course),
      restart: restartArbitrary,
    })
    .map(
      ({ seed, place, visited, responses, ticks, parts, tries, sittings, running, ...later }) => {
        const known = itemsById(course);
        const begun = course.lessons
          .filter((lesson) => lessonItems(lesson).some(({ id }) => responses.has(id)))
          .map(({ id }) => id);
        const answered = new Map(
          [...responses].map(([id, response], index): [string, Answer] => [
            id,
            { response, tries: 1 + ((tries + index) % 7), ...ticksOf(known.get(id), ticks) },
          ]),
        );
        return {
          seed,
          place,
          opened: new Set([...visited, ...begun]),
          answers: answered,
          unfinished: new Map(
            [...parts].map(([id, response]) => {
              const { tries: whole = 0 } = answered.get(id) ?? {};
              return [id, { response, tries: Math.min(whole + 1, 7) }];
            }),
          ),
          sittings: sittings.map((sitting, index) => {
            if (!running || index < sittings.length - 1) return sitting;
            const { day, timedOut, ...open } = sitting;
            return { ...open, submitted: false };
          }),
          ...(later.practice && { practice: later.practice }),
          ...(later.restart && { restart: later.restart }),
        };
      },
    );
}

/** @param ticks a bit a point */
function ticksOf(item: ItemKey | undefined, ticks: number) {
  const { points = 0 } = (item?.type === 'long-fill-in' && item.rubricKey) || {};
  const ticked = Array.from({ length: points }, (_, at) => at).filter((at) => (ticks >> at) & 1);
  return ticked.length === 0 ? {} : { ticked };
}

/** A course together with an attempt at it. */
export const courseAndAttempt: fc.Arbitrary<{
  readonly course: Course;
  readonly attempt: Attempt;
}> = courseArbitrary.chain((course) =>
  attemptArbitrary(course).map((attempt) => ({ course, attempt })),
);
