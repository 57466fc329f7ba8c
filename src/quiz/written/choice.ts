import type { ChoiceItem, ChoiceKey } from '../item-types/choice.ts';
import type { Fields } from '../schema/fields.ts';
import { issueAt, names, noSuch } from '../schema/list.ts';
import { pickWithFeedback } from './examples.ts';
import type { WrittenType } from './written-type.ts';

export const choice = {
  schema: ({ z, base, points, list, option }: Fields) =>
    z
      .strictObject({
        ...base,
        type: z.literal('choice'),
        points,
        choose: z.enum(['one', 'many']).default('one'),
        options: list(option, 2, 12),
        correct: z.array(z.string()).min(1, 'name at least one right option'),
        partialHelp: z.boolean().optional().meta({
          description:
            'Say how many of the chosen options are right, where the answer is not. For "choose": "many".',
        }),
      })
      .check(({ value, issues }) => {
        value.correct.forEach((key, index) => {
          const path = ['correct', index];
          if (!names(value.options).includes(key))
            issues.push(noSuch(key, path, 'option', names(value.options)));
          else if (value.correct.indexOf(key) < index)
            issues.push(issueAt(path, key, `"${key}" is named twice; once is enough`));
        });
        if (value.choose === 'one' && value.correct.length > 1) {
          const message =
            'one option can be chosen but several are right; write "choose": "many" or leave one';
          issues.push(issueAt(['correct'], value.correct, message));
        }
        if (value.choose === 'one' && value.partialHelp) {
          const message =
            'of one chosen option there is no telling how many are right; write "choose": "many" or leave it out';
          issues.push(issueAt(['partialHelp'], value.partialHelp, message));
        }
      }),
  example: {
    options: [pickWithFeedback('a'), pickWithFeedback('b'), pickWithFeedback('c')],
    correct: ['a'],
  },
  alternatives: ({ options }) => ({ options }),
} satisfies WrittenType<ChoiceKey, ChoiceItem>;
