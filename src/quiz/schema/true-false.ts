import { z } from 'zod';
import { base, points, text } from './fields.ts';

export const trueFalse = z.strictObject({
  ...base,
  type: z.literal('true-false'),
  points,
  correct: z.boolean(),
  feedback: z.strictObject({ true: text, false: text }),
});
