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
