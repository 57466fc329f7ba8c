import { z } from 'zod';
import { type Settings, settingNames, settingRules } from '../attempt/settings.ts';
import { plainly, quizSchema } from '../quiz/schema.ts';
import { courseSchema } from './course-schema.ts';
import { referenceSchemas } from './read-reference.ts';
import { notes } from './schema-notes.ts';
import { snippets } from './schema-snippets.ts';

/** A part of a JSON Schema (draft 2020-12). */
type Schema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schemas that editors use to complete and check the files of a course as they are typed, by
 * their paths in this project.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const { facts, sources, glossary } = referenceSchemas;
  return new Map([
    ['quizzes/quiz.schema.json', written('quiz', 'A quiz', quizSchema(plainly))],
    ['src/content/course.schema.json', written('course', 'A course', courseSchema)],
    ['src/content/facts.schema.json', written('facts', 'The facts of a course', facts)],
    ['src/content/sources.schema.json', written('sources', 'The sources of a course', sources)],
    ['src/content/glossary.schema.json', written('glossary', 'The terms of a course', glossary)],
  ]);
}

function written(name: string, title: string, shape: z.ZodType): string {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...explained(schema, name), title }, null, 2)}\n`;
}

/** A schema whose entries all say what they are for, and whose item types are told apart. */
function explained(part: unknown, parent: string): Schema {
  if (!isSchema(part)) return {};
  const { properties, oneOf, ...rest } = part;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [keyword, within(value, parent)]),
  );
  if (Array.isArray(oneOf) && isDiscriminated(oneOf)) return { ...inner, ...byType(oneOf, parent) };
  return {
    ...inner,
    ...(oneOf === undefined ? {} : { oneOf: within(oneOf, parent) }),
    ...(isSchema(properties) ? { properties: entries(properties, parent) } : {}),
  };
}

function within(value: unknown, parent: string): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, parent));
  return isSchema(value) ? explained(value, parent) : value;
}

function entries(properties: Schema, parent: string): Schema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const said = notes[`${parent}.${name}`] ?? notes[name];
      const own = { ...explained(schema, name), ...settingOf(parent, name) };
      const about =
        'description' in own || said?.about === undefined ? {} : { description: said.about };
      return [
        name,
        { ...own, ...about, ...(said === undefined ? {} : { examples: said.examples }) },
      ];
    }),
  );
}

/** What a setting may be, which zod leaves to a function. */
function settingOf(parent: string, name: string): Schema {
  if (parent !== 'settings' || !isSetting(name)) return {};
  const { range } = settingRules[name];
  if (range.kind === 'words') return { enum: range.words };
  if (range.kind === 'moment') return { type: 'string', pattern: range.pattern };
  const type = range.kind === 'number' ? 'number' : 'integer';
  return { type, minimum: range.least, maximum: range.most };
}

function isSetting(name: string): name is keyof Settings {
  return settingNames.some((each) => each === name);
}

/**
 * Item types told apart by `type`: an editor, or any validator, then complains of the one slip in an
 * item, and not of all the ways in which it is no item of another type.
 */
function byType(oneOf: readonly Schema[], parent: string): Schema {
  const types = oneOf.map(typeOf);
  return {
    type: 'object',
    required: ['type'],
    properties: entries({ type: { enum: types } }, parent),
    allOf: oneOf.map((each) => ({
      if: { properties: { type: { const: typeOf(each) } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: explained(each, parent),
    })),
    defaultSnippets: types.map((type) => ({
      label: String(type),
      description: `An item of the type ${type}`,
      body: snippets[String(type)],
    })),
  };
}

function isDiscriminated(oneOf: readonly unknown[]): oneOf is readonly Schema[] {
  return oneOf.every((each) => isSchema(each) && typeOf(each) !== undefined);
}

function typeOf({ properties }: Schema): unknown {
  return isSchema(properties) && isSchema(properties.type) ? properties.type.const : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
