import { figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './scenarios.json?raw';

/** `short` stands before one of its ends: "Controls looser". */
const axis = z.strictObject({ name: text, short: text, low: text, high: text });
const end = z.enum(['low', 'high']);
const part = z.strictObject({
  id: text,
  name: text,
  options: z.array(z.strictObject({ id: text, text })).min(2),
});
const shape = z.strictObject({
  ...head,
  axes: z.strictObject({ x: axis, y: axis }),
  /** What a future is put together from. */
  parts: z.array(part).min(2),
  quadrants: z
    .array(
      z.strictObject({
        x: end,
        y: end,
        name: text,
        story: text,
        signs: z.array(text),
        /** The option of each part that the story tells. */
        ours: z.record(z.string(), z.string()),
      }),
    )
    .length(4),
});

/** Four ways it may go on. */
export const figure = figureData('scenarios.json', json, shape, ({ parts, quadrants }) =>
  quadrants.flatMap(({ ours }, at) =>
    parts
      .filter(({ id, options }) => !options.some((option) => option.id === ours[id]))
      .map(({ id, options }) => ({
        path: ['quadrants', at, 'ours'],
        message: `"${id}" is none of its options; they are ${options.map((option) => option.id).join(', ')}`,
      })),
  ),
);
