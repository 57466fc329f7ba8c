import { date as dateInWords, language, notes } from 'virtual:words';
import { z } from 'zod';
import { checked, type Flaw } from '../authoring/checked.ts';
import factsText from '../content/facts.json?raw';
import glossaryText from '../content/glossary.json?raw';
import sourcesText from '../content/sources.json?raw';

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
  facts: z.array(z.string()),
  see: z.array(z.string()).optional(),
});
export type GlossaryTerm = z.output<typeof term>;

const sourceTable = checked('src/content/sources.json', sourcesText, z.record(z.string(), source));

const factTable = checked(
  'src/content/facts.json',
  factsText,
  z.record(z.string(), fact),
  (table) =>
    Object.entries(table).flatMap(([id, each]) =>
      strangers(each.sources, sourceTable, [id, 'sources'], 'source', 'sources.json'),
    ),
);

const termTable = checked(
  'src/content/glossary.json',
  glossaryText,
  z.record(z.string(), term),
  (table) =>
    Object.entries(table).flatMap(([id, each]) => [
      ...unknownFacts(each.facts, [id, 'facts']),
      ...strangers(each.see ?? [], table, [id, 'see'], 'term', 'glossary.json'),
    ]),
);

/** All sources by id, in the order of the file. */
export const sources: ReadonlyMap<string, Source> = new Map(Object.entries(sourceTable));
/** All facts by id. */
export const facts: ReadonlyMap<string, Fact> = new Map(Object.entries(factTable));
/** The glossary by id, in alphabetical order of the terms. */
export const glossary: ReadonlyMap<string, GlossaryTerm> = new Map(
  Object.entries(termTable).sort(([, a], [, b]) => a.term.localeCompare(b.term, language)),
);

/** The sources the facts rest on, each once, in the order the facts name them. */
export function sourcesOf(ids: readonly string[]): readonly (readonly [string, Source])[] {
  const named = new Set(ids.flatMap((id) => facts.get(id)?.sources ?? []));
  return [...named].flatMap((id) => {
    const found = sources.get(id);
    return found ? [[id, found] as const] : [];
  });
}

/** When a source appeared, in words. */
export function sourceDate({ date: written }: Source): string {
  return written === 'n.d.' ? notes.noDate : dateInWords(written);
}

/** Flaws for ids that facts.json does not have. */
export function unknownFacts(
  ids: readonly string[],
  path: readonly (string | number)[],
): readonly Flaw[] {
  return strangers(ids, factTable, path, 'fact', 'facts.json');
}

function strangers(
  ids: readonly string[],
  known: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
  noun: string,
  file: string,
): readonly Flaw[] {
  return ids.flatMap((id, index) =>
    Object.hasOwn(known, id)
      ? []
      : [
          {
            path: [...path, index],
            message: `no ${noun} has the id "${id}"; add it to ${file} or correct it`,
          },
        ],
  );
}
