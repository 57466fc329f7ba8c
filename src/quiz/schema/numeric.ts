import { z } from 'zod';
import { type Fields, points } from './fields.ts';

export const numeric = <Text>({ base, slips }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('numeric'),
    points,
    correct: z.number(),
    tolerance: z.number().min(0).default(0),
    unit: z.string().trim().min(1).max(20).optional(),
    slips: slips(z.number()),
  });
