import { date, facts, figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './timeline.json?raw';

const event = z.strictObject({
  date,
  label: text,
  detail: text,
  side: z.enum(['US', 'China', 'both', 'company', 'other']),
  facts,
});
export type TimelineEvent = z.output<typeof event>;

const shape = z.strictObject({ ...head, events: z.array(event) });

/** What happened, in order. */
export const figure = figureData('timeline.json', json, shape);
