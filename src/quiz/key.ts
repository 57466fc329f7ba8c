import type { Item, ItemKey } from './item-types.ts';
import type { Quiz, QuizKey, Stem } from './quiz.ts';
import { writtenTypeOf } from './written-types.ts';

/** What scoring and storing need of a quiz, without its prose. */
export function quizKey(quiz: Quiz): QuizKey {
  const { id, kind, draw, stems = [], items } = quiz;
  if (kind === 'check') return { id, kind, items: items.map((item) => itemKey(item, {})) };
  const keys = items.map((item) => {
    const stem = stems.find((each) => each.id === item.stem);
    return itemKey(item, drawnBy(item, stem, draw));
  });
  return { id, kind, ...(draw && { draw }), items: keys };
}

type DrawnBy = Pick<ItemKey, 'stem' | 'family' | 'difficulty'>;

/** What of an exam's item the draw goes by. */
function drawnBy(item: Item, stem: Stem | undefined, draw: Quiz['draw']): DrawnBy {
  const family = stem === undefined ? item.family : stem.family;
  const counted = draw?.blueprint.some(({ difficulty }) => difficulty !== undefined);
  return {
    ...(stem && { stem: stem.id }),
    ...(family !== undefined && { family }),
    ...(counted && item.difficulty !== undefined && { difficulty: item.difficulty }),
  };
}

/**
 * What is there for people to read, for the review alone, or for the draw of an exam alone, by its
 * name in an item or in an entry of one of its lists.
 */
const prose = [
  ...(['stem', 'family', 'difficulty'] as const),
  ...(['prompt', 'label', 'asAt', 'hint', 'explanation', 'facts', 'feedback', 'slips'] as const),
  ...(['partialHelp', 'asks', 'silenced'] as const),
  ...(['model', 'rubric', 'text', 'name', 'title', 'situation', 'cards', 'follows'] as const),
] as const;

type Prose = (typeof prose)[number];

/** An item without its prose, and its lists likewise. */
type Bare<Of> = Of extends readonly (infer Entry)[]
  ? readonly Bare<Entry>[]
  : Of extends { readonly id: string }
    ? { readonly [Name in keyof Of as Name extends Prose ? never : Name]: Bare<Of[Name]> }
    : Of;

type FieldOf<Union> = Union extends unknown ? keyof Union : never;

/** Never, unless a field of items is neither prose nor part of a key: every page would carry it. */
type Stray = Exclude<FieldOf<Bare<Item>>, FieldOf<ItemKey>>;

function itemKey(item: Item, drawn: DrawnBy): ItemKey {
  const key: ItemKey & Partial<Record<Stray, never>> = { ...bare(item), ...drawn };
  return writtenTypeOf(item).keyed?.(key, item) ?? key;
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
