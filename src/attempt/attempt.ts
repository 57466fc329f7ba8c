import type { ItemId } from '../quiz/item-types/item.ts';
import type { LearnerResponse } from '../quiz/item-types.ts';

/** The latest answer to an item of a check. */
export interface Answer {
  readonly response: LearnerResponse;
  /** How often the item was answered, 1 or more. */
  readonly tries: number;
  /** Points of the rubric that the learner found in it, by their places, ascending. */
  readonly ticked?: readonly number[] | undefined;
}

/** One sitting of the exam. */
export interface Sitting {
  /** 1 for the first. */
  readonly number: number;
  /** The items drawn, in the order they are shown. */
  readonly drawn: readonly ItemId[];
  /** Answers given so far, by item. */
  readonly answers: ReadonlyMap<ItemId, LearnerResponse>;
  /** How often an item was answered, where that was more than once. */
  readonly times?: ReadonlyMap<ItemId, number>;
  readonly submitted: boolean;
  /** The day it was submitted, in days since 1970; absent where that is not known. */
  readonly day?: number;
  /** Whole seconds that it has been open; absent where its time is not limited. */
  readonly spent?: number;
  /** It was submitted because its time was up. */
  readonly timedOut?: boolean;
}

/** What practising came to. No score, status or progress is derived from it. */
export interface Practice {
  /** Items of checks, whether or not the check was answered. */
  readonly items: ReadonlyMap<ItemId, Practised>;
  /** How many answers were given in practice, at most 4095. */
  readonly given: number;
}

/** Where an item stands in practice. */
export interface Practised {
  /** 1 where the last answer was not right, up to 7 the higher the later it is asked again. */
  readonly box: number;
  /** The day of the last answer, in days since 1970. */
  readonly day: number;
}

/** That the learner started over. */
export interface Restart {
  /** How often, 1 or more: answers of an earlier round never come back. */
  readonly round: number;
  /** What was reached of the completion rule before, 0 to 1: it does not fall. */
  readonly progress: number;
}

/** What one learner did in one SCO. Everything shown or reported is derived from it and the course. */
export interface Attempt {
  /** Fixes draws and orders, 0 to 2^30 - 1. */
  readonly seed: number;
  /** The page the learner was last on, without `.html`; '' before any. */
  readonly place: string;
  /** Lessons opened, by id. */
  readonly opened: ReadonlySet<string>;
  /** Answers to the items of checks. */
  readonly answers: ReadonlyMap<ItemId, Answer>;
  /**
   * Answers to items of checks that are given in steps and not whole yet, each with the try that it
   * will be. Nothing is derived from them: an item may have an answer beside, from an earlier try.
   */
  readonly unfinished: ReadonlyMap<ItemId, Answer>;
  /** Sittings in order; only the last can be unsubmitted. */
  readonly sittings: readonly Sitting[];
  /** Absent before any. */
  readonly practice?: Practice;
  /** Absent where the learner never started over. */
  readonly restart?: Restart;
}

/** An attempt nothing has happened in. */
export function newAttempt(seed: number): Attempt {
  return {
    seed,
    place: '',
    opened: new Set(),
    answers: new Map(),
    unfinished: new Map(),
    sittings: [],
  };
}

/** Answers an item of a check; answering again is another try. */
export function answer(attempt: Attempt, item: ItemId, response: LearnerResponse): Attempt {
  const answers = new Map(attempt.answers).set(item, nextTry(attempt, item, response));
  const unfinished = new Map(attempt.unfinished);
  return unfinished.delete(item) ? { ...attempt, answers, unfinished } : { ...attempt, answers };
}

/** Keeps an answer to an item of a check that is not whole yet, and replaces an earlier such one. */
export function keepUnfinished(attempt: Attempt, item: ItemId, response: LearnerResponse): Attempt {
  const unfinished = new Map(attempt.unfinished).set(item, nextTry(attempt, item, response));
  return { ...attempt, unfinished };
}

function nextTry({ answers }: Attempt, item: ItemId, response: LearnerResponse): Answer {
  const before = answers.get(item);
  // Who improves a text ticks more, and finds again what was ticked.
  return { ...before, response, tries: (before?.tries ?? 0) + 1 };
}

