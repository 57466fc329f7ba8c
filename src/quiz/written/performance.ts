import type { PerformanceItem } from '../item-types/performance.ts';
import type { PerformanceKey } from '../item-types/scenario-key.ts';
import type { Fields } from '../schema/fields.ts';
import { pick } from './examples.ts';
import { scenarioFlaws } from './scenario-flaws.ts';
import type { WrittenType } from './written-type.ts';

/** A scenario of several steps. */
export const performance = {
  schema(given: Fields) {
    const { z, base, list } = given;
    return z.strictObject({
      ...base,
      type: z.literal('performance'),
      points: z.number().int().min(0).max(10).default(0).meta({
        description: 'The points of the best outcome; 0 where the scenario is not graded.',
      }),
      meters: list(meter(given), 0, 5).default([]),
      steps: list(step(given), 2, 20).meta({
        description: 'The scenario begins with the first.',
      }),
      outcomes: list(outcome(given), 0, 12).default([]),
    });
  },
  example: {
    steps: [
      {
        ...{ id: 'first', title: '…', situation: '…' },
        options: [{ ...pick('a'), follows: '…', next: 'second' }],
      },
      {
        ...{ id: 'second', title: '…', situation: '…' },
        options: [{ ...pick('a'), follows: '…' }],
      },
    ],
  },
  flaws: (item) => scenarioFlaws(item).map((flaw) => ({ ...flaw, rule: 'scenario' })),
  notInExams: {
    path: ['type'],
    message:
      'an exam cannot ask a scenario: each choice shows what follows from it, so the answer would be out before the exam is submitted; put it into a check, or ask about the case with a choice',
    rule: 'scenario',
  },
  isLong: true,
} satisfies WrittenType<PerformanceKey, PerformanceItem>;

const meter = ({ z, id, line }: Fields) =>
  z.strictObject({
    id,
    name: line.max(40),
    start: z.number().meta({ description: 'Where it stands at the beginning.' }),
    min: z.number().default(0),
    max: z.number().default(100),
    unit: line.max(20).optional(),
  });

const step = (given: Fields) => {
  const { z, id, line, list, text, labelled } = given;
  return z.strictObject({
    id,
    title: line.max(40).meta({ description: 'The step in a word or two, such as "June".' }),
    situation: text.meta({ description: 'What the learner finds before the choice.' }),
    cards: z
      .strictObject({ draw: z.number().int().min(1), from: list(labelled, 2, 12) })
      .refine(({ draw, from }) => draw <= from.length, {
        path: ['draw'],
        message: 'more cards are drawn than there are; draw fewer or write more',
      })
      .optional()
      .meta({
        description: 'News or events, of which each learner finds so many, drawn at random.',
      }),
    reason: line.max(200).optional().meta({
      description: 'A question to be answered in writing before what follows is shown.',
    }),
    options: list(option(given), 1, 8),
  });
};

const option = ({ z, text, labelled }: Fields) =>
  labelled.extend({
    effects: z.record(z.string(), z.number()).default({}).meta({
      description: 'What the option adds to meters, by their ids, such as { "water": -10 }.',
    }),
    follows: text.meta({ description: 'What happens once it is chosen.' }),
    next: z.string().optional().meta({
      description: 'The id of the step it leads to. Leave it out where the scenario ends.',
    }),
    outcome: z.string().optional().meta({
      description: 'The id of the outcome that the scenario ends in with this option.',
    }),
  });

const outcome = ({ z, id, line, text }: Fields) => {
  const bounds = z.strictObject({ min: z.number().optional(), max: z.number().optional() });
  return z.strictObject({
    id,
    title: line.max(60).meta({ description: 'The outcome in a few words.' }),
    text,
    points: z.number().int().min(0).max(10).default(0),
    when: z.record(z.string(), bounds).optional().meta({
      description:
        'Bounds of meters at the end, by their ids, such as { "water": { "min": 30 } }. The first outcome whose bounds hold comes; { } always holds.',
    }),
  });
};
