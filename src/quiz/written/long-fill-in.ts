import type { LongFillInItem, LongFillInKey } from '../item-types/long-fill-in.ts';
import type { Fields } from '../schema/fields.ts';
import { hash } from '../text/hash.ts';
import { plainText } from '../text/text.ts';
import type { WrittenType } from './written-type.ts';

export const longFillIn = {
  schema: ({ z, base, ungraded, text, later }: Fields) =>
    z.strictObject({
      ...base,
      type: z.literal('long-fill-in'),
      points: ungraded,
      model: later,
      rubric: z.array(text).default([]),
    }),
  example: { model: '…', rubric: ['…'] },
  keyed(key, { rubric }) {
    if (rubric.length === 0) return key;
    const code = hash(rubric.map(plainText).join('\n')) % 64 ** 2;
    return { ...key, rubricKey: { points: rubric.length, code } };
  },
} satisfies WrittenType<LongFillInKey, LongFillInItem>;
