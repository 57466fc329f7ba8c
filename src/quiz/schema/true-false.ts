import { z } from 'zod';
import { type Fields, points } from './fields.ts';
import { drawn } from './variables.ts';

export const trueFalse = <Text>({ base, later }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('true-false'),
    points,
    correct: drawn(z.boolean(), 'boolean').meta({ description: 'Whether it is true.' }),
    feedback: z.strictObject({ true: later, false: later }).prefault({}),
  });
