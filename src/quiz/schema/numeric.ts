import { z } from 'zod';
import { type Fields, points } from './fields.ts';
import { drawn } from './variables.ts';

/** For editors: the build has worked out what is drawn by then. */
const number = drawn(z.number(), 'number');

export const numeric = <Text>({ base, slips }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('numeric'),
    points,
    correct: number.meta({ description: 'The right number.' }),
    tolerance: drawn(z.number().min(0), 'number').default(0),
    unit: z.string().trim().min(1).max(20).optional(),
    slips: slips(number),
  });
