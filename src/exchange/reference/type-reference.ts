import type { Outcome, WrittenItem } from '../bank/bank.ts';
import type { Format } from '../bank/format.ts';

/** What the pages of reference say of an item type, made of the schema and of the formats. */

/** A field as its row says it. */
export interface FieldRow {
  /** With those it stands in: `options[].text`. */
  readonly name: string;
  readonly needed: boolean;
  /** What it holds: "text", "1 to 10". */
  readonly holds: string;
  /** What it is for. */
  readonly about: string;
  /** What is taken where it is left out; '' where nothing is. */
  readonly otherwise: string;
}

export interface TypeFields {
  readonly type: WrittenItem['type'];
  /** What no other type has as well, with what stands inside. */
  readonly own: readonly FieldRow[];
}

/** A part of a JSON Schema (draft 2020-12). */
type Schema = Readonly<Record<string, unknown>>;

/**
 * The fields of items, by the JSON Schema of quiz files (`quizzes/quiz.schema.json`).
 *
 * @returns what all types have, and of each type what it adds
 */
export function itemFields(schema: unknown): {
  readonly shared: readonly FieldRow[];
  readonly types: readonly TypeFields[];
} {
  const definitions = partOf(schema, '$defs');
  const branches = listOf(partOf(partOf(partOf(schema, 'properties'), 'items'), 'items').allOf)
    .map((branch) => partOf(branch, 'then'))
    .filter((branch) => typeof typeIn(branch) === 'string');
  const namesOf = (branch: Schema) => Object.keys(partOf(branch, 'properties'));
  const [first, ...others] = branches;
  const sharedNames = (first === undefined ? [] : namesOf(first)).filter(
    (name) =>
      name !== 'type' &&
      name !== 'points' &&
      others.every((branch) => namesOf(branch).includes(name)) &&
      !ownNames.has(name),
  );
  return {
    shared: first === undefined ? [] : rowsOf(first, sharedNames, '', definitions),
    types: branches.flatMap((branch) => {
      const type = typeIn(branch);
      if (!isType(type)) return [];
      const names = namesOf(branch).filter(
        (name) => name !== 'type' && !sharedNames.includes(name),
      );
      return [{ type, own: rowsOf(branch, names, '', definitions) }];
    }),
  };
}

/** Every type may call a field so, and means something of its own by it. */
const ownNames: ReadonlySet<string> = new Set(['correct']);

/** What becomes of an item in each format that is written. */
export function carriedBy(
  item: WrittenItem,
  formats: readonly Format[],
): readonly { readonly format: Format; readonly outcome: Outcome }[] {
  const quiz = { id: 'example', kind: 'check', title: 'Example', items: [item] } as const;
  // What the pictures show is nothing to a writer.
  const names = new Set(JSON.stringify(item).match(/images\/[\w.-]+/g));
  const pictures = [...names].map((name) => ({ name, bytes: new Uint8Array() }));
  return formats.flatMap((format) => {
    const [entry] = format.write?.({ quizzes: [quiz], pictures }).report ?? [];
    if (format.id === 'quiz') return [{ format, outcome: { kind: 'carried' } as const }];
    return entry === undefined ? [] : [{ format, outcome: entry.outcome }];
  });
}

/** What other formats have that becomes an item of the type, by their tables. */
export function readFrom(
  type: WrittenItem['type'],
  formats: readonly Format[],
): readonly { readonly format: Format; readonly theirs: readonly string[] }[] {
  const named = new RegExp(`(?<![\\w-])${type}(?![\\w-])`);
  return formats.flatMap((format) => {
    const theirs = format.notes
      .filter(({ theirs: words, ours }) => words !== '' && named.test(ours))
      .map(({ theirs: words }) => words);
    return format.read === undefined || theirs.length === 0 ? [] : [{ format, theirs }];
  });
}

