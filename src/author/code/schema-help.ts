import { getLocation, type JSONPath, parse } from 'jsonc-parser';
import type { Completions, EditorHelp } from './editor-help.ts';

/** What the JSON Schema of quiz files says at a place of an item, for who is typing there. */

/** A part of a JSON Schema (draft 2020-12). */
export type Schema = { readonly [keyword: string]: unknown };

/** Help for the JSON of what a schema describes; `items` of quizzes by that of quiz files. */
export function schemaHelp(schema: Schema): EditorHelp {
  return {
    completionsAt: (text, at) => completionsAt(schema, text, at),
    noteAt: (text, at) => noteAt(schema, text, at),
  };
}

/** What may be written at a place: names that an object has not yet, or values of a list of words. */
export function completionsAt(schema: Schema, text: string, at: number): Completions | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, at);
  const here = previousNode;
  const isIn = here !== undefined && at >= here.offset && at <= here.offset + here.length;
  const from = isIn ? here.offset : at;
  const to = isIn ? here.offset + here.length : at;
  if (isAtPropertyKey) {
    const parent = path.slice(0, -1);
    const object = partAt(schema, parse(text), parent);
    const taken = Object.keys(recordOf(valueAt(parse(text), parent)));
    const typed = isIn && typeof here.value === 'string' ? here.value : '';
    const hasColon = /^\s*:/.test(text.slice(to));
    const options = Object.entries(recordOf(object?.properties))
      .filter(([name]) => name === typed || !taken.includes(name))
      .map(([name, part]) => ({
        label: name,
        insert: JSON.stringify(name) + (hasColon ? '' : `: ${begun(recordOf(part))}`),
        about: aboutOf(recordOf(part)),
      }));
    return { from, to, options };
  }
  const part = partAt(schema, parse(text), path);
  const words = wordsOf(part);
  if (words.length === 0) return null;
  const options = words.map((word) => ({
    label: typeof word === 'string' ? word : JSON.stringify(word),
    insert: JSON.stringify(word),
    about: '',
  }));
  return { from, to, options };
}

/** What the entry at a place is for; null where the schema says nothing. */
export function noteAt(
  schema: Schema,
  text: string,
  at: number,
): { readonly from: number; readonly to: number; readonly about: string } | null {
  const { path, previousNode: here } = getLocation(text, at);
  if (here === undefined || at < here.offset || at > here.offset + here.length) return null;
  const about = aboutOf(partAt(schema, parse(text), path) ?? {});
  return about === '' ? null : { from: here.offset, to: here.offset + here.length, about };
}

/** The schema of the value at a path of an item; undefined where there is none. */
function partAt(schema: Schema, item: unknown, path: JSONPath): Schema | undefined {
  const items = recordOf(recordOf(recordOf(schema.properties).items).items);
  let part: Schema | undefined = whole(schema, items, item);
  let value = item;
  for (const step of path) {
    value = valueAt(value, [step]);
    if (part === undefined) return undefined;
    const next: unknown =
      typeof step === 'number'
        ? part.items
        : (recordOf(part.properties)[step] ?? part.additionalProperties);
    part = isSchema(next) ? whole(schema, next, value) : undefined;
  }
  return part;
}

/** A part with what its references and conditions say of a value. */
function whole(schema: Schema, part: Schema, value: unknown): Schema {
  const named =
    typeof part.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(part.$ref)?.[1] : undefined;
  const own = named === undefined ? part : recordOf(recordOf(schema.$defs)[named]);
  const type = recordOf(value).type;
  const fits = listOf(own.allOf)
    .map(recordOf)
    .find((each) => recordOf(recordOf(recordOf(each.if).properties).type).const === type);
  if (fits === undefined) return own;
  const then = recordOf(fits.then);
  const properties = { ...recordOf(then.properties), ...recordOf(own.properties) };
  return { ...own, ...then, properties };
}

function wordsOf(part: Schema | undefined): readonly unknown[] {
  if (part === undefined) return [];
  if (Array.isArray(part.enum)) return part.enum;
  if (part.type === 'boolean') return [true, false];
  return part.const === undefined ? [] : [part.const];
}

/** What the value of a new entry begins with. */
function begun({ type, enum: words, const: only }: Schema): string {
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(words) && words.length === 1) return JSON.stringify(words[0]);
  return { string: '""', array: '[]', object: '{}', boolean: 'true' }[String(type)] ?? '';
}

function aboutOf({ description, examples }: Schema): string {
  const [example] = listOf(examples);
  const written = example === undefined ? '' : JSON.stringify(example);
  const short = written.length > 80 ? `${written.slice(0, 80)}…` : written;
  const said = typeof description === 'string' ? description : '';
  return [said, short && `Such as ${short}`].filter((part) => part !== '').join(' ');
}

function valueAt(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  );
}

function recordOf(value: unknown): Schema {
  return isSchema(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
