import type { SequencingItem, SequencingKey } from '../item-types/sequencing.ts';
import type { Fields } from '../schema/fields.ts';
import { issueAt, names, noSuch } from '../schema/list.ts';
import { pick } from './examples.ts';
import type { WrittenType } from './written-type.ts';

export const sequencing = {
  schema: ({ z, base, points, list, labelled }: Fields) =>
    z
      .strictObject({
        ...base,
        type: z.literal('sequencing'),
        points,
        steps: list(labelled, 2, 10),
        correct: z.array(z.string()),
        partialHelp: z.boolean().default(true).meta({
          description:
            'Say how many steps follow the step they should, where the order is not right.',
        }),
      })
      .check(({ value, issues }) => {
        value.correct.forEach((key, index) => {
          if (!names(value.steps).includes(key))
            issues.push(noSuch(key, ['correct', index], 'step', names(value.steps)));
        });
        const isOnceEach = new Set(value.correct).size === value.correct.length;
        if (!isOnceEach || value.correct.length !== value.steps.length) {
          const message = `the order must name each of the ${value.steps.length} steps once`;
          issues.push(issueAt(['correct'], value.correct, message));
        }
      }),
  example: { steps: [pick('a'), pick('b'), pick('c')], correct: ['a', 'b', 'c'] },
  alternatives: ({ steps }) => ({ steps }),
  isLong: true,
} satisfies WrittenType<SequencingKey, SequencingItem>;
