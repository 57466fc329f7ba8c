import { z } from 'zod';
import type { Quiz } from '../quiz/quiz.ts';
import { claimKind } from '../quiz/schema/claim-kind.ts';
import { dateOf } from '../quiz/schema/date.ts';
import { instead } from '../quiz/schema/instead.ts';
import { mentions } from './mentions.ts';
import type { Problem } from './problem.ts';
import {
  type CourseSource,
  type JsonFile,
  type ParsedJson,
  parsedOf,
  type ReadJson,
  readSource,
} from './read-json.ts';
import { rule } from './rules.ts';

/** The facts, sources and terms of a course: what its claims rest on, and its words. */

const date = dateOf(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a date as 2026, 2026-08 or 2026-08-31');
const text = z.string().trim().min(1);

const source = z.strictObject({
  title: text,
  publisher: text,
  /** Free where the publisher gives no exact day: "n.d.", "2023-24". */
  date: text,
  /** Null where the address of the page is not known. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** How much of it the author saw: the page, an excerpt, or only that another text cites it. */
  seen: z.enum(['opened', 'excerpt', 'cited']).optional(),
  /** The source that cites it, where it was seen there only. */
  citedIn: z.string().optional(),
  note: text.optional(),
});
export type Source = z.output<typeof source>;

const fact = z.strictObject({
  kind: claimKind,
  /** Whose statement it is, where it is somebody's view or forecast. */
  by: text.optional(),
  statement: text,
  sources: z.array(z.string()),
  confidence: z.enum(['high', 'medium', 'low']),
  asAt: date.optional(),
});
export type Fact = z.output<typeof fact>;

const term = z.strictObject({
  term: text,
  definition: text,
  facts: z.array(z.string()).default([]),
  see: z.array(z.string()).optional(),
});
export type GlossaryTerm = z.output<typeof term>;

/** Whether a fact rests on nothing but sources that were not read. */
export function isSecondHand(fact: Fact, source: (id: string) => Source | undefined): boolean {
  return fact.sources.length > 0 && fact.sources.every((id) => source(id)?.seen === 'cited');
}

type Table<Entry> = Readonly<Record<string, Entry>>;

function entry<Entry>(table: Table<Entry> | null, id: string): Entry | undefined {
  return table !== null && Object.hasOwn(table, id) ? table[id] : undefined;
}

/** Each by id; null where the course has no such file. */
export interface Reference {
  readonly facts: Table<Fact> | null;
  readonly sources: Table<Source> | null;
  readonly glossary: Table<GlossaryTerm> | null;
}

/** The files, null for those that the course does not have. */
export type ReferenceTexts = { readonly [Name in keyof Reference]: CourseSource | null };

export interface ReadReference {
  readonly reference: Reference;
  /** The ids in each: null where the course has no such file, undefined where it cannot be read. */
  readonly ids: { readonly [Name in keyof Reference]: readonly string[] | null | undefined };
  readonly problems: readonly Problem[];
}

/** Reads the three files and checks what they say of one another, as far as they can be read. */
export function readReference(texts: ReferenceTexts): ReadReference {
  const read = {
    sources: readTable(texts.sources, source),
    facts: readTable(texts.facts, fact),
    glossary: readTable(texts.glossary, term),
  };
  const ids = {
    sources: idsOf(read.sources),
    facts: idsOf(read.facts),
    glossary: idsOf(read.glossary),
  };
  return {
    reference: {
      facts: tableOf(read.facts),
      sources: tableOf(read.sources),
      glossary: tableOf(read.glossary),
    },
    ids,
    problems: [
      ...Object.values(read).flatMap((each) => (each?.kind === 'failed' ? each.problems : [])),
      ...strangers(parsedOf(read.facts), ['sources', '*'], ids.sources, 'source', 'sources.json'),
      ...strangers(parsedOf(read.sources), ['citedIn'], ids.sources, 'source', 'sources.json'),
      ...strangers(parsedOf(read.glossary), ['facts', '*'], ids.facts, 'fact', 'facts.json'),
      ...strangers(parsedOf(read.glossary), ['see', '*'], ids.glossary, 'term', 'glossary.json'),
      ...whoseFlaws(read.facts),
      ...seenFlaws(read.sources),
    ],
  };
}

/** Questions with points whose facts are all second-hand: an answer cannot be marked by hearsay. */
export function secondHandItems(
  quiz: JsonFile<Quiz>,
  { facts, sources }: Reference,
): readonly Problem[] {
  const source = (id: string) => entry(sources, id);
  return quiz.value.items.flatMap((item, index) => {
    const rests = (item.facts ?? []).flatMap((id) => entry(facts, id) ?? []);
    if (item.points === 0 || rests.length === 0) return [];
    if (!rests.every((fact) => isSecondHand(fact, source))) return [];
    const message = `"${item.id}" is graded, but all it rests on is second-hand: name a fact with a source that was read, or ask something else`;
    return [quiz.problem(['items', index, 'facts'], message, { rule: rule('second-hand') })];
  });
}

/** The shapes of the three files, as editors know them. */
export const referenceSchemas = {
  facts: tableShape(fact),
  sources: tableShape(source),
  glossary: tableShape(term),
};

/** Entries by their ids, and where the schema of the file lies. */
function tableShape<Entry extends z.ZodType>(entry: Entry) {
  return z.object({ $schema: z.string().optional() }).catchall(entry);
}

function readTable<Entry extends z.ZodType>(given: CourseSource | null, entry: Entry) {
  return given === null ? null : readSource(given, recordOf(entry));
}

function recordOf<Entry extends z.ZodType>(entry: Entry) {
  return z.preprocess(withoutSchema, z.record(z.string(), entry));
}

function withoutSchema(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([name]) => name !== '$schema'));
}

