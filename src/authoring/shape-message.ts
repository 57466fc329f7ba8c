import type { z } from 'zod';

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
      return `${typeOf(issue.input)}; write ${wanted}`;
    case 'unrecognized_keys':
      return 'there is no such entry here; remove it or correct its spelling';
    case 'too_small':
      return `${amount(issue.origin, issue.minimum)} or more`;
    case 'too_big':
      return `${amount(issue.origin, issue.maximum)} at most`;
    default:
      return wanted === undefined ? undefined : `write ${wanted} here`;
  }
}

function wantedBy(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return kinds[issue.expected];
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  if (issue.code === 'invalid_union') return oneOf(issue.options);
  return undefined;
}

function oneOf(values: unknown): string | undefined {
  if (!Array.isArray(values)) return undefined;
  const all = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? all : `one of ${all}`;
}

function typeOf(input: unknown): string {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : null;
  return typeof type === 'string' ? `there is no type "${type}"` : 'the "type" is missing';
}

function amount(origin: string, limit: number | bigint): string {
  if (origin === 'string') return `write ${limit} characters`;
  if (origin === 'array') return `write ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `write ${limit}`;
}
