import { z } from 'zod';
import { base, labelled, ungraded } from './fields.ts';
import { list } from './list.ts';

export const likert = z.strictObject({
  ...base,
  type: z.literal('likert'),
  points: ungraded,
  scale: list(labelled, 2, 9),
});