function tableOf<Value>(read: ReadJson<Value> | null): Value | null {
  return read?.kind === 'read' ? read.json.value : null;
}

function idsOf(read: ReadJson<unknown> | null): readonly string[] | null | undefined {
  if (read === null) return null;
  const { raw } = parsedOf(read) ?? {};
  return typeof raw === 'object' && raw !== null
    ? Object.keys(raw).filter((id) => id !== '$schema')
    : undefined;
}

/** A view and a forecast are somebody's, and an explanation is our own. */
function whoseFlaws(read: ReadJson<Table<Fact>> | null): readonly Problem[] {
  if (read?.kind !== 'read') return [];
  const { value, problem } = read.json;
  return Object.entries(value).flatMap(([id, { kind, by }]) => {
    if ((kind === 'attributed' || kind === 'forecast') && by === undefined) {
      const message = `${kind === 'forecast' ? 'a forecast' : 'a view'} is somebody's; say whose with "by"`;
      return [problem([id], message, { rule: rule('missing-entry') })];
    }
    if (kind !== 'explanation' || by === undefined) return [];
    const message = `an explanation is the course's own; remove "by", or make it the view of ${by} with "attributed"`;
    return [problem([id, 'by'], message, { rule: rule('unknown-entry') })];
  });
}

function seenFlaws(read: ReadJson<Table<Source>> | null): readonly Problem[] {
  if (read?.kind !== 'read') return [];
  const { value, problem } = read.json;
  return Object.entries(value).flatMap(([id, { seen, citedIn }]) => {
    if (citedIn === undefined || seen === 'cited') return [];
    const message = `"citedIn" goes with "seen": "cited", for what was seen in another text only; write that, or remove "citedIn"`;
    return [problem([id, 'citedIn'], message, { rule: rule('unknown-entry') })];
  });
}

/** Problems for the ids that entries of a file have at a place and that no entry elsewhere has. */
function strangers(
  file: ParsedJson | null,
  place: readonly string[],
  known: readonly string[] | null | undefined,
  noun: string,
  home: string,
): readonly Problem[] {
  return mentions(file, '*', ...place).flatMap(({ path, value }) => {
    const message = stranger(value, known, noun, home);
    return message === null || file === null
      ? []
      : [file.problem(path, message, { rule: rule('unknown-id') })];
  });
}

/**
 * What to say of an id that is not in a file; null where it is, or where the file cannot be read.
 *
 * @param known null where the course has no such file, undefined where it cannot be read
 */
export function stranger(
  id: string,
  known: readonly string[] | null | undefined,
  noun: string,
  home: string,
): string | null {
  if (known === undefined || known?.includes(id)) return null;
  return known === null
    ? `this course has no ${home}; add the file, or remove "${id}"`
    : `no ${noun} has the id "${id}"; add it to ${home} or correct it; ${instead(id, known)}`;
}
