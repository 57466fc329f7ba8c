import { z } from 'zod';
import type { Text } from '../text/text.ts';
import { claimKind } from './claim-kind.ts';
import { monthOrDay } from './date.ts';
import { list } from './list.ts';
import { conditions, drawn, variables } from './variables.ts';

/** The fields that items of every type have, and what they are made of. */

export const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,39}$/,
    'use lower-case letters, digits and _, starting with a letter, at most 40',
  )
  .meta({
    description:
      'Lower-case letters, digits and _. Never change an id once learners have used the quiz.',
  });

/** What stands in one line, in titles and reports: never more than its letters. */
export const line = z.string().trim().min(1, 'write something here').max(1500);

/** Findings of the review that their author has judged. */
export const silenced = z
  .array(z.strictObject({ rule: line, reason: line }))
  .optional()
  .meta({
    description: 'Rules of the review that are to be silent here, each with the reason.',
  });

/** A mark that items share: variants of each other, or such as give each other away. */
export const family = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'use lower-case letters, digits and _, starting with a letter')
  .optional()
  .meta({
    description:
      'Of all that have the same family, such as variants of one question, an exam asks one at most in a sitting.',
  });

export const difficulty = z
  .enum(['very easy', 'easy', 'medium', 'difficult', 'very difficult'])
  .optional()
  .meta({
    description:
      'How hard it is, in the words of IEEE LOM; the blueprint of an exam may count by it.',
  });

const asks = z.enum(['recall', 'use']).optional().meta({
  description:
    'Whether it asks to recall a plain fact or to use what was learned; by the verb of its objective, if left out. The review tells what who knows the facts alone would get.',
});

/** The two kinds of text that people read, by the parser that makes a `Text` of each. */
export interface Texts {
  /** A text that may have paragraphs, lists, tables and formulas of their own lines. */
  readonly text: z.ZodType<Text, string>;
  /** A text that stands in a line: an option, a step, a name. */
  readonly phrase: z.ZodType<Text, string>;
  /** A text that may be left out, and is empty then: what is still to be written. */
  readonly later: z.ZodDefault<z.ZodType<Text, string>>;
}

const points = z.number().int().min(1).max(10).default(1);
const ungraded = z.literal(0).default(0);

/** The fields that hold texts, for schemas of items to be made of. */
export function fields({ text, phrase, later }: Texts) {
  const base = {
    id,
    prompt: text.meta({ description: 'The question.' }),
    label: z.string().trim().min(1).max(100).optional().meta({
      description:
        'The question in a few words, for LMS reports. Made from the prompt if left out.',
    }),
    objective: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .meta({ description: 'The lesson objective it tests: an id of course.json.' }),
    facts: z
      .array(z.string())
      .default([])
      .meta({ description: 'Facts it rests on: ids of facts.json, where the course has them.' }),
    asAt: monthOrDay.optional().meta({
      description: 'The date the answer holds for, where it can change.',
    }),
    stem: z.string().optional().meta({
      description: 'The stem it leans on: an id of this file’s stems. Its items stand together.',
    }),
    family,
    difficulty,
    asks,
    hint: text.optional(),
    explanation: later.meta({ description: 'Why the right answer is right.' }),
    variables: variables.optional(),
    conditions: conditions.optional(),
    silenced,
  };
  const labelled = z.strictObject({ id, text: phrase });
  const option = z.strictObject({ id, text: phrase, feedback: later });
  /** Known wrong answers, each with what to say to it. */
  const slips = <Answer extends z.ZodType>(answer: Answer) =>
    z.array(z.strictObject({ answer, feedback: text })).default([]);
  return {
    ...{ z, id, line, list, drawn, claimKind, points, ungraded },
    ...{ text, phrase, later, base, labelled, option, slips },
  };
}

/**
 * What the schemas of item types are made of. They are given the validator as well, so that what else
 * stands beside them can be on a page without it.
 */
export type Fields = ReturnType<typeof fields>;
