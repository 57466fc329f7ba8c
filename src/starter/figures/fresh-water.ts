import { figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './fresh-water.json?raw';

const shape = z.strictObject({
  ...head,
  places: z.array(z.strictObject({ name: text, percent: z.number().positive() })),
});

/** The data of the chart; a mistake in it stops the build with its line. */
export const figure = figureData('fresh-water.json', json, shape);
