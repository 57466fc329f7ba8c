import { z } from 'zod';
import type { ItemId } from '../quiz/item-types/item.ts';
import { quizKey } from '../quiz/key.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { type ParseText, quizSchema } from '../quiz/schema.ts';
import type { WriteNumber } from '../quiz/varied.ts';
import { itemFlaws } from './item-flaws.ts';
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
import { openVariation, type Variation } from './variables/open-variation.ts';
import { type TriedItem, triedItem } from './variables/tried-item.ts';
import type { VariedItem } from './variables/varied-item.ts';

/** A quiz file that was read. */
export interface QuizFile extends JsonFile<Quiz> {
  /** Those of its items whose values are drawn; the quiz itself has them with the values of one draw. */
  readonly varied: ReadonlyMap<ItemId, VariedItem>;
}

/** Reads one quiz file; its name is its path for messages, such as `quizzes/x.json`. */
export type ReadQuiz = (
  source: CourseSource,
) =>
  | { readonly kind: 'read'; readonly json: QuizFile }
  | Extract<ReadJson<Quiz>, { readonly kind: 'failed' }>;

type Schema = ReturnType<typeof quizSchema>;

/**
 * @param parse makes texts of what authors wrote
 * @param write writes numbers in the course's language
 */
export function quizReader(parse: ParseText, write: WriteNumber): ReadQuiz {
  const schema = quizSchema(parse);
  return (source) => {
    const variations = new Map<number, Variation>();
    const read = readSource(source, withVariables(schema, variations));
    const parsed = parsedOf(read);
    const unvaried = variationProblems(parsed, variations);
    const first = [...nameProblems(parsed), ...unvaried];
    if (read.kind === 'failed') {
      // What is no expression may be no text either: one slip is told once.
      const others = read.problems.filter(({ path }) => unvaried.every((its) => its.path !== path));
      return { ...read, problems: [...others, ...first] };
    }
    const json = withValues(read.json, variations, write);
    const problems = [...first, ...json.flaws];
    return problems.length === 0
      ? { kind: 'read', json }
      : { kind: 'failed', problems, parsed: json };
  };
}

function nameProblems(parsed: ParsedJson | null): readonly Problem[] {
  if (parsed === null) return [];
  const name = quizName(parsed.file);
  return mentions(parsed, 'id')
    .filter(({ value }) => value !== name)
    .map(({ path, value }) => {
      const message = `the quiz is called "${value}" but its file ${name}.json; give both one name`;
      return parsed.problem(path, message, { rule: rule('file-name') });
    });
}

/** The id of the quiz that a file holds, for the two have one name. */
export function quizName(file: string): string {
  return /([^/]*)\.json$/.exec(file)?.[1] ?? '';
}

function variationProblems(
  parsed: ParsedJson | null,
  variations: ReadonlyMap<number, Variation>,
): readonly Problem[] {
  if (parsed === null) return [];
  return [...variations].flatMap(([at, { flaws }]) =>
    flaws.map(({ path, message, ...more }) =>
      parsed.problem(['items', at, ...path], message, { rule: rule('shape'), ...more }),
    ),
  );
}

/**
 * The schema of a quiz whose items may have variables, which it knows nothing of: what they are, and
 * what is wrong with them, is noted by the index of the item. Issues of a preprocessor would keep the
 * schema from judging the rest of the file.
 */
function withVariables(schema: Schema, variations: Map<number, Variation>) {
  return z.preprocess((raw) => {
    if (typeof raw !== 'object' || raw === null || !('items' in raw)) return raw;
    if (!Array.isArray(raw.items)) return raw;
    const items = raw.items.map((item: unknown, at) => {
      const variation = openVariation(item);
      if (variation === null) return item;
      variations.set(at, variation);
      return variation.standIn;
    });
    return { ...raw, items };
  }, schema);
}

/** A quiz with values where its items have variables, and what is wrong with its items. */
function withValues(
  read: JsonFile<z.output<Schema>>,
  variations: ReadonlyMap<number, Variation>,
  write: WriteNumber,
): QuizFile & { readonly flaws: readonly Problem[] } {
  const { $schema: _, ...quiz } = read.value;
  const bare = quiz.items.map(({ variables: _v, conditions: _c, ...item }) => item);
  const keys = quizKey({ ...quiz, items: bare }).items;
  const tried = new Map<number, TriedItem>();
  const items = bare.map((item, at) => {
    const [variation, key] = [variations.get(at), keys[at]];
    if (variation === undefined || key === undefined || variation.flaws.length > 0) return item;
    const found = triedItem(item, key, variation, write, (each) => itemFlaws(each, quiz.kind));
    tried.set(at, found);
    return found.sample;
  });
  const value = { ...quiz, items };
  const flaws = items.flatMap((item, at) => {
    // What stands in for values that cannot be worked out is not to be judged.
    if (variations.get(at)?.flaws.length) return [];
    return (tried.get(at)?.flaws ?? itemFlaws(item, quiz.kind)).map(({ path, message, ...more }) =>
      read.problem(['items', at, ...path], message, more),
    );
  });
  const varied = [...tried.values()].map((each) => [each.varied.item.id, each.varied] as const);
  return { ...read, value, varied: new Map(varied), flaws };
}
