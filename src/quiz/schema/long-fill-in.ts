import { z } from 'zod';
import { type Fields, ungraded } from './fields.ts';

export const longFillIn = <Text>({ base, text, later }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('long-fill-in'),
    points: ungraded,
    model: later,
    rubric: z.array(text).default([]),
  });
