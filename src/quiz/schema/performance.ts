import { z } from 'zod';
import { type Fields, id, line } from './fields.ts';
import { list } from './list.ts';

const effects = z.record(z.string(), z.number()).default({}).meta({
  description: 'What the option adds to meters, by their ids, such as { "water": -10 }.',
});

const meter = z.strictObject({
  id,
  name: line.max(40),
  start: z.number().meta({ description: 'Where it stands at the beginning.' }),
  min: z.number().default(0),
  max: z.number().default(100),
  unit: line.max(20).optional(),
});

const bounds = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

/** A scenario of several steps. Whether they hang together is judged by `scenario-flaws.ts`. */
export const performance = <Text>({ base, text, labelled }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('performance'),
    points: z.number().int().min(0).max(10).default(0).meta({
      description: 'The points of the best outcome; 0 where the scenario is not graded.',
    }),
    meters: list(meter, 0, 5).default([]),
    steps: list(step({ text, labelled }), 2, 20).meta({
      description: 'The scenario begins with the first.',
    }),
    outcomes: list(outcome(text), 0, 12).default([]),
  });

type Parts<Text> = Pick<Fields<Text>, 'text' | 'labelled'>;

const step = <Text>({ text, labelled }: Parts<Text>) =>
  z.strictObject({
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
    options: list(option({ text, labelled }), 1, 8),
  });

const option = <Text>({ text, labelled }: Parts<Text>) =>
  labelled.extend({
    effects,
    follows: text.meta({ description: 'What happens once it is chosen.' }),
    next: z.string().optional().meta({
      description: 'The id of the step it leads to. Leave it out where the scenario ends.',
    }),
    outcome: z.string().optional().meta({
      description: 'The id of the outcome that the scenario ends in with this option.',
    }),
  });

const outcome = <Text>(text: Fields<Text>['text']) =>
  z.strictObject({
    id,
    title: line.max(60).meta({ description: 'The outcome in a few words.' }),
    text,
    points: z.number().int().min(0).max(10).default(0),
    when: z.record(z.string(), bounds).optional().meta({
      description:
        'Bounds of meters at the end, by their ids, such as { "water": { "min": 30 } }. The first outcome whose bounds hold comes; { } always holds.',
    }),
  });
