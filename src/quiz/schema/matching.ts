import { z } from 'zod';
import { claimKind } from './claim-kind.ts';
import { type Fields, points } from './fields.ts';
import { issueAt, list, names, noSuch } from './list.ts';

export const matching = <Text>({ base, labelled, option }: Fields<Text>) =>
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
    });
