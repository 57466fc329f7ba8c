import { z } from 'zod';

/**
 * The shape of a quiz file, as authors write it. Cross-references inside an item (an answer key
 * that names no option) are checked here too; what reaches beyond the file is not.
 * The JSON Schema beside the quizzes is made from it.
 */

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,39}$/,
    'use lower-case letters, digits and _, starting with a letter, at most 40',
  )
  .meta({
    description:
      'Lower-case letters, digits and _. Never change an id once learners have used the quiz.',
  });

const text = z.string().trim().min(1, 'write something here').max(1500);

const base = {
  id,
  prompt: text.meta({ description: 'The question.' }),
  label: z.string().trim().min(1).max(100).optional().meta({
    description: 'The question in a few words, for LMS reports. Made from the prompt if left out.',
  }),
  objective: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .meta({ description: 'The lesson objective it tests: an id of course.json.' }),
  facts: z
    .array(z.string())
    .default([])
    .meta({ description: 'Facts it rests on: ids of facts.json, where the course has them.' }),
  asAt: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'write a date as 2026-08 or 2026-08-31')
    .optional()
    .meta({ description: 'The date the answer holds for, where it can change.' }),
  hint: text.optional(),
  explanation: text.meta({ description: 'Why the right answer is right.' }),
};

const points = z.number().int().min(1).max(10).default(1);
const ungraded = z.literal(0).default(0);
const labelled = z.strictObject({ id, text });
const option = z.strictObject({ id, text, feedback: text });

const list = <Entry extends z.ZodType<{ id: string }>>(entry: Entry, least: number, most: number) =>
  z
    .array(entry)
    .min(least)
    .max(most)
    .check((context) => {
      const seen = new Set<string>();
      context.value.forEach((value, index) => {
        if (seen.has(value.id)) {
          context.issues.push({
            code: 'custom',
            input: value.id,
            path: [index, 'id'],
            message: `the id "${value.id}" is used twice; give each its own`,
          });
        }
        seen.add(value.id);
      });
    });

const names = (ids: readonly { readonly id: string }[]) => ids.map((each) => each.id);

const trueFalse = z.strictObject({
  ...base,
  type: z.literal('true-false'),
  points,
  correct: z.boolean(),
  feedback: z.strictObject({ true: text, false: text }),
});

const choice = z
  .strictObject({
    ...base,
    type: z.literal('choice'),
    points,
    choose: z.enum(['one', 'many']).default('one'),
    options: list(option, 2, 12),
    correct: z.array(z.string()).min(1, 'name at least one right option'),
  })
  .check(({ value, issues }) => {
    value.correct.forEach((key, index) => {
      if (!names(value.options).includes(key))
        issues.push(noSuch(key, ['correct', index], 'option', names(value.options)));
      else if (value.correct.indexOf(key) < index)
        issues.push({
          code: 'custom',
          input: key,
          path: ['correct', index],
          message: `"${key}" is named twice; once is enough`,
        });
    });
    if (value.choose === 'one' && value.correct.length > 1) {
      issues.push({
        code: 'custom',
        input: value.correct,
        path: ['correct'],
        message:
          'one option can be chosen but several are right; write "choose": "many" or leave one',
      });
    }
  });

const slips = <Answer extends z.ZodType>(answer: Answer) =>
  z.array(z.strictObject({ answer, feedback: text })).default([]);

const fillIn = z.strictObject({
  ...base,
  type: z.literal('fill-in'),
  points,
  accept: z.array(z.string().trim().min(1).max(60)).min(1),
  caseMatters: z.boolean().default(false),
  slips: slips(z.string().trim().min(1)),
});

const longFillIn = z.strictObject({
  ...base,
  type: z.literal('long-fill-in'),
  points: ungraded,
  model: text,
  rubric: z.array(text).default([]),
});

const matching = z
  .strictObject({
    ...base,
    type: z.literal('matching'),
    points,
    sources: list(option, 2, 10),
    targets: list(labelled, 2, 12),
    correct: z.record(z.string(), z.string()).meta({ description: 'Source id to target id.' }),
  })
  .check(({ value, issues }) => {
    for (const source of names(value.sources)) {
      const target = Object.hasOwn(value.correct, source) ? value.correct[source] : undefined;
      if (target === undefined) {
        issues.push({
          code: 'custom',
          input: value.correct,
          path: ['correct'],
          message: `"${source}" has no target; add "${source}": "…"`,
        });
      } else if (!names(value.targets).includes(target)) {
        issues.push(noSuch(target, ['correct', source], 'target', names(value.targets)));
      }
    }
    for (const key of Object.keys(value.correct)) {
      if (!names(value.sources).includes(key))
        issues.push(noSuch(key, ['correct', key], 'source', names(value.sources)));
    }
  });

const sequencing = z
  .strictObject({
    ...base,
    type: z.literal('sequencing'),
    points,
    steps: list(labelled, 2, 10),
    correct: z.array(z.string()),
  })
  .check(({ value, issues }) => {
    value.correct.forEach((key, index) => {
      if (!names(value.steps).includes(key))
        issues.push(noSuch(key, ['correct', index], 'step', names(value.steps)));
    });
    const isOnceEach = new Set(value.correct).size === value.correct.length;
    if (!isOnceEach || value.correct.length !== value.steps.length) {
      issues.push({
        code: 'custom',
        input: value.correct,
        path: ['correct'],
        message: `the order must name each of the ${value.steps.length} steps once`,
      });
    }
  });

const numeric = z.strictObject({
  ...base,
  type: z.literal('numeric'),
  points,
  correct: z.number(),
  tolerance: z.number().min(0).default(0),
  unit: z.string().trim().min(1).max(20).optional(),
  slips: slips(z.number()),
});

const likert = z.strictObject({
  ...base,
  type: z.literal('likert'),
  points: ungraded,
  scale: list(labelled, 2, 9),
});

const itemSchema = z.discriminatedUnion('type', [
  trueFalse,
  choice,
  fillIn,
  longFillIn,
  matching,
  sequencing,
  numeric,
  likert,
]);

export const quizSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and -'),
  kind: z.enum(['check', 'exam']),
  title: text,
  intro: text,
  items: list(itemSchema, 1, 200),
});

function noSuch(key: string, path: (string | number)[], noun: string, known: readonly string[]) {
  return {
    code: 'custom' as const,
    input: key,
    path,
    message: `no ${noun} has the id "${key}"; there are: ${known.join(', ')}`,
  };
}
