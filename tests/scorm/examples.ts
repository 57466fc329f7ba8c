import fc from 'fast-check';
import type { InteractionReport, Report } from '../../src/attempt/report.ts';
import type { ItemKey, ItemType, LearnerResponse } from '../../src/quiz/item-types.ts';

import { drought, wayOf } from '../quiz/item-types/scenarios.ts';

/** One item of each type, with answers a learner might give, sensible and not. */

const base = (id: string) => ({ id, points: 1, objective: 'rules_compute' });
const ids = (...all: string[]) => all.map((id) => ({ id }));

type ItemOf<Type extends ItemType> = Extract<ItemKey, { type: Type }>;

export const items: { readonly [Type in ItemType]: ItemOf<Type> } = {
  'true-false': { ...base('tf'), type: 'true-false', correct: true },
  choice: {
    ...base('many'),
    type: 'choice',
    choose: 'many',
    options: ids('h20', 'h200', 'b200', 'a100'),
    correct: ['h200', 'a100'],
  },
  'fill-in': {
    ...base('fill'),
    type: 'fill-in',
    accept: ['entity list', 'the Entity List'],
    caseMatters: false,
  },
  'long-fill-in': { ...base('essay'), type: 'long-fill-in', points: 0 },
  matching: {
    ...base('pairs'),
    type: 'matching',
    sources: ids('tsmc', 'asml', 'sk_hynix'),
    targets: ids('fab', 'scanner', 'memory', 'design'),
    correct: { tsmc: 'fab', asml: 'scanner', sk_hynix: 'memory' },
  },
  sequencing: {
    ...base('order'),
    type: 'sequencing',
    steps: ids('licence', 'rule', 'delivery'),
    correct: ['rule', 'licence', 'delivery'],
  },
  numeric: { ...base('number'), type: 'numeric', correct: 4800, tolerance: 0.5 },
  likert: { ...base('view'), type: 'likert', points: 0, scale: ids('no', 'unsure', 'yes') },
  performance: drought,
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('[,]', '[.]', '[:]', '{', '}', ',', '\n', '\u2028', '\uD83D', '🙂'),
  }),
  fc.string({ unit: 'grapheme', minLength: 200, maxLength: 6000 }),
);
const someOf = (of: readonly { readonly id: string }[]) =>
  fc.array(
    fc.oneof(fc.constantFrom(...of.map(({ id }) => id)), fc.constantFrom('gone', '', '__proto__')),
    {
      maxLength: 6,
    },
  );

/** Any answer to any item, also answers that no page of ours would let through. */
export const anyAnswer: fc.Arbitrary<{ item: ItemKey; response: LearnerResponse }> = fc.oneof(
  fc.boolean().map((value) => answerTo('true-false', { type: 'true-false', value })),
  someOf(items.choice.options).map((chosen) => answerTo('choice', { type: 'choice', chosen })),
  anyText.map((text) => answerTo('fill-in', { type: 'fill-in', text })),
  anyText.map((text) => answerTo('long-fill-in', { type: 'long-fill-in', text })),
  fc
    .tuple(someOf(items.matching.sources), someOf(items.matching.targets))
    .map(([sources, targets]) =>
      answerTo('matching', {
        type: 'matching',
        pairs: Object.fromEntries(sources.map((id, index) => [id, targets[index] ?? 'fab'])),
      }),
    ),
  someOf(items.sequencing.steps).map((order) =>
    answerTo('sequencing', { type: 'sequencing', order }),
  ),
  fc
    .oneof(anyText, fc.double().map(String), fc.integer().map(String))
    .map((text) => answerTo('numeric', { type: 'numeric', text })),
  fc
    .array(fc.nat())
    .map((picks) =>
      answerTo('performance', { type: 'performance', decisions: wayOf(drought, picks) }),
    ),
  someOf(drought.steps.flatMap(({ options }) => options)).map((all) =>
    answerTo('performance', {
      type: 'performance',
      decisions: all.map((option, at) => ({
        step: ['june', 'july', 'gone'][at % 3] ?? '',
        option,
      })),
    }),
  ),
  someOf(items.likert.scale).map((all) =>
    answerTo('likert', { type: 'likert', chosen: all[0] ?? '' }),
  ),
);

function answerTo(type: ItemType, response: LearnerResponse) {
  return { item: items[type], response };
}

/** An interaction as a report holds it. */
export function interaction(item: ItemKey, response: LearnerResponse): InteractionReport {
  const graded = item.points > 0;
  return {
    key: `${item.id}#1`,
    id: item.id,
    item,
    quiz: 'check',
    response,
    result: graded ? 'incorrect' : 'neutral',
  };
}

/** A report before anything was done, with what is given put in. */
export function report(given: Partial<Report> = {}): Report {
  return {
    completion: 'incomplete',
    success: 'unknown',
    final: false,
    score: null,
    progress: 0,
    place: '',
    objectives: [],
    interactions: [],
    ...given,
  };
}

/** Reports in every standing, with every kind of answer. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  completion: fc.constantFrom('incomplete', 'completed'),
  success: fc.constantFrom('unknown', 'passed', 'failed'),
  final: fc.boolean(),
  score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
  place: fc.oneof(fc.constantFrom('', 'rules-and-chips', 'exam'), fc.string({ unit: 'binary' })),
  objectives: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9_]{0,39}$/),
      score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      status: fc.constantFrom('not attempted', 'incomplete', 'passed', 'failed'),
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  ),
  interactions: fc.array(
    anyAnswer.map(({ item, response }) => interaction(item, response)),
    { maxLength: 8 },
  ),
});
