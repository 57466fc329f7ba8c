import type { Schema } from '../code/schema-help.ts';
import type { FormField } from './form-fields.ts';

/**
 * The form of an object by its JSON Schema: what the schema says of an entry is its hint, and the
 * name of the entry its label.
 *
 * @param without entries that the form does not ask for
 */
export function schemaFields(
  schema: Schema,
  without: readonly string[] = [],
): readonly FormField[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(recordOf(schema.properties))
    .filter(([name]) => !without.includes(name))
    .map(([name, part]) => fieldOf(name, recordOf(part), required.includes(name)));
}

function fieldOf(name: string, part: Schema, needed: boolean): FormField {
  const named = { name, label: labelOf(name) };
  const hint = hintOf(part);
  if (Array.isArray(part.enum)) {
    const words = part.enum.map((word) => ({ value: String(word), label: String(word) }));
    const none = needed ? [] : [{ value: '', label: 'not said' }];
    return { kind: 'one-of', ...named, hint, of: [...none, ...words] };
  }
  const items = recordOf(part.items);
  switch (part.type) {
    case 'boolean':
      return { kind: 'tick', ...named, isOn: part.default === true };
    case 'number':
    case 'integer':
      return { kind: 'number', ...named, hint, needed };
    case 'string':
      return { kind: 'line', ...named, hint, needed };
    case 'object':
      return part.properties === undefined
        ? { kind: 'json', ...named, hint }
        : { kind: 'group', ...named, fields: schemaFields(part) };
    case 'array':
      if (items.type === 'string') return { kind: 'lines', ...named, hint, needed };
      return items.properties === undefined
        ? { kind: 'json', ...named, hint }
        : {
            ...{ kind: 'entries', ...named, one: oneOf(named.label), fields: schemaFields(items) },
            fresh: freshOf(items),
          };
    default:
      return { kind: 'json', ...named, hint };
  }
}

/** `passMark` as “Pass mark”. */
function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “Lessons” as "lesson". */
function oneOf(label: string): string {
  return label.toLowerCase().replace(/s$/, '');
}

function hintOf({ description, examples }: Schema): string {
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  const such = typeof example === 'string' ? `Such as ${example}.` : '';
  return [typeof description === 'string' ? description : '', such].filter(Boolean).join(' ');
}

/** What a new entry of a list begins with: all that it needs, empty. */
function freshOf({ properties, required }: Schema): Readonly<Record<string, unknown>> {
  const names = Array.isArray(required) ? required.map(String) : [];
  const empty: Readonly<Record<string, unknown>> = { string: '', array: [], integer: 1, number: 1 };
  return Object.fromEntries(
    names.map((name) => [name, empty[String(recordOf(recordOf(properties)[name]).type)] ?? '']),
  );
}

function recordOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
