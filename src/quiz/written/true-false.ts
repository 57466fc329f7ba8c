import type { TrueFalseItem, TrueFalseKey } from '../item-types/true-false.ts';
import type { Fields } from '../schema/fields.ts';
import type { WrittenType } from './written-type.ts';

export const trueFalse = {
  schema: ({ z, base, points, later, drawn }: Fields) =>
    z.strictObject({
      ...base,
      type: z.literal('true-false'),
      points,
      correct: drawn(z.boolean(), 'boolean').meta({ description: 'Whether it is true.' }),
      feedback: z.strictObject({ true: later, false: later }).prefault({}),
    }),
  example: { correct: true, feedback: { true: '…', false: '…' } },
} satisfies WrittenType<TrueFalseKey, TrueFalseItem>;
