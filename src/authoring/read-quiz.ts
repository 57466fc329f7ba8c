import { z } from 'zod';
import type { ItemId, Quiz } from '../quiz/quiz.ts';
import { plainly, quizSchema } from '../quiz/schema.ts';
import type { WriteNumber } from '../quiz/varied.ts';
import { formats } from '../words/formats.ts';
import { itemFlaws } from './item-flaws.ts';
import { type JsonFile, type ReadJson, readJson } from './read-json.ts';
import { openVariation, type Variation } from './variables/open-variation.ts';
import { type TriedItem, triedItem } from './variables/tried-item.ts';
import type { VariedItem } from './variables/varied-item.ts';

/** A quiz file that was read. */
export interface QuizFile extends JsonFile<Quiz> {
  /** Those of its items whose values are drawn; the quiz itself has them with the values of one draw. */
  readonly varied: ReadonlyMap<ItemId, VariedItem>;
}

export type ReadQuiz =
  | { readonly kind: 'read'; readonly json: QuizFile }
  | Extract<ReadJson<Quiz>, { readonly kind: 'failed' }>;

/**
 * Reads one quiz file.
 *
 * @param file its path for messages, such as `quizzes/x.json`
 * @param write writes numbers in the course's language
 */
export function readQuiz(
  file: string,
  text: string,
  write: WriteNumber = formats('en').number,
): ReadQuiz {
  const { schema, variations } = variedSchema();
  const read = readJson(file, text, schema);
  if (read.kind === 'failed') return read;
  const { $schema: _, ...quiz } = read.json.value;
  const tried = new Map<number, TriedItem>();
  const items = quiz.items.map(({ variables: _v, conditions: _c, ...item }, at) => {
    const variation = variations.get(at);
    if (variation === undefined) return item;
    const found = triedItem(item, variation, write, itemFlaws);
    tried.set(at, found);
    return found.sample;
  });
  const varied = new Map([...tried.values()].map(({ varied: each }) => [each.item.id, each]));
  const json: QuizFile = { ...read.json, value: { ...quiz, items }, varied };
  const name = /([^/]*)\.json$/.exec(file)?.[1];
  if (name !== quiz.id) {
    const message = `the quiz is called "${quiz.id}" but its file ${name}.json; give both one name`;
    return { kind: 'failed', problems: [json.problem(['id'], message)], parsed: json };
  }
  const problems = items.flatMap((item, at) =>
    (tried.get(at)?.flaws ?? itemFlaws(item)).map(({ path, message, ...more }) =>
      json.problem(['items', at, ...path], message, more),
    ),
  );
  return problems.length === 0
    ? { kind: 'read', json }
    : { kind: 'failed', problems, parsed: json };
}

/** The schema of a quiz, and the variables of its items once it has read one, by their index. */
function variedSchema() {
  const variations = new Map<number, Variation>();
  const schema = z.preprocess((raw, context) => {
    if (typeof raw !== 'object' || raw === null || !('items' in raw)) return raw;
    if (!Array.isArray(raw.items)) return raw;
    const items = raw.items.map((item: unknown, at) => {
      const variation = openVariation(item);
      if (variation === null) return item;
      variations.set(at, variation);
      for (const { path, message, ...params } of variation.flaws) {
        const place = ['items', at, ...path];
        context.issues.push({
          code: 'custom',
          input: item,
          path: place,
          message,
          params,
          continue: true,
        });
      }
      return variation.standIn;
    });
    return { ...raw, items };
  }, quizSchema(plainly));
  return { schema, variations };
}
