import { z } from 'zod';
import { base, text, ungraded } from './fields.ts';

export const longFillIn = z.strictObject({
  ...base,
  type: z.literal('long-fill-in'),
  points: ungraded,
  model: text,
  rubric: z.array(text).default([]),
});
