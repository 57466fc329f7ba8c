import type { ItemAnalysis } from './analysis/class-analysis.ts';
import { percent } from './analysis/finding-words.ts';
import { decimals } from './result-tables.ts';

/** The page that a question is written on, at that question. */
export function authorLink(id: string): string {
  return `author.html#item=${encodeURIComponent(id)}`;
}

/** The figures of an item in a line. */
export function itemFigures(item: ItemAnalysis): string {
  const { answers, difficulty, separation, interval, discrimination, seconds, tries, open } = item;
  const range =
    interval === null
      ? ''
      : ` (95 %: ${decimals(interval.low, 2)} to ${decimals(interval.high, 2)})`;
  return [
    `${answers} answers`,
    `${percent(difficulty)} of the points`,
    separation === null ? '' : `correlation with the rest ${decimals(separation, 2)}${range}`,
    discrimination === null
      ? ''
      : `highest less lowest quarter ${Math.round(discrimination * 100)} points`,
    seconds === null ? '' : `${Math.round(seconds)} s`,
    tries === null ? '' : `${decimals(tries, 1)} tries`,
    open === null || open.open === 0 ? '' : `${open.open} of ${open.asked} left it open`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What a table of all questions can be ordered by. */
export const itemOrders = {
  separation: 'how well they tell people apart, the worst first',
  difficulty: 'how hard they are, the hardest first',
  course: 'their place in the course',
} as const;
export type ItemOrder = keyof typeof itemOrders;

/** The order that a text names; the first for any other text. */
export const asOrder = (value: string): ItemOrder =>
  value === 'difficulty' || value === 'course' ? value : 'separation';

/** Items with few answers come last and are not ranked: they stand in the order of the course. */
export function orderedItems(
  items: readonly ItemAnalysis[],
  order: ItemOrder,
): readonly ItemAnalysis[] {
  const places = new Map(
    [...items]
      .sort(
        (one, other) =>
          compared(one.asked?.file ?? '', other.asked?.file ?? '') ||
          (one.asked?.place ?? 0) - (other.asked?.place ?? 0),
      )
      .map((item, place) => [item, place] as const),
  );
  const rank = (item: ItemAnalysis) => {
    if (order === 'course' || item.few) return places.get(item) ?? 0;
    return order === 'difficulty' ? item.difficulty : (item.separation ?? 2);
  };
  return [...items].sort(
    (one, other) => Number(one.few) - Number(other.few) || rank(one) - rank(other),
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
