import { z } from 'zod';
import { fields, line, silenced } from './schema/fields.ts';
import { list } from './schema/list.ts';
import { drawRules, groupIssues, stems } from './schema/sitting.ts';
import type { Text } from './text/text.ts';
import { writtenTypes } from './written-types.ts';

/** What an author wrote, as people will read it, and what is wrong with it. */
export interface ParsedText {
  readonly text: Text;
  readonly flaws: readonly TextFlaw[];
}

/** What is wrong at a place of a text. */
export interface TextFlaw {
  /** Offset in the text, from its first character that is not blank. */
  readonly at: number;
  /** How many characters are meant. */
  readonly length: number;
  readonly message: string;
}

/** @param room whether the text has room for lists, tables and the like, or stands in a line */
export type ParseText = (source: string, room: 'block' | 'line') => ParsedText;

/** Takes every text as the letters it is. */
export const plainly: ParseText = (text) => ({ text, flaws: [] });

/**
 * The shape of a quiz file, as authors write it. Cross-references inside an item (an answer key
 * that names no option) are checked here too; what reaches beyond the file is not.
 * The JSON Schema beside the quizzes is made from it.
 *
 * @param parse makes texts of what authors wrote; its flaws become issues, with the offset in `params`
 */
export function quizSchema(parse: ParseText) {
  const text = textSchema(parse, 'block');
  const later = text.default('');
  const given = fields({ text, phrase: textSchema(parse, 'line'), later });
  const [first, ...others] = Object.values(writtenTypes).map(({ schema }) => schema(given));
  if (first === undefined) throw new Error('there are no item types');
  const item = z.discriminatedUnion('type', [first, ...others]);
  return z
    .strictObject({
      $schema: z.string().optional(),
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and -'),
      kind: z.enum(['check', 'exam']),
      title: line,
      intro: later,
      stems: stems(textSchema(parse, 'block', longestStem)),
      draw: drawRules,
      items: list(item, 1, 200),
      silenced,
    })
    .check(({ value, issues }) => {
      issues.push(...groupIssues(value));
    });
}

/** Most characters of a text. */
const longestText = 1500;

/** A stem may be a passage that is to be read. */
const longestStem = 10_000;

function textSchema(parse: ParseText, room: 'block' | 'line', most = longestText) {
  return z
    .string()
    .trim()
    .min(1, 'write something here')
    .max(most)
    .transform((source, context) => {
      const { text, flaws } = parse(source, room);
      for (const { at, length, message } of flaws) {
        context.issues.push({
          code: 'custom',
          input: source,
          message,
          params: { span: { offset: at, length } },
        });
      }
      return text;
    });
}
