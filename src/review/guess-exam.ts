import type { Item, LearnerResponse } from '../quiz/item-types.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { scoreItem } from '../quiz/score.ts';
import { byChance, oneOf } from './guessing/chance.ts';
import { type SeenItem, seenItem } from './guessing/seen-item.ts';
import { type GuessedKind, kindOf, type Strategy, strategies } from './guessing/strategies.ts';

/** Percentages of the points of sittings. */
export interface Scores {
  readonly mean: number;
  /** Standard deviation over the sittings. */
  readonly spread: number;
}

/** What a test-wise guesser who knows nothing gets in an exam. */
export interface GuessedExam {
  readonly sittings: number;
  /** With the best rule for each kind of item, and chance where none is better. */
  readonly best: Scores;
  /** With a coin. */
  readonly chance: Scores;
  readonly kinds: readonly GuessedKindOfItem[];
  readonly recaller: Recaller;
}

/**
 * Someone who knows each plain fact that is asked for, such as a reader of the news, and has learned
 * nothing else: what asks to recall is right, the rest is guessed by the best rules.
 */
export interface Recaller extends Scores {
  /** How many items of the pool ask to recall. */
  readonly items: number;
  /** In how many of the sittings the pass mark is reached. */
  readonly passed: number;
}

export interface GuessedKindOfItem {
  readonly kind: GuessedKind;
  /** How many items of the pool are of this kind. */
  readonly items: number;
  /** The percentage of the points of such items that chance gets. */
  readonly chance: number;
  /** What each rule gets, the best first. */
  readonly rules: readonly { readonly name: string; readonly score: number }[];
}

interface Guessed {
  readonly item: Item;
  readonly seen: SeenItem;
  /** Null where nothing can be picked, so that nothing is earned. */
  readonly kind: GuessedKind | null;
  /** What each rule of the kind holds for right. */
  readonly guesses: ReadonlyMap<Strategy, readonly LearnerResponse[]>;
}

interface Sitting {
  readonly seed: number;
  readonly items: readonly Guessed[];
}

/** The rule for each kind of item; chance answers the others. */
type Rules = ReadonlyMap<GuessedKind, Strategy>;

/** What of a course its exam is sat by. */
export interface Terms {
  /** Whether the rules that know English words apply. */
  readonly english: boolean;
  /** In percent of the points of a sitting. */
  readonly passMark: number;
  /** Ids of the items that an attempt with this seed gets. */
  readonly draw: (seed: number) => readonly string[];
  /** Whether an item asks for no more than a plain fact. */
  readonly recalls: (item: Item) => boolean;
}

/**
 * Sits an exam without knowing anything, by the rules of test-wise guessers, scored as learners are.
 * Everything is fixed by the seeds 0, 1, 2 …
 *
 * The best rules are picked after the fact, from up to eight for each kind of item: in a small pool
 * one of them is above chance by luck.
 */
export function guessExam(exam: Quiz, terms: Terms, count = 1000): GuessedExam {
  const { english, passMark, draw, recalls } = terms;
  const pool = new Map(exam.items.map((item) => [item.id, guessedItem(item, english)]));
  const sittings = Array.from({ length: count }, (_, seed): Sitting => {
    return { seed, items: draw(seed).flatMap((id) => pool.get(id) ?? []) };
  });
  const present = new Set([...pool.values()].flatMap(({ kind }) => kind ?? []));
  const judged = [...present].map((kind) => judgedKind(kind, sittings));
  const best = new Map(judged.flatMap(({ kind, best: rule }) => (rule ? [[kind, rule]] : [])));
  const known = new Set(exam.items.filter(recalls).map(({ id }) => id));
  const recalled = sittings.map((sitting) => percentage(sitting, best, known));
  return {
    sittings: count,
    recaller: {
      ...scoresOf(recalled),
      items: known.size,
      passed: recalled.filter((score) => score >= passMark).length,
    },
    best: scoresOf(sittings.map((sitting) => percentage(sitting, best))),
    chance: scoresOf(sittings.map((sitting) => percentage(sitting, new Map()))),
    kinds: judged.map(({ kind, chance, rules }) => ({
      kind,
      items: [...pool.values()].filter((each) => each.kind === kind).length,
      chance,
      rules,
    })),
  };
}

function guessedItem(item: Item, english: boolean): Guessed {
  const seen = seenItem(item);
  const kind = item.points === 0 ? null : kindOf(seen);
  const own = strategies.filter((strategy) => strategy.kind === kind);
  const guesses = new Map(own.map((strategy) => [strategy, strategy.guess(seen, english)]));
  return { item, seen, kind, guesses };
}

/** What chance and each rule get of the items of one kind. */
function judgedKind(kind: GuessedKind, sittings: readonly Sitting[]) {
  const own = sittings.map(({ seed, items }) => {
    return { seed, items: items.filter((each) => each.kind === kind) };
  });
  const mean = (rules: Rules) => {
    const points = own.flatMap(({ items }) => items.map(({ item }) => item.points));
    const earned = own.flatMap((sitting) =>
      sitting.items.map((each) => earnedBy(each, sitting.seed, rules)),
    );
    return (100 * sum(earned)) / Math.max(1, sum(points));
  };
  const chance = mean(new Map());
  const scored = strategies
    .filter((strategy) => strategy.kind === kind)
    .map((strategy) => ({
      strategy,
      name: strategy.name,
      score: mean(new Map([[kind, strategy]])),
    }))
    .sort((one, other) => other.score - one.score);
  const first = scored[0];
  return {
    kind,
    chance,
    rules: scored.map(({ name, score }) => ({ name, score })),
    best: first !== undefined && first.score > chance ? first.strategy : null,
  };
}

function percentage(
  { seed, items }: Sitting,
  rules: Rules,
  known: ReadonlySet<string> = new Set(),
): number {
  const points = sum(items.map(({ item }) => item.points));
  const earned = sum(
    items.map((each) => (known.has(each.item.id) ? each.item.points : earnedBy(each, seed, rules))),
  );
  return (100 * earned) / Math.max(1, points);
}

function earnedBy({ item, seen, kind, guesses }: Guessed, seed: number, rules: Rules): number {
  const rule = kind === null ? undefined : rules.get(kind);
  const guess = rule && oneOf(guesses.get(rule) ?? [], seed, `guess/${item.id}`);
  const response = guess ?? byChance(seen, item.id, seed);
  return response === null ? 0 : scoreItem(item, response).earned;
}

function scoresOf(percentages: readonly number[]): Scores {
  const mean = sum(percentages) / Math.max(1, percentages.length);
  const squares = percentages.map((each) => (each - mean) ** 2);
  return { mean, spread: Math.sqrt(sum(squares) / Math.max(1, percentages.length)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
