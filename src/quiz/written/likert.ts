import type { LikertItem, LikertKey } from '../item-types/likert.ts';
import type { Fields } from '../schema/fields.ts';
import { pick } from './examples.ts';
import type { WrittenType } from './written-type.ts';

export const likert = {
  schema: ({ z, base, ungraded, list, labelled }: Fields) =>
    z.strictObject({
      ...base,
      type: z.literal('likert'),
      points: ungraded,
      scale: list(labelled, 2, 9),
    }),
  example: { scale: [pick('disagree'), pick('unsure'), pick('agree')] },
  alternatives: ({ scale }) => ({ scale }),
} satisfies WrittenType<LikertKey, LikertItem>;
