import { figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './scenarios.json?raw';

const axis = z.strictObject({ name: text, low: text, high: text });
const end = z.enum(['low', 'high']);
const shape = z.strictObject({
  ...head,
  axes: z.strictObject({ x: axis, y: axis }),
  quadrants: z
    .array(z.strictObject({ x: end, y: end, name: text, story: text, signs: z.array(text) }))
    .length(4),
});

/** Four ways it may go on. */
export const figure = figureData('scenarios.json', json, shape);
