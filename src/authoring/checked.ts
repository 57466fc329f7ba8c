import type { z } from 'zod';
import { type Problem, problemText } from './problem.ts';
import { type JsonFile, readJson } from './read-json.ts';

/** Something that reaches beyond the shape of a file, such as an id no other file has. */
export interface Flaw {
  readonly path: (string | number)[];
  readonly message: string;
}

/**
 * Reads a content file for the pages; what is wrong stops the build with file, line and mend.
 *
 * @param file its path from the root of the project
 * @param text what it holds
 * @param schema the shape it must have
 * @param review finds what the shape alone cannot
 */
export function checked<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  review: (content: z.output<Schema>) => readonly Flaw[] = () => [],
): z.output<Schema> {
  const read = readJson(file, text, schema);
  const problems = read.kind === 'read' ? reviewed(read.json, review) : read.problems;
  if (read.kind === 'failed' || problems.length > 0) {
    throw new Error(problems.map(problemText).join('\n'));
  }
  return read.json.value;
}

function reviewed<Content>(
  json: JsonFile<Content>,
  review: (content: Content) => readonly Flaw[],
): readonly Problem[] {
  return review(json.value).map(({ path, message }) => json.problem(path, message));
}
