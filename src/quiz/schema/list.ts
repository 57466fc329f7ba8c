import { z } from 'zod';
import { instead } from './instead.ts';

/** Lists of what has ids, and the issues of a key that names one of them. */

/** From `least` to `most` entries, each with an id of its own. */
export const list = <Entry extends z.ZodType<{ id: string }>>(
  entry: Entry,
  least: number,
  most: number,
) =>
  z
    .array(entry)
    .min(least)
    .max(most)
    .check((context) => {
      const seen = new Set<string>();
      context.value.forEach((value, index) => {
        if (seen.has(value.id)) {
          const message = `the id "${value.id}" is used twice; give each its own`;
          context.issues.push(issueAt([index, 'id'], value.id, message, 'repeated-id'));
        }
        seen.add(value.id);
      });
    });

export const names = (ids: readonly { readonly id: string }[]) => ids.map((each) => each.id);

/**
 * An issue in our own words at a path inside what is checked.
 *
 * @param rule the id of the rule that is broken
 */
export function issueAt(
  path: (string | number)[],
  input: unknown,
  message: string,
  rule = 'right-answer',
) {
  return { code: 'custom' as const, input, path, message, params: { rule } };
}

/** A key names an id that is not there. */
export function noSuch(
  key: string,
  path: (string | number)[],
  noun: string,
  known: readonly string[],
) {
  const message = `no ${noun} has the id "${key}"; ${instead(key, known)}`;
  return issueAt(path, key, message, 'unknown-id');
}
