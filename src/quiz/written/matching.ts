import type { MatchingItem, MatchingKey } from '../item-types/matching.ts';
import type { Fields } from '../schema/fields.ts';
import { issueAt, names, noSuch } from '../schema/list.ts';
import { pick, pickWithFeedback } from './examples.ts';
import type { WrittenType } from './written-type.ts';

export const matching = {
  schema: ({ z, base, points, list, labelled, option, claimKind }: Fields) =>
    z
      .strictObject({
        ...base,
        type: z.literal('matching'),
        points,
        sources: list(option, 2, 10),
        targets: list(labelled.extend({ mark: claimKind.optional() }), 2, 12),
        correct: z.record(z.string(), z.string()).meta({ description: 'Source id to target id.' }),
      })
      .check(({ value, issues }) => {
        for (const source of names(value.sources)) {
          const target = Object.hasOwn(value.correct, source) ? value.correct[source] : undefined;
          if (target === undefined) {
            const message = `"${source}" has no target; add "${source}": "…"`;
            issues.push(issueAt(['correct'], value.correct, message));
          } else if (!names(value.targets).includes(target)) {
            issues.push(noSuch(target, ['correct', source], 'target', names(value.targets)));
          }
        }
        for (const key of Object.keys(value.correct)) {
          if (!names(value.sources).includes(key))
            issues.push(noSuch(key, ['correct', key], 'source', names(value.sources)));
        }
      }),
  example: {
    sources: [pickWithFeedback('a'), pickWithFeedback('b')],
    targets: [pick('x'), pick('y')],
    correct: { a: 'x', b: 'y' },
  },
  alternatives: ({ sources, targets }) => ({ sources, targets }),
  isLong: true,
} satisfies WrittenType<MatchingKey, MatchingItem>;
