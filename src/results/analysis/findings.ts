import type { AskedOption } from '../course/asked-course.ts';
import type { ItemStatistics } from './item-statistics.ts';
import type { Chosen } from './option-counts.ts';

/** What of an item is to be looked at. */
export type Finding =
  /** The strongest choose a wrong option more than the right one. */
  | {
      readonly kind: 'key';
      readonly option: string;
      readonly share: number;
      readonly right: number;
    }
  /** The stronger choose a wrong option, and the right one as well. */
  | { readonly kind: 'two-right'; readonly option: string; readonly share: number }
  /** The weaker do better. */
  | { readonly kind: 'backwards' }
  /** Fewer are right than would be by guessing. */
  | { readonly kind: 'below-chance'; readonly chance: number }
  | { readonly kind: 'hard' }
  | { readonly kind: 'easy' }
  /** The strong and the weak do alike. */
  | { readonly kind: 'flat' }
  /** Options that hardly anybody takes. */
  | { readonly kind: 'unused'; readonly options: readonly string[] }
  | { readonly kind: 'open'; readonly share: number }
  | { readonly kind: 'slow'; readonly times: number };

/** Those that are no matter of taste: something is wrong with the item, its key or what is taught. */
const changes: readonly Finding['kind'][] = ['key', 'two-right', 'backwards', 'below-chance'];

/** Whether an item with it should be changed first. */
export function isForChange({ kind }: Finding): boolean {
  return changes.includes(kind);
}

/** Fewer graded answers are marked as few: no finding is made of them, and nothing is ranked by them. */
export const fewAnswers = 30;

/** Standard errors of an interval of 99 %: a course has a hundred items, and each is tried. */
export const strict = 2.575829;

/** An option and who chose it. */
export interface ChosenOption extends AskedOption, Chosen {}

/** What findings are made of, beside the statistics. */
export interface Seen {
  readonly statistics: ItemStatistics;
  /** Where one option is to be chosen; [] elsewhere. */
  readonly options: readonly ChosenOption[];
  /** Whether there were no options but these. */
  readonly areAll: boolean;
  /** Of each fourth, how many answered. */
  readonly byQuarter: readonly number[];
  /** Share of those who were asked and left it open; null where that is not known. */
  readonly open: number | null;
  /** Median time in that of all items; null where it is not known. */
  readonly times: number | null;
}

/** The findings of an item, those for change first; none where answers are few. */
export function findingsOf(seen: Seen): readonly Finding[] {
  if (seen.statistics.answers < fewAnswers) return [];
  const wrong = optionFindings(seen);
  const found = [...wrong, ...(wrong.length > 0 ? [] : scoreFindings(seen))];
  const unused = seen.options.filter(
    ({ right, people }) =>
      seen.areAll && right === false && people < 0.02 * seen.statistics.answers,
  );
  return [
    ...found,
    ...(unused.length === 0
      ? []
      : [{ kind: 'unused' as const, options: unused.map(({ mark }) => mark) }]),
    ...(seen.open !== null && seen.open > 0.2 ? [{ kind: 'open' as const, share: seen.open }] : []),
    ...(seen.times !== null && seen.times > 3
      ? [{ kind: 'slow' as const, times: seen.times }]
      : []),
  ];
}

/** Wrong options that the stronger choose; a good one draws the weaker. Of several, none is the cause. */
function optionFindings({ options, statistics, byQuarter }: Seen): readonly Finding[] {
  const upper = byQuarter[3] ?? 0;
  const right = options.find((option) => option.right === true);
  if (upper === 0 || right === undefined) return [];
  const found = options.flatMap((option): readonly Finding[] => {
    const isCommon = option.people >= Math.max(10, 0.1 * statistics.answers);
    if (option.right !== false || !isCommon || (option.interval?.low ?? -1) <= 0) return [];
    const share = (option.byQuarter[3] ?? 0) / upper;
    const rightShare = (right.byQuarter[3] ?? 0) / upper;
    return share > rightShare
      ? [{ kind: 'key', option: option.mark, share, right: rightShare }]
      : [{ kind: 'two-right', option: option.mark, share }];
  });
  return found.length > 1 && isBackwards(statistics) ? [] : found;
}

function scoreFindings({ statistics, options, areAll }: Seen): readonly Finding[] {
  const { difficulty, answers, interval } = statistics;
  if (isBackwards(statistics)) return [{ kind: 'backwards' }];
  const chance = areAll && options.length > 0 ? 1 / options.length : 0;
  if (wilsonHigh(difficulty, answers, strict) < chance) return [{ kind: 'below-chance', chance }];
  if (difficulty > 0.95) return [{ kind: 'easy' }];
  const isFlat = interval !== null && interval.high < 0.2;
  return [
    ...(difficulty < 0.3 ? [{ kind: 'hard' as const }] : []),
    ...(isFlat ? [{ kind: 'flat' as const }] : []),
  ];
}

function isBackwards({ separation, separated }: ItemStatistics): boolean {
  return separation !== null && highest(separation, separated, strict) < 0;
}

function highest(r: number, people: number, z: number): number {
  return people < 4 || Math.abs(r) === 1 ? r : Math.tanh(Math.atanh(r) + z / Math.sqrt(people - 3));
}

/** Upper end of Wilson's interval of a share. */
function wilsonHigh(share: number, count: number, z: number): number {
  const square = (z * z) / count;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  return (middle + half) / (1 + square);
}
