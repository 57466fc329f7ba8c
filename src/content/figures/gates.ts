import { facts, figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './gates.json?raw';

const shape = z.strictObject({
  ...head,
  gates: z.array(
    z.strictObject({
      id: text,
      name: text,
      capital: text,
      who: text,
      what: text,
      state: text,
      facts,
    }),
  ),
});

/** The permissions that a sale must pass. */
export const figure = figureData('gates.json', json, shape);
