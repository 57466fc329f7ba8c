import { z } from 'zod';
import { base, points, slips } from './fields.ts';

export const fillIn = z.strictObject({
  ...base,
  type: z.literal('fill-in'),
  points,
  accept: z.array(z.string().trim().min(1).max(60)).min(1),
  caseMatters: z.boolean().default(false),
  slips: slips(z.string().trim().min(1)),
});
