import { z } from 'zod';
import { type Fields, points } from './fields.ts';

export const fillIn = <Text>({ base, slips }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('fill-in'),
    points,
    accept: z.array(z.string().trim().min(1).max(60)).min(1),
    caseMatters: z.boolean().default(false),
    slips: slips(z.string().trim().min(1)),
  });
