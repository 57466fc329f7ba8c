import { facts, figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './weights.json?raw';

const criterion = z.strictObject({ id: text, name: text });
const score = z.strictObject({ score: z.number().int().min(1).max(3), why: text });

const shape = z.strictObject({
  ...head,
  criteria: z.array(criterion).min(2),
  options: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        /** The option in a sentence. */
        doing: text,
        facts,
        scores: z.record(z.string(), score),
      }),
    )
    .min(2),
});

/** What a buyer of computing power could do, and how each option looks to four questions. */
export const figure = figureData('weights.json', json, shape, ({ criteria, options }) =>
  options.flatMap(({ scores }, at) =>
    criteria
      .filter(({ id }) => scores[id] === undefined)
      .map(({ id }) => ({
        path: ['options', at, 'scores'],
        message: `the score for "${id}" is missing; give one from 1 to 3`,
      })),
  ),
);
