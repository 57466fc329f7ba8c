import { z } from 'zod';
import { type Fields, points } from './fields.ts';
import { issueAt, list, names, noSuch } from './list.ts';

export const sequencing = <Text>({ base, labelled }: Fields<Text>) =>
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
    });
