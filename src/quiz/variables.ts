import { type Expression, evaluate, tidy, type Value, type Values } from './expression.ts';
import { hash } from './text/hash.ts';

/** Where the values of an item come from, and what must hold between them. */
export interface Variables {
  /** By name, in the order of the file: each may rest on those before it. */
  readonly sources: readonly (readonly [name: string, source: Source])[];
  readonly conditions: readonly Expression[];
}

export type Source =
  /** `count` numbers: `from`, and each `step` more than the one before. */
  | { readonly from: number; readonly step: number; readonly count: number }
  | { readonly list: readonly (number | string)[] }
  /** Values that belong together: their names are those of the record and of the field. */
  | { readonly records: readonly Readonly<Record<string, number | string>>[] }
  | { readonly derived: Expression };

/** How many values are to choose from; 1 where there is nothing to choose. */
export function choicesOf(source: Source): number {
  if ('count' in source) return source.count;
  if ('list' in source) return source.list.length;
  return 'records' in source ? source.records.length : 1;
}

/**
 * Draws a value for each variable.
 *
 * @param pick gives the place of the one to take, below `count`
 * @returns null where a condition does not hold
 */
export function drawValues(
  { sources, conditions }: Variables,
  pick: (name: string, count: number) => number,
): Values | null {
  const values = new Map<string, Value>();
  for (const [name, source] of sources) {
    const place = pick(name, choicesOf(source));
    if ('count' in source) values.set(name, tidy(source.from + place * source.step));
    else if ('list' in source) values.set(name, source.list[place] ?? Number.NaN);
    else if ('derived' in source) values.set(name, evaluate(source.derived, values));
    else {
      for (const [field, value] of Object.entries(source.records[place] ?? {}))
        values.set(`${name}.${field}`, value);
    }
  }
  return conditions.every((each) => evaluate(each, values) === true) ? values : null;
}

/**
 * The build refuses conditions that hold in less than a tenth of all draws. That none of so many
 * holds has a chance of 1 in 10^45 then.
 */
const mostDraws = 1000;

/** The values that an attempt has for an item: fixed by the attempt's seed, drawn anew until the conditions hold. */
export function valuesFor(variables: Variables, seed: number, item: string): Values {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const values = drawValues(
      variables,
      (name, count) => hash(`${seed}/${item}/${name}/${draw}`) % count,
    );
    if (values !== null) return values;
  }
  throw new Error(`The conditions of ${item} hold in no draw; the build should have refused it`);
}
