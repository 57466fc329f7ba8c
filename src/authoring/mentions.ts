import type { ParsedJson } from './read-json.ts';

/** What a JSON file says at places, whether or not the rest of it has its shape. */

/** A text somewhere in a file. */
export interface Mention {
  readonly path: (string | number)[];
  readonly value: string;
}

/** A value somewhere in a file. */
interface Found {
  readonly path: (string | number)[];
  readonly value: unknown;
}

/**
 * The texts at a path in which `*` stands for each entry of a list or an object; what is not there,
 * or is no text, is left to the schema.
 */
export function mentions(
  parsed: Pick<ParsedJson, 'raw'> | null,
  ...path: readonly string[]
): readonly Mention[] {
  if (parsed === null) return [];
  return path
    .reduce<readonly Found[]>(
      (found, step) => found.flatMap((each) => inner(each, step)),
      [{ path: [], value: parsed.raw }],
    )
    .flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []));
}

/** How many entries a list or an object has at a path of names; 0 where there is none. */
export function countAt(
  parsed: Pick<ParsedJson, 'raw'> | null,
  ...path: readonly string[]
): number {
  const [value] = path.reduce<readonly Found[]>(
    (found, step) => found.flatMap((each) => inner(each, step)),
    [{ path: [], value: parsed?.raw }],
  );
  return entriesOf(value?.value).length;
}

function inner({ path, value }: Found, step: string): readonly Found[] {
  return entriesOf(value)
    .filter(([key]) => step === '*' || key === step)
    .map(([key, part]) => ({
      path: [...path, Array.isArray(value) ? Number(key) : key],
      value: part,
    }));
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
