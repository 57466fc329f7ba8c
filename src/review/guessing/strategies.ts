import type { LearnerResponse } from '../../quiz/item-types.ts';
import { absolutes, hedges } from '../reading/english.ts';
import { numbersIn } from '../reading/numbers.ts';
import { contentWords, wordsOf } from '../reading/words.ts';
import type { SeenEntry, SeenItem } from './seen-item.ts';

/**
 * The rules of test-wise guessers (Millman, Bishop & Ebel 1965; Sarnacki 1979): what they hold for
 * signs of the right answer.
 */

/** Items that are guessed in the same way. */
export type GuessedKind =
  | 'true or false'
  | 'choose one'
  | 'choose many'
  | 'matching'
  | 'sequencing';

export interface Strategy {
  readonly name: string;
  readonly kind: GuessedKind;
  /** Answers that the rule holds for equally good; none where it has nothing to go by. */
  readonly guess: (item: SeenItem, english: boolean) => readonly LearnerResponse[];
}

/** How an item is guessed; null for one that must be typed. */
export function kindOf(item: SeenItem): GuessedKind | null {
  switch (item.type) {
    case 'true-false':
      return 'true or false';
    case 'choice':
      return item.choose === 'one' ? 'choose one' : 'choose many';
    case 'matching':
    case 'sequencing':
      return item.type;
    case 'typed':
      return null;
  }
}

type SeenChoice = Extract<SeenItem, { readonly type: 'choice' }>;

/** A rule that gives each option a rank and takes the highest, unless all have one rank. */
function byRank(
  name: string,
  rank: (option: SeenEntry, item: SeenChoice, english: boolean) => number,
): Strategy {
  return {
    name,
    kind: 'choose one',
    guess: (item, english) => {
      if (item.type !== 'choice') return [];
      const ranks = item.options.map((option) => rank(option, item, english));
      const highest = Math.max(...ranks);
      const best = item.options.filter((_, at) => ranks[at] === highest);
      if (best.length === item.options.length) return [];
      return best.map(({ id }) => ({ type: 'choice', chosen: [id] }));
    },
  };
}

/** A rule that ticks the options it holds for right. */
function ticking(
  name: string,
  isRight: (option: SeenEntry, item: SeenChoice) => boolean,
): Strategy {
  return {
    name,
    kind: 'choose many',
    guess: (item) => {
      if (item.type !== 'choice') return [];
      const chosen = item.options.filter((option) => isRight(option, item)).map(({ id }) => id);
      return chosen.length === 0 ? [] : [{ type: 'choice', chosen }];
    },
  };
}

function saying(name: string, value: (prompt: string) => boolean): Strategy {
  return {
    name,
    kind: 'true or false',
    guess: (item) =>
      item.type === 'true-false' ? [{ type: 'true-false', value: value(item.prompt) }] : [],
  };
}

export const strategies: readonly Strategy[] = [
  saying('always true', () => true),
  saying('always false', () => false),
  saying('false where a word leaves no exception', (prompt) => count(prompt, absolutes) === 0),
  byRank('the longest', ({ text }) => text.length),
  byRank('the shortest', ({ text }) => -text.length),
  byRank('the most hedged', ({ text }) => count(text, hedges)),
  byRank('the one without absolute words', ({ text }) => -count(text, absolutes)),
  byRank('the most qualified', ({ text }) => text.match(/[,;(，；（]/gu)?.length ?? 0),
  byRank('most words of the question', ({ text }, { prompt }, english) =>
    shared(contentWords(text, english), contentWords(prompt, english)),
  ),
  byRank('most in common with the others', ({ id, text }, { options }, english) =>
    options
      .filter((other) => other.id !== id)
      .reduce(
        (sum, other) =>
          sum + shared(contentWords(text, english), contentWords(other.text, english)),
        0,
      ),
  ),
  byRank('the number in the middle', (option, { options }) => -distanceFromMiddle(option, options)),
  ticking('all', () => true),
  ticking('the longer half', ({ text }, { options }) => text.length >= median(options)),
  ticking('all without absolute words', ({ text }) => count(text, absolutes) === 0),
  {
    name: 'shared words',
    kind: 'matching',
    guess: (item, english) => (item.type === 'matching' ? [pairsByWords(item, english)] : []),
  },
  {
    name: 'by the numbers in the steps',
    kind: 'sequencing',
    guess: (item) => (item.type === 'sequencing' ? stepsByNumber(item.steps) : []),
  },
];

function count(text: string, words: ReadonlySet<string>): number {
  return wordsOf(text).filter((word) => words.has(word)).length;
}

function shared(some: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return new Set(some.filter((word) => known.has(word))).size;
}

function distanceFromMiddle({ text }: SeenEntry, options: readonly SeenEntry[]): number {
  const numbers = options.flatMap((option) => numbersIn(option.text)[0]?.value ?? []);
  const own = numbersIn(text)[0]?.value;
  if (own === undefined || numbers.length < options.length) return 0;
  const below = numbers.filter((number) => number < own).length;
  return Math.abs(below - (options.length - 1) / 2);
}

function median(options: readonly SeenEntry[]): number {
  const lengths = options.map(({ text }) => text.length).sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/** Each source gets the target that shares the most words with it, the first of those that share as many. */
function pairsByWords(
  { sources, targets }: Extract<SeenItem, { readonly type: 'matching' }>,
  english: boolean,
): LearnerResponse {
  const pairs = sources.map(({ id, text }) => {
    const words = contentWords(text, english);
    const best = targets.reduce((most, target) => {
      const count = (each: SeenEntry) => shared(words, contentWords(each.text, english));
      return count(target) > count(most) ? target : most;
    });
    return [id, best.id] as const;
  });
  return { type: 'matching', pairs: Object.fromEntries(pairs) };
}

function stepsByNumber(steps: readonly SeenEntry[]): readonly LearnerResponse[] {
  const numbered = steps.map(({ id, text }) => ({ id, number: numbersIn(text)[0]?.value }));
  if (numbered.some(({ number }) => number === undefined)) return [];
  const order = numbered
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map(({ id }) => id);
  return [{ type: 'sequencing', order }];
}
