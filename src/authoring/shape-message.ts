import type { z } from 'zod';
import { meant } from '../quiz/schema/instead.ts';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

/**
 * What to tell an author about a value of the wrong shape, where the schema itself has no words
 * for it. Undefined for what schemas of this project do not ask.
 */
export function shapeMessage(issue: Issue): string | undefined {
  const name = issue.path?.at(-1);
  const wanted = wantedBy(issue);
  if (issue.input === undefined && typeof name === 'string' && wanted !== undefined) {
    return `"${name}" is missing; add it with ${wanted}`;
  }
  switch (issue.code) {
    case 'invalid_union':
      return `${typeOf(issue.input)}; write ${wanted}${guessedType(issue)}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.input === '') return 'write something here';
      return `${amount(issue.origin, issue.minimum)} or more`;
    case 'too_big':
      return `${amount(issue.origin, issue.maximum)} at most`;
    default:
      return wanted === undefined ? undefined : `write ${wanted} here${guess(issue)}`;
  }
}

function wantedBy(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return kinds[issue.expected];
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  if (issue.code === 'invalid_union') return oneOf(issue.options);
  return undefined;
}

/** Which of the allowed texts was meant. */
function guess(issue: Issue): string {
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return '';
  const one = meant(issue.input, textsOf(issue.values));
  return one === null ? '' : `; did you mean "${one}"?`;
}

function textsOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((each) => typeof each === 'string') : [];
}

function oneOf(values: unknown): string | undefined {
  if (!Array.isArray(values)) return undefined;
  const all = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? all : `one of ${all}`;
}

function typeOf(input: unknown): string {
  const type = givenType(input);
  return type === null ? 'the "type" is missing' : `there is no type "${type}"`;
}

function guessedType(issue: Issue): string {
  const type = givenType(issue.input);
  const known = issue.code === 'invalid_union' ? textsOf(issue.options) : [];
  const one = type === null ? null : meant(type, known);
  return one === null ? '' : `; did you mean "${one}"?`;
}

function givenType(input: unknown): string | null {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : null;
  return typeof type === 'string' ? type : null;
}

function amount(origin: string, limit: number | bigint): string {
  if (origin === 'string') return `write ${limit} characters`;
  if (origin === 'array') return `write ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `write ${limit}`;
}
