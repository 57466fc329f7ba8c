import { acceptedForm, type FillInItem, type FillInKey } from '../item-types/fill-in.ts';
import type { Fields } from '../schema/fields.ts';
import { plain } from '../text/plain.ts';
import { slipFlaws } from './slips.ts';
import type { WrittenType } from './written-type.ts';

export const fillIn = {
  schema: ({ z, base, points, slips }: Fields) =>
    z.strictObject({
      ...base,
      type: z.literal('fill-in'),
      points,
      accept: z.array(z.string().trim().min(1).max(60)).min(1),
      caseMatters: z.boolean().default(false),
      slips: slips(z.string().trim().min(1)),
    }),
  example: { accept: ['$4'], slips: [{ answer: '…', feedback: '…' }] },
  flaws: (item) =>
    slipFlaws(
      item.slips,
      (answer) => plain(answer, item.caseMatters),
      (answer) => {
        const accepted = acceptedForm(item, answer);
        return accepted === undefined ? null : JSON.stringify(accepted);
      },
    ),
} satisfies WrittenType<FillInKey, FillInItem>;
