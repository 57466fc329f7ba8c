import { z } from 'zod';
import { choice } from './schema/choice.ts';
import { line, silenced, text } from './schema/fields.ts';
import { fillIn } from './schema/fill-in.ts';
import { likert } from './schema/likert.ts';
import { list } from './schema/list.ts';
import { longFillIn } from './schema/long-fill-in.ts';
import { matching } from './schema/matching.ts';
import { numeric } from './schema/numeric.ts';
import { sequencing } from './schema/sequencing.ts';
import { trueFalse } from './schema/true-false.ts';

/**
 * The shape of a quiz file, as authors write it. Cross-references inside an item (an answer key
 * that names no option) are checked here too; what reaches beyond the file is not.
 * The JSON Schema beside the quizzes is made from it.
 */

/** One file each in `schema/`. */
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
  title: line,
  intro: text,
  items: list(itemSchema, 1, 200),
  silenced,
});