/** Notes which points of the rubric the learner found in the own answer; that is no try. */
export function tickRubric(attempt: Attempt, item: ItemId, ticked: readonly number[]): Attempt {
  const answer = attempt.answers.get(item);
  if (answer === undefined) return attempt;
  return { ...attempt, answers: new Map(attempt.answers).set(item, { ...answer, ticked }) };
}

/** Notes the page the learner is on; `lesson` when it is one. */
export function visit(attempt: Attempt, page: string, lesson: string | null): Attempt {
  const opened = lesson === null ? attempt.opened : new Set(attempt.opened).add(lesson);
  return { ...attempt, place: page, opened };
}

/** The sitting in progress, if any. */
export function runningSitting(attempt: Attempt): Sitting | null {
  const last = attempt.sittings.at(-1);
  return last === undefined || last.submitted ? null : last;
}

/** Begins the next sitting with the items drawn for it. */
export function startSitting(attempt: Attempt, drawn: readonly ItemId[]): Attempt {
  const number = (attempt.sittings.at(-1)?.number ?? 0) + 1;
  const sitting: Sitting = { number, drawn, answers: new Map(), submitted: false };
  return { ...attempt, sittings: [...attempt.sittings, sitting] };
}

/** Answers an item of the sitting in progress, replacing an earlier answer; else no change. */
export function answerSitting(attempt: Attempt, item: ItemId, response: LearnerResponse): Attempt {
  return changeRunning(attempt, (sitting) => {
    if (!sitting.drawn.includes(item)) return sitting;
    const times = timesAnswered(sitting, item) + 1;
    return {
      ...sitting,
      answers: new Map(sitting.answers).set(item, response),
      ...(times > 1 && { times: new Map(sitting.times).set(item, times) }),
    };
  });
}

/** How often an item of a sitting was answered. */
export function timesAnswered({ answers, times }: Sitting, item: ItemId): number {
  return answers.has(item) ? (times?.get(item) ?? 1) : 0;
}

/** Notes for how many whole seconds the sitting in progress has been open; it never gets less. */
export function spendTime(attempt: Attempt, seconds: number): Attempt {
  return changeRunning(attempt, (sitting) =>
    seconds > (sitting.spent ?? -1) ? { ...sitting, spent: seconds } : sitting,
  );
}

/**
 * Hands in the sitting in progress; what is unanswered counts as wrong.
 *
 * @param day today, in days since 1970
 * @param timedOut because its time is up
 */
export function submitSitting(attempt: Attempt, day?: number, timedOut = false): Attempt {
  return changeRunning(attempt, (sitting) => ({
    ...sitting,
    submitted: true,
    ...(day !== undefined && { day }),
    ...(timedOut && { timedOut }),
  }));
}

/** How often the learner started over. */
export function roundOf({ restart }: Attempt): number {
  return restart?.round ?? 0;
}

/**
 * The attempt without what was done in the lessons: answers, practice, and which were opened. The
 * sittings stay: an instructor allows so many, and the best counts. So does the number of answers in
 * practice, by which their records are told apart.
 */
export function withoutLessons(attempt: Attempt): Attempt {
  const { practice } = attempt;
  return {
    ...attempt,
    place: '',
    opened: new Set(),
    answers: new Map(),
    unfinished: new Map(),
    ...(practice && { practice: { ...practice, items: new Map() } }),
  };
}

/** Rounds that are told apart. */
const mostRounds = 4095;

/**
 * Starts over: clears what `withoutLessons` does.
 *
 * @param progress what was reached of the completion rule, 0 to 1
 */
export function startOver(attempt: Attempt, progress: number): Attempt {
  const restart = {
    round: Math.min(roundOf(attempt) + 1, mostRounds),
    progress: Math.max(progress, attempt.restart?.progress ?? 0),
  };
  return { ...withoutLessons(attempt), restart };
}

function changeRunning(attempt: Attempt, change: (sitting: Sitting) => Sitting): Attempt {
  const running = runningSitting(attempt);
  if (running === null) return attempt;
  const changed = change(running);
  if (changed === running) return attempt;
  return { ...attempt, sittings: [...attempt.sittings.slice(0, -1), changed] };
}
