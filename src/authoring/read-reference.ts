import { z } from 'zod';
import type { FileText, Problem } from './problem.ts';
import { type JsonFile, type ReadJson, readJson } from './read-json.ts';

/** The facts, sources and terms of a course: what its claims rest on, and its words. */

/** What kind of statement a claim is; each kind has a mark of its own shape. */
export const claimKind = z.enum(['reported', 'attributed', 'forecast', 'explanation', 'promotion']);
export type ClaimKind = z.output<typeof claimKind>;

const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a date as 2026, 2026-08 or 2026-08-31');
const text = z.string().trim().min(1);

const source = z.strictObject({
  title: text,
  publisher: text,
  /** Free where the publisher gives no exact day: "n.d.", "2023-24". */
  date: text,
  /** Null where the address of the page is not known. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  note: text.optional(),
});
export type Source = z.output<typeof source>;

const fact = z.strictObject({
  kind: claimKind,
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

type Table<Entry> = Readonly<Record<string, Entry>>;

/** Each by id; null where the course has no such file. */
export interface Reference {
  readonly facts: Table<Fact> | null;
  readonly sources: Table<Source> | null;
  readonly glossary: Table<GlossaryTerm> | null;
}

/** The files, null for those that the course does not have. */
export type ReferenceTexts = { readonly [Name in keyof Reference]: FileText | null };

export interface ReadReference {
  readonly reference: Reference;
  readonly problems: readonly Problem[];
}

/** Reads the three files and checks what they say of one another. */
export function readReference(texts: ReferenceTexts): ReadReference {
  const sources = readTable(texts.sources, source);
  const facts = readTable(texts.facts, fact);
  const glossary = readTable(texts.glossary, term);
  const problems = [sources, facts, glossary].flatMap((read) =>
    read?.kind === 'failed' ? read.problems : [],
  );
  const [factFile, termFile] = [fileOf(facts), fileOf(glossary)];
  const reference = {
    facts: factFile?.value ?? null,
    sources: fileOf(sources)?.value ?? null,
    glossary: termFile?.value ?? null,
  };
  if (problems.length > 0) return { reference, problems };
  return {
    reference,
    problems: [
      ...strangers(factFile, 'sources', reference.sources, 'source', 'sources.json'),
      ...strangers(termFile, 'facts', reference.facts, 'fact', 'facts.json'),
      ...strangers(termFile, 'see', reference.glossary, 'term', 'glossary.json'),
    ],
  };
}

function readTable<Entry extends z.ZodType>(
  given: FileText | null,
  entry: Entry,
): ReadJson<Record<string, z.output<Entry>>> | null {
  return given === null ? null : readJson(given.file, given.text, z.record(z.string(), entry));
}

function fileOf<Value>(read: ReadJson<Value> | null): JsonFile<Value> | null {
  return read?.kind === 'read' ? read.json : null;
}

/** Problems for the ids that entries of a file list under a name and that no entry elsewhere has. */
function strangers<Name extends string>(
  file: JsonFile<Table<{ readonly [List in Name]?: readonly string[] | undefined }>> | null,
  name: Name,
  known: Table<unknown> | null,
  noun: string,
  home: string,
): readonly Problem[] {
  if (file === null) return [];
  return Object.entries(file.value).flatMap(([id, entry]) =>
    (entry[name] ?? []).flatMap((other, index) => {
      const message = stranger(other, known, noun, home);
      return message === null ? [] : [file.problem([id, name, index], message)];
    }),
  );
}

/** What to say of an id that is not in a file; null where it is. */
export function stranger(
  id: string,
  known: Table<unknown> | null,
  noun: string,
  home: string,
): string | null {
  if (known !== null && Object.hasOwn(known, id)) return null;
  return known === null
    ? `this course has no ${home}; add the file, or remove "${id}"`
    : `no ${noun} has the id "${id}"; add it to ${home} or correct it`;
}
