import { z } from 'zod';

/** What an author says of the values that each learner has of an item. */

const name = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9_]{0,29}$/,
    'use letters, digits and _, starting with a small letter, at most 30',
  );

const value = z.union([z.number(), z.string().trim().min(1).max(200)], {
  error: 'write a number, or a text in double quotes',
});

const range = z
  .strictObject({
    from: z.number(),
    to: z.number().meta({ description: 'The highest value there may be.' }),
    step: z
      .number()
      .gt(0, 'a step is more than 0')
      .default(1)
      .meta({ description: 'How far the values are apart; 1 if left out.' }),
  })
  .meta({ description: 'Numbers at equal steps, such as { "from": 10, "to": 50, "step": 5 }.' });

const source = z.union(
  [
    z.string().trim().min(1).meta({
      description: 'An expression over the variables above it, such as "price * rate / 100".',
    }),
    range,
    z.array(value).min(2).max(200).meta({ description: 'Values to choose from.' }),
    z.array(z.record(name, value)).min(2).max(200).meta({
      description: 'Records of values that belong together, used as "country.share".',
    }),
  ],
  {
    error:
      'write a range like { "from": 10, "to": 50, "step": 5 }, a list of numbers, of texts or of records with the same names, or an expression in double quotes',
  },
);

export const variables = z.record(name, source).meta({
  id: 'variables',
  description:
    'Values that each learner has of their own, by name. Texts show them as {{price}} or, with two decimals, {{price : 2}}; answers hold them as "{{price * 2}}".',
});

export const conditions = z.array(z.string().trim().min(1)).min(1).meta({
  id: 'conditions',
  description: 'What must hold between the variables, such as "price > rate".',
});

/**
 * A value that may be an expression, such as "{{price * 2}}". The schema is given what it comes to;
 * editors, which see the file, are told of both.
 */
export function drawn<Schema extends z.ZodType>(
  schema: Schema,
  type: 'number' | 'boolean',
): Schema {
  return schema.meta({ type: [type, 'string'], pattern: '^\\{\\{.+\\}\\}$' });
}

export type VariablesInput = z.output<typeof variables>;
