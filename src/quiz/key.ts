import type { Item, ItemKey, Quiz, QuizKey } from './quiz.ts';

/** What scoring and storing need of a quiz, without its prose. */
export function quizKey(quiz: Quiz): QuizKey {
  return { id: quiz.id, kind: quiz.kind, items: quiz.items.map(itemKey) };
}

/** What is there for people to read, by its name in an item or in an entry of one of its lists. */
const prose = [
  ...(['prompt', 'label', 'asAt', 'hint', 'explanation', 'facts', 'feedback', 'slips'] as const),
  ...(['model', 'rubric', 'text', 'name', 'title', 'situation', 'cards', 'follows'] as const),
] as const;

type Prose = (typeof prose)[number];

/** An item without its prose, and its lists likewise. */
type Bare<Of> = Of extends readonly (infer Entry)[]
  ? readonly Bare<Entry>[]
  : Of extends { readonly id: string }
    ? { readonly [Name in keyof Of as Name extends Prose ? never : Name]: Bare<Of[Name]> }
    : Of;

function itemKey(item: Item): ItemKey {
  // To be sure of it, each type of item is bare of its prose by the same rule.
  const key: Bare<Item> = bare(item);
  return key;
}

function bare<Of extends { readonly id: string }>(entry: Of): Bare<Of> {
  const kept = Object.entries(entry).filter(([name]) => !prose.some((each) => each === name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.map(bareEntry) : value]),
  ) as Bare<Of>;
}

/** What has an id has prose; a record by ids of the author has none, whatever they are called. */
function bareEntry(value: unknown): unknown {
  return hasId(value) ? bare(value) : value;
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value;
}
