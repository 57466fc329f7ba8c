import { facts, figureData, head, text } from '@kit/figures/figure-data.ts';
import { measure } from '@kit/figures/measure.ts';
import { z } from 'zod';
import json from './chips.json?raw';

const chip = z.strictObject({
  id: text,
  name: text,
  maker: z.enum(['Nvidia', 'Huawei', 'AMD']),
  year: z.number().int().nullable(),
  memoryGB: measure,
  memoryType: text,
  bandwidthTBs: measure,
  bf16: measure,
  fp8: measure,
  linkGBs: measure,
  tpp: measure,
  watts: measure,
  dieMm2: measure,
  density: measure,
  estimate: z.boolean(),
  facts,
});
export type Chip = z.output<typeof chip>;

const shape = z.strictObject({ ...head, note: text, chips: z.array(chip) });

/** What the chips can do. */
export const figure = figureData('chips.json', json, shape);

/** The chip that the course is about. */
export const focus = 'h200';
