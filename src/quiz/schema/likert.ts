import { z } from 'zod';
import { type Fields, ungraded } from './fields.ts';
import { list } from './list.ts';

export const likert = <Text>({ base, labelled }: Fields<Text>) =>
  z.strictObject({
    ...base,
    type: z.literal('likert'),
    points: ungraded,
    scale: list(labelled, 2, 9),
  });
