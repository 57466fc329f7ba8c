import type { Expression } from '../../quiz/expression.ts';
import { reservedNames } from '../../quiz/expression-tokens.ts';
import { parseExpression, type ValueType } from '../../quiz/parse-expression.ts';
import type { VariablesInput } from '../../quiz/schema/variables.ts';
import type { Source, Variables } from '../../quiz/variables.ts';
import type { Flaw } from './flaw.ts';

/** What an author wrote about the values of an item, read. */
export interface ReadVariables {
  readonly variables: Variables;
  /** What expressions may name, fields of records each by itself. */
  readonly types: ReadonlyMap<string, ValueType>;
  /** What the variables and conditions themselves name. */
  readonly used: ReadonlySet<string>;
  /** At paths of the item. */
  readonly flaws: readonly Flaw[];
}

/** The most values of a range. */
const mostValues = 1_000_000;

/** Reads the variables of an item in their order: each may rest on those above it. */
export function readVariables(given: VariablesInput, conditions: readonly string[]): ReadVariables {
  const types = new Map<string, ValueType>();
  const used = new Set<string>();
  const flaws: Flaw[] = [];
  const read = (path: Flaw['path'], text: string, wanted: ValueType | null) => {
    const found = expressionAt(path, text, types, wanted);
    if ('flaw' in found) {
      flaws.push(found.flaw);
      return { expression: 0, type: null };
    }
    for (const name of found.names) used.add(name);
    return found;
  };
  const sources = Object.entries(given).flatMap(([name, source]): Variables['sources'] => {
    const path = ['variables', name];
    const say = (message: string, ...more: (string | number)[]) => {
      flaws.push({ path: [...path, ...more], message });
      return [];
    };
    if (reservedNames.includes(name))
      return say(`"${name}" means something in expressions; give the variable another name`);
    if (typeof source === 'string') {
      const { expression, type } = read(path, source, null);
      // After a flaw it may be of any type; what uses it is judged the next time.
      types.set(name, type ?? 'number');
      return [[name, { derived: expression }]];
    }
    if ('from' in source) {
      types.set(name, 'number');
      const count = Math.floor((source.to - source.from) / source.step + 1e-9) + 1;
      if (count < 2)
        return say(
          `from ${source.from} to ${source.to} by ${source.step} there is nothing to choose from`,
        );
      if (count > mostValues) return say(`these are ${count} values; ${mostValues} at most`);
      return [[name, { from: source.from, step: source.step, count }]];
    }
    const found = readList(name, source, types);
    return typeof found === 'string' ? say(found) : [[name, found]];
  });
  const holding = conditions.map((text, at) => read(['conditions', at], text, 'truth').expression);
  return { variables: { sources, conditions: holding }, types, used, flaws };
}

type Entries = Extract<VariablesInput[string], readonly unknown[]>;

/** A list, or what is wrong with it. Its type, or those of its fields, are added to `types`. */
function readList(name: string, entries: Entries, types: Map<string, ValueType>): Source | string {
  const list = entries.filter((each) => typeof each !== 'object');
  const records = entries.filter((each) => typeof each === 'object');
  if (list.length > 0 && records.length > 0)
    return 'a list holds numbers, texts or records, and not some of each';
  if (records.length === 0) {
    const type = commonType(list);
    types.set(name, type ?? 'number');
    if (type === null) return 'a list holds numbers or texts, and not some of each';
    return new Set(list).size < list.length ? 'a value stands twice in this list' : { list };
  }
  const fields = Object.keys(records[0] ?? {});
  for (const field of fields) {
    const type = commonType(records.flatMap((each) => each[field] ?? []));
    if (type === null) return `"${field}" is a number in one record and a text in another`;
    types.set(`${name}.${field}`, type);
  }
  const odd = records.findIndex(
    (each) => Object.keys(each).sort().join() !== [...fields].sort().join(),
  );
  if (odd >= 0)
    return `the record at [${odd}] has other names than the first, which has ${fields.join(', ')}`;
  return fields.length === 0 ? 'the records have nothing in them' : { records };
}

function commonType(values: readonly (number | string)[]): ValueType | null {
  const [type, ...others] = new Set(values.map((each) => typeof each));
  if (others.length > 0) return null;
  return type === 'string' ? 'text' : 'number';
}

/** An expression at a place of an item, or its flaw. */
export type FoundExpression =
  | {
      readonly expression: Expression;
      readonly type: ValueType;
      readonly names: ReadonlySet<string>;
    }
  | { readonly flaw: Flaw };

/**
 * Reads the expression at a place of an item.
 *
 * @param wanted the type it must have; null for any
 * @param offset of the expression in the text at that place
 */
export function expressionAt(
  path: Flaw['path'],
  text: string,
  types: ReadonlyMap<string, ValueType>,
  wanted: ValueType | null,
  offset = 0,
): FoundExpression {
  const parsed = parseExpression(text, types);
  const flawAt = (at: number, message: string): FoundExpression => ({
    flaw: { path, message, span: { offset: offset + at } },
  });
  if (parsed.kind === 'failed') return flawAt(parsed.at, parsed.message);
  if (wanted === null || parsed.type === wanted) return parsed;
  return flawAt(0, `${wantedWords[wanted]} is needed here; this is ${typeWords[parsed.type]}`);
}

const typeWords = { number: 'a number', text: 'a text', truth: 'true or false' } as const;
const wantedWords = {
  number: 'a number',
  text: 'a text',
  truth: 'something that holds or does not, such as price > 10,',
} as const;
