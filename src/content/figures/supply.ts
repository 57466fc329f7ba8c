import { facts, figureData, head, strangeEnds, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './supply.json?raw';

const shape = z.strictObject({
  ...head,
  stages: z.array(z.strictObject({ id: text, name: text, order: z.number().int() })),
  actors: z.array(
    z.strictObject({ id: text, name: text, stage: text, place: text, role: text, facts }),
  ),
  links: z.array(z.strictObject({ from: text, to: text, what: text, leverage: text, facts })),
});

/** Who makes what for whom. */
export const figure = figureData('supply.json', json, shape, ({ links, actors }) =>
  strangeEnds(links, actors),
);
