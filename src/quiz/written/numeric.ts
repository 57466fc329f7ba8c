import { isNear, type NumericItem, type NumericKey } from '../item-types/numeric.ts';
import type { Fields } from '../schema/fields.ts';
import { slipFlaws } from './slips.ts';
import type { WrittenType } from './written-type.ts';

export const numeric = {
  schema({ z, base, points, slips, drawn }: Fields) {
    // For editors: the build has worked out what is drawn by then.
    const number = drawn(z.number(), 'number');
    return z.strictObject({
      ...base,
      type: z.literal('numeric'),
      points,
      correct: number.meta({ description: 'The right number.' }),
      tolerance: drawn(z.number().min(0), 'number').default(0),
      unit: z.string().trim().min(1).max(20).optional(),
      slips: slips(number),
    });
  },
  example: { correct: 0, tolerance: 0 },
  flaws: ({ slips, correct, tolerance }) =>
    slipFlaws(
      slips,
      (answer) => answer,
      (answer) => {
        if (!isNear(answer, correct, tolerance)) return null;
        return tolerance === 0 ? String(correct) : `${correct}, give or take ${tolerance}`;
      },
    ),
} satisfies WrittenType<NumericKey, NumericItem>;
