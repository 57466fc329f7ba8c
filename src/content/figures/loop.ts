import { facts, figureData, head, strangeEnds, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './loop.json?raw';

const shape = z.strictObject({
  ...head,
  nodes: z.array(z.strictObject({ id: text, label: text })),
  links: z.array(z.strictObject({ from: text, to: text, sign: z.enum(['+', '-']), note: text })),
  loops: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(['balancing', 'reinforcing']),
      path: z.array(text),
      reading: text,
    }),
  ),
  facts,
});

/** What makes a dependence grow or shrink. */
export const figure = figureData('loop.json', json, shape, ({ links, nodes }) =>
  strangeEnds(links, nodes),
);