function rowsOf(
  object: Schema,
  names: readonly string[],
  before: string,
  definitions: Schema,
): readonly FieldRow[] {
  const properties = partOf(object, 'properties');
  const needed = listOf(object.required);
  return names.flatMap((name) => {
    const field = resolved(properties[name], definitions);
    const inside = insideOf(field, definitions);
    const row = {
      name: `${before}${name}`,
      needed: needed.includes(name),
      holds: holdsOf(field, definitions),
      about: typeof field.description === 'string' ? field.description : '',
      otherwise: field.default === undefined ? '' : JSON.stringify(field.default),
    };
    const mark = field.type === 'array' ? '[].' : '.';
    return [
      row,
      ...(inside === null
        ? []
        : rowsOf(
            inside,
            Object.keys(partOf(inside, 'properties')),
            `${before}${name}${mark}`,
            definitions,
          )),
    ];
  });
}

/** The object that a field is, or that its entries are; null for what has no names inside. */
function insideOf(field: Schema, definitions: Schema): Schema | null {
  const entry = field.type === 'array' ? resolved(field.items, definitions) : field;
  return Object.keys(partOf(entry, 'properties')).length > 0 ? entry : null;
}

/** What a field holds, in a few words. */
export function holdsOf(field: Schema, definitions: Schema): string {
  if (field.const !== undefined) return JSON.stringify(field.const);
  const words = listOf(field.enum);
  if (words.length > 0) return words.map((word) => JSON.stringify(word)).join(' or ');
  const any = [...listOf(field.anyOf), ...listOf(field.oneOf)];
  if (any.length > 0) {
    return [...new Set(any.map((each) => holdsOf(resolved(each, definitions), definitions)))].join(
      ' or ',
    );
  }
  const types = Array.isArray(field.type) ? field.type.map(String) : [String(field.type ?? '')];
  return types.map((type) => ofType(type, field, definitions)).join(' or ');
}

function ofType(type: string, field: Schema, definitions: Schema): string {
  switch (type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
    case 'number':
      return range(field.minimum, field.maximum) || 'a number';
    case 'array': {
      const entry = holdsOf(resolved(field.items, definitions), definitions);
      const count = range(field.minItems, field.maxItems);
      return `a list of ${count === '' ? '' : `${count} `}${plural(entry)}`;
    }
    case 'object':
      return Object.keys(partOf(field, 'properties')).length > 0 ? 'an object' : 'an object by ids';
    default:
      return textHolds(field);
  }
}

function textHolds({ pattern, maxLength }: Schema): string {
  if (typeof pattern === 'string' && pattern.startsWith('^\\{\\{')) return 'an expression, {{ }}';
  if (typeof pattern === 'string' && pattern.includes('\\d{4}')) return 'a date';
  if (typeof pattern === 'string') return 'an id';
  return typeof maxLength === 'number' && maxLength !== 1500
    ? `a text of at most ${maxLength}`
    : 'a text';
}

function plural(entry: string): string {
  const [, noun, rest = ''] = /^an? (\w+)(.*)$/.exec(entry) ?? [];
  return noun === undefined ? entry : `${noun}s${rest}`;
}

function range(from: unknown, to: unknown): string {
  const [least, most] = [from, to].map((each) =>
    typeof each === 'number' && Math.abs(each) < 1e9 ? each : undefined,
  );
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  if (least !== undefined && least > 0) return `${least} or more`;
  return most === undefined ? '' : `at most ${most}`;
}

function typeIn(branch: Schema): unknown {
  return partOf(partOf(branch, 'properties'), 'type').const;
}

function isType(type: unknown): type is WrittenItem['type'] {
  return typeof type === 'string';
}

function resolved(part: unknown, definitions: Schema): Schema {
  const schema = isSchema(part) ? part : {};
  const [, name] = /^#\/\$defs\/(.+)$/.exec(String(schema.$ref ?? '')) ?? [];
  return name === undefined ? schema : { ...partOf(definitions, name), ...schema };
}

function partOf(part: unknown, name: string): Schema {
  const inner = isSchema(part) ? part[name] : undefined;
  return isSchema(inner) ? inner : {};
}

function listOf(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [];
}

function isSchema(part: unknown): part is Schema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
